using PostMortem.Corpus;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>A relative link or anchor leads nowhere.</summary>
internal sealed class PM7004BrokenLink : CorpusRule
{
    private const string UserContent = "user-content-";

    /// <summary>What was meant takes long to find; who broke so many links moved something, and knows.</summary>
    private const int MostSuggestions = 20;

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM7004", "BrokenLink", RuleCategory.Corpus, Severity.Warning, "A link to a file or heading leads nowhere", "Precision: what an earlier report knew is lost with its link");

    public override bool HoldsOnUnlikelyDocuments => true;

    public override IEnumerable<Finding> Check(PostMortemDocument document, DocumentCorpus corpus, RuleContext context)
    {
        var broken = 0;
        foreach (var link in document.Links)
        {
            if (LocalTarget.Read(link.Target) is not { } target || Judge(document, target, corpus, suggests: broken < MostSuggestions) is not { } fault) continue;
            broken++;
            yield return new Finding(fault.IsPart ? PartOf(document, link.Span) : link.Span, fault.Message);
        }

        foreach (var related in document.FrontMatter["related"]?.Scalars ?? [])
        {
            if (JudgeRelated(document, related.Text.Trim(), corpus, suggests: broken < MostSuggestions) is not { } message) continue;
            broken++;
            yield return new Finding(related.Span, message);
        }
    }

    private static (string Message, bool IsPart)? Judge(PostMortemDocument document, LocalTarget target, DocumentCorpus corpus, bool suggests)
    {
        var there = document;
        if (target.Path.Length > 0)
        {
            var answer = corpus.Files.Find(document, target.Path);
            if (!answer.Exists) return target.NamesFile ? (Missing(document, target.Path, corpus, suggests), false) : null;
            if (answer.Document is null) return null;
            there = answer.Document;
        }

        var part = target.Fragment.StartsWith(UserContent, StringComparison.Ordinal) ? target.Fragment[UserContent.Length..] : target.Fragment;
        if (!target.NamesPart || there.Anchors.Contains(part)) return null;
        var near = suggests ? Nearest(part, there.Anchors) : null;
        var where = there == document ? "this document" : $"'{there.RelativePath}'";
        return ($"'#{Words.Of(target.Fragment)}' is no heading or anchor of {where}; {(near is null ? "name one that is there" : $"did you mean '#{near}'?")}", true);
    }

    /// <summary>The anchor that was meant: misspelt, or of a heading that begins with the words.</summary>
    private static string? Nearest(string part, IEnumerable<string> anchors)
    {
        var ordered = anchors.Order(StringComparer.Ordinal).ToList();
        var letters = part.Replace("-", "", StringComparison.Ordinal);
        return Spelling.Nearest(part, ordered) ?? (letters.Length < 3 ? null : ordered.Find(a => a.Replace("-", "", StringComparison.Ordinal).StartsWith(letters, StringComparison.OrdinalIgnoreCase)));
    }

    private static string? JudgeRelated(PostMortemDocument document, string related, DocumentCorpus corpus, bool suggests)
    {
        if (related.Length == 0 || corpus.ById.Contains(related) || LocalTarget.Read(related) is not { Path.Length: > 0 } target) return null;
        if (corpus.Related(document, related) is not null || corpus.Files.Find(document, target.Path).Exists) return null;
        if (target.NamesFile || target.Path.Contains('/')) return Missing(document, target.Path, corpus, suggests);

        // Where no document has an id, those of a tracker are meant.
        return corpus.ById.Count == 0 ? null : $"no document has the id '{Words.Of(related)}'; write the id or path of one that is there";
    }

    private static string Missing(PostMortemDocument document, string path, DocumentCorpus corpus, bool suggests)
    {
        if (path.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return $"'{Words.Of(path)}' is a path without its scheme; write 'https://{Words.Of(path)}'";
        return suggests && corpus.Files.Suggest(document, path) is { } near
            ? $"'{Words.Of(path)}' leads nowhere; did you mean '{near}'?"
            : $"'{Words.Of(path)}' leads nowhere: there is no such file; write the path of one that is there, or remove the link";
    }

    /// <summary>The fragment of a target, or all of it where it can't be told apart.</summary>
    private static TextSpan PartOf(PostMortemDocument document, TextSpan span)
    {
        var at = document.Source[span].IndexOf('#', StringComparison.Ordinal);
        return at < 0 ? span : span with { Start = span.Start + at };
    }
}
