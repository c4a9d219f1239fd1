using System.Collections.Immutable;
using PostMortem.Documents;

namespace PostMortem.Corpus;

/// <summary>An action item that is not done, and where it was promised.</summary>
/// <param name="Document">Where it was promised.</param>
/// <param name="Date">The day of the incident.</param>
/// <param name="Item">The action item.</param>
/// <param name="Lead">What is to be done, before the sentences that explain it.</param>
/// <param name="Words">The stems of the words that tell what is to be done.</param>
/// <param name="Ticket">The ticket of this item alone: where its link leads, for two repositories have a "#12", else as written.</param>
internal sealed record Promise(PostMortemDocument Document, DateOnly Date, ActionItem Item, string Lead, ImmutableArray<string> Words, string? Ticket)
{
    /// <summary>The open promises of a document that says when it is from.</summary>
    public static IEnumerable<Promise> Of(PostMortemDocument document)
    {
        if (document is not { Kind: not DocumentKind.Other, Audience: Audience.Internal, Date: { } date }) return [];
        return document.ActionItems.SelectMany(l => l.Items).Where(i => i.IsOpenPromise).Select(item =>
        {
            var lead = LeadOf(item.Text.Text);
            var ticket = item.Ticket is { IsInherited: false } own ? document.LinkBehind(own.Span)?.Target ?? own.Text.Trim() : null;
            return new Promise(document, date, item, lead, [.. SignificantWords.InPromise(lead).Select(w => w.Stem).Distinct(StringComparer.Ordinal)], ticket);
        });
    }

    private static string LeadOf(string text)
    {
        var end = -1;
        foreach (var mark in (ReadOnlySpan<string>)["\n", ": ", ". ", "; "])
        {
            var at = text.IndexOf(mark, StringComparison.Ordinal);
            if (at > 0 && (end < 0 || at < end) && SignificantWords.InPromise(text[..at]).Take(2).Count() == 2) end = at;
        }

        return (end < 0 ? text : text[..end]).Trim();
    }
}

/// <summary>Finds what was promised before: the same ticket, or nearly the same words.</summary>
internal sealed class Promises
{
    /// <summary>How much of their words two promises share, weighted by how much each tells.</summary>
    private const double Threshold = 0.6;

    /// <summary>One word says too little ("add alerts").</summary>
    private const int FewestWords = 2;

    /// <summary>Of the promises that share a word, so many of the latest are compared.</summary>
    private const int MostCandidates = 50;

    private readonly ILookup<PostMortemDocument, Promise> byDocument;
    private readonly WordWeights weights;
    private readonly Dictionary<string, Promise[]> byKey;

    /// <summary>Reads what the documents promise.</summary>
    /// <param name="byDate">The documents in the order of their dates.</param>
    public Promises(IEnumerable<PostMortemDocument> byDate)
    {
        var all = byDate.AsParallel().AsOrdered().SelectMany(Promise.Of).ToList();
        byDocument = all.ToLookup<Promise, PostMortemDocument>(p => p.Document, ReferenceEqualityComparer.Instance);
        weights = new WordWeights([.. all.Select(p => p.Words.AsEnumerable())], commonFrom: int.MaxValue);
        byKey = all.SelectMany(p => Keys(p).Select(k => (Key: k, Promise: p))).GroupBy(x => x.Key, x => x.Promise, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The open promises of a document that an earlier one made, each with the one that is most alike.</summary>
    public IEnumerable<(Promise Promise, Promise Earlier)> Repeated(PostMortemDocument document)
    {
        foreach (var promise in byDocument[document])
        {
            var earlier = Keys(promise).SelectMany(k => Before(byKey[k], promise.Date)).Distinct<Promise>(ReferenceEqualityComparer.Instance)
                .Select(e => (Earlier: e, Likeness: Likeness(promise, e)))
                .Where(c => c.Likeness >= Threshold)
                .OrderByDescending(c => Math.Round(c.Likeness, 6)).ThenByDescending(c => c.Earlier.Date).ThenBy(c => c.Earlier.Document.RelativePath, StringComparer.Ordinal).ThenBy(c => c.Earlier.Item.Span)
                .Select(c => c.Earlier).FirstOrDefault();
            if (earlier is not null) yield return (promise, earlier);
        }
    }

    private static IEnumerable<Promise> Before(Promise[] promises, DateOnly date) => ByDate.Before(promises, p => p.Date, date).Take(MostCandidates);

    /// <summary>The ticket, and the most telling words: enough of them that what shares none of these can't be alike.</summary>
    private IEnumerable<string> Keys(Promise promise)
    {
        if (promise.Ticket is { } ticket) yield return "ticket " + ticket;
        if (promise.Words.Length < FewestWords) yield break;
        var left = promise.Words.Sum(w => weights[w]);
        var enough = left * Threshold;
        foreach (var word in promise.Words.OrderByDescending(w => weights[w]).ThenBy(w => w, StringComparer.Ordinal))
        {
            if (left < enough) yield break;
            yield return word;
            left -= weights[word];
        }
    }

    private double Likeness(Promise a, Promise b)
    {
        if (a.Ticket is { } ticket && ticket == b.Ticket) return 1;
        var shared = a.Words.Where(w => b.Words.Contains(w)).ToList();
        if (shared.Count < FewestWords) return 0;
        var both = shared.Sum(w => weights[w]);
        return both / (a.Words.Sum(w => weights[w]) + b.Words.Sum(w => weights[w]) - both);
    }
}
