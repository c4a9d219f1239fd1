using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PostMortem.Documents;
using PostMortem.Language;
using PostMortem.Text;

namespace PostMortem.ActionItems;

/// <summary>Tells an action item without a result that can be checked, from its words alone. In doubt it has one.</summary>
internal sealed partial class VagueItem
{
    private const int LongestNounPhrase = 6;
    private const int LongestPrinciple = 30;
    private const int LongestGeneric = 9;

    /// <summary>Words before the verb: "We should also …".</summary>
    private static readonly ImmutableHashSet<string> BeforeVerb =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "we", "should", "need", "needs", "to", "must", "will", "please", "also", "let's", "us", "the", "team", "everyone", "going", "are", "i", "have", "could", "and", "pending", "new", "maybe", "perhaps", "just", "probably");

    private static readonly ImmutableHashSet<string> Comparatives =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "better", "more", "improved", "clearer", "stronger", "enhanced", "stricter", "tighter", "deeper", "faster", "greater", "increased", "less", "fewer");

    /// <summary>Words that make a sentence of a phrase.</summary>
    private static readonly WordClass Tells = WordClass.Auxiliary | WordClass.Modal | WordClass.Be;

    private readonly ActionItem item;
    private readonly string text;
    private readonly ImmutableArray<Range> words;
    private readonly List<(string Heading, int Word, int Count)> hits;

    private VagueItem(ActionItem item, InlineText judged)
    {
        this.item = item;
        text = judged.Text.Replace('\n', ' ');
        words = PhraseList.WordsOf(text);
        hits = [.. ActionWords.Phrases.Find(text, words)];
        NamesSomething = judged.Runs.Any(r => (r.Style & InlineStyle.Code) != 0 || ((r.Style & InlineStyle.Url) != 0 && r.Url != item.Ticket?.Text)) || text.AsSpan().ContainsAnyInRange('0', '9') || text.AsSpan().ContainsAny("\"“");
    }

    /// <summary>Whether code, a number, a page or quoted words are in it.</summary>
    private bool NamesSomething { get; }

    /// <summary>What keeps an item from being checked.</summary>
    public static Vagueness Judge(ActionItem item)
    {
        if (WritesDocument().IsMatch(item.Text.Text)) return Vagueness.Document;
        if (item.IsAboutDocument) return Vagueness.None;
        var whole = new VagueItem(item, item.Text).Judge();
        if (whole != Vagueness.None || BehindLabel(item.Text) is not { } rest) return whole;
        // "Deployment strategy: re-evaluate …": the label names the topic.
        var behind = new VagueItem(item, rest).Judge();
        return behind is Vagueness.Thinking or Vagueness.Attitude or Vagueness.Principle ? behind : Vagueness.None;
    }

    private Vagueness Judge()
    {
        if (words.IsEmpty) return Vagueness.None;
        if (IsAttitude()) return Vagueness.Attitude;
        if (IsThinking()) return Vagueness.Thinking;
        if (IsPrinciple()) return Vagueness.Principle;
        if (IsGeneric()) return Vagueness.Generic;
        return IsNounPhrase() ? Vagueness.NounPhrase : Vagueness.None;
    }

    private bool IsAttitude() => Has("attitude") && !Has("enforced") && !NamesSomething;

    /// <summary>It begins to think, and neither the item nor what is tracked or dated says what comes out.</summary>
    private bool IsThinking()
    {
        if (item.Ticket is not null || item.Due?.Date is not null || item.HasDetails || Has("outcome")) return false;
        for (var at = 0; at < words.Length && at < 6; at++)
        {
            if (hits.Exists(h => h.Heading == "think" && h.Word == at)) return !DoesMore(at);
            if (!BeforeVerb.Contains(Word(at)) && !Word(at).EndsWith("ly", StringComparison.OrdinalIgnoreCase)) return false;
        }

        return false;
    }

    /// <summary>Whether after the thinking something is done: "… and fix it", "…. Then add an alarm".</summary>
    private bool DoesMore(int thought)
    {
        for (var at = thought + 1; at < words.Length; at++)
        {
            var between = text.AsSpan()[words[at - 1].End..words[at].Start];
            var begins = between.ContainsAny(".;,!") || Word(at - 1).Equals("and", StringComparison.OrdinalIgnoreCase) || Word(at - 1).Equals("then", StringComparison.OrdinalIgnoreCase);
            if (begins && ActionWords.IsImperative(Word(at)) && !hits.Exists(h => h.Heading == "think" && h.Word == at)) return true;
        }

        return false;
    }

    /// <summary>"All applications should run in containers": how it shall be, not what is done about it.</summary>
    private bool IsPrinciple()
    {
        var end = SentenceEnd();
        bool Says(string heading) => hits.Exists(h => h.Heading == heading && h.Word < end);
        if (NamesSomething || end > LongestPrinciple || Says("enforced") || Says("outcome") || !hits.Exists(h => h.Heading == "all" && h.Word == 0)) return false;
        return Says("duty") && (hits.Exists(h => h.Heading == "duty" && h.Word == 0) || !IsChange().IsMatch(text)) && !item.HasDetails && !DoesMore(0);
    }

    /// <summary>No word of it names anything in particular: "improve monitoring", "communicate better".</summary>
    private bool IsGeneric()
    {
        if (NamesSomething || item.HasDetails || words.Length > LongestGeneric) return false;
        var isImproved = Has("improve");
        var known = hits.Where(h => h.Heading is "generic" or "improve" || (isImproved && h.Heading == "thing")).Select(h => h.Word).ToHashSet();
        return Enumerable.Range(0, words.Length).All(known.Contains);
    }

    /// <summary>A few words without a verb: what is to be done with it is left open. One thing in the singular exists or not ("a certificate alarm").</summary>
    private bool IsNounPhrase()
    {
        var isComparative = Comparatives.Contains(Word(0));
        if (NamesSomething || item.HasDetails || words.Length > LongestNounPhrase || text.Contains(':', StringComparison.Ordinal) || (item.Ticket is not null && !isComparative)) return false;
        if (Has("artefact") || Has("duty") || ActionWords.BeginsWithVerb(text) || Enumerable.Range(1, words.Length - 1).Any(i => Lexicon.Find(Word(i)).Classes.Overlaps(Tells))) return false;
        return isComparative || words.Length == 1 || !Enumerable.Range(0, words.Length).Any(i => Lexicon.Find(Word(i)).Classes.Overlaps(WordClass.Preposition | WordClass.Subordinator | WordClass.Relative | WordClass.Negator));
    }

    /// <summary>The number of words in the first sentence.</summary>
    private int SentenceEnd()
    {
        var at = 1;
        while (at < words.Length && !text.AsSpan()[words[at - 1].End..words[at].Start].StartsWith(". ", StringComparison.Ordinal)) at++;
        return at;
    }

    private bool Has(string heading) => hits.Exists(h => h.Heading == heading);

    private string Word(int at) => text[words[at]];

    /// <summary>What follows a short label, or null.</summary>
    private static InlineText? BehindLabel(InlineText text)
    {
        var colon = text.Text.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 0 and < 60 && !ActionWords.BeginsWithVerb(text.Text) ? text.Slice(colon + 2) : null;
    }

    /// <summary>"should be moved": a change, unlike "should be reviewed".</summary>
    [GeneratedRegex(@"\b(?:be|get)\s+(?!reviewed|tested|checked|verified|considered|monitored|documented|discussed|communicated|coordinated|approved|informed|notified|validated|followed)\w+(?:ed|en|ut|pt)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsChange();

    [GeneratedRegex(@"^\W*(?:write|finish|complete|publish|share|circulate|draft|prepare|send|fill (?:in|out))\s+(?:(?:up|out|the|a|an|this|our|incident|full|final)\s+){0,4}(?:incident report|report|post-?\s?mortem|retrospective|rca(?: document)?|document|after-action report)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WritesDocument();
}
