using PostMortem.Analysis;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Rules;

namespace PostMortem.Policies;

/// <summary>The suppression comments of one document at work.</summary>
internal sealed class DocumentSuppressions(PostMortemDocument document)
{
    private static readonly string OfUnused = PM0007UnusedSuppression.Descriptor.Id;

    private readonly SuppressionReaches reaches = new(document);

    /// <summary>The lines at which each rule was reported, whether suppressed or not.</summary>
    private readonly Dictionary<string, SortedSet<int>> reportedAt = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether all rules had their say; where not, nothing can be called unused.</summary>
    public bool IsWhollyJudged(AnalysisResult analysis) =>
        analysis.JudgedPaths.Contains(document.Source.Path) && document.Kind != DocumentKind.Other && !reportedAt.ContainsKey(PM0011RuleFailed.Descriptor.Id);

    /// <summary>Marks a finding as suppressed where a comment says so.</summary>
    public ReportedDiagnostic Suppress(ReportedDiagnostic reported)
    {
        var (id, line) = (reported.Diagnostic.Id, reported.Diagnostic.Start.Line);
        if (!reportedAt.TryGetValue(id, out var lines)) reportedAt.Add(id, lines = []);
        lines.Add(line);
        var covering = reaches.Covering(id, line).ToList();
        covering.ForEach(r => r.IsUsed = true);
        return covering is [var narrowest, ..] ? reported with { Suppression = new Suppression(SuppressionKind.InSource, narrowest.Comment.Reason) } : reported;
    }

    /// <summary>The comments that suppress something and don't say why (PM0008).</summary>
    public IReadOnlyList<Diagnostic> WithoutReason() =>
        [.. reaches.All.Where(r => r.Comment.Reason is null && (r.IsUsed || r.Names(OfUnused))).Select(r => r.Comment).Distinct().Select(c => PM0008SuppressionWithoutReason.Create(document.Source, c))];

    /// <summary>The comments that are of no use (PM0007).</summary>
    public IReadOnlyList<Diagnostic> WithoutUse(AnalysisResult analysis)
    {
        var known = RuleCatalog.Descriptors.Select(d => d.Id).Concat(analysis.Configuration.OwnRules.Select(r => r.Id)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var misspelt = document.Suppressions.Where(c => c.Form is SuppressionForm.Misspelt or SuppressionForm.Open).Select(c => PM0007UnusedSuppression.ForFault(document.Source, c));
        var unknown = document.Suppressions.SelectMany(c => c.Named).Where(r => !known.Contains(r.Id)).Select(r => PM0007UnusedSuppression.ForUnknownRule(document.Source, r.Span, known));
        var idle = reaches.IdleEnds.Where(e => e.Rule is null || known.Contains(e.Rule.Id)).Select(e => PM0007UnusedSuppression.ForIdleEnd(document.Source, e.Comment, e.Rule));

        // A comment that suppresses this very rule would, if unused, suppress that it is.
        var unused = reaches.All.Where(r => !r.IsUsed && !r.Names(OfUnused) && (r.Rule is null || known.Contains(r.Rule.Id)));
        return [.. misspelt, .. unknown, .. idle, .. unused.GroupBy(r => r.Comment, ReferenceEqualityComparer.Instance).SelectMany(g => Unused([.. g]))];
    }

    private IEnumerable<Diagnostic> Unused(SuppressionReach[] unused)
    {
        var (comment, place) = (unused[0].Comment, PlaceOf(unused[0]));
        if (unused.Length < comment.Named.Length)
            return unused.Select(r => PM0007UnusedSuppression.Create(document.Source, r.Rule!.Span, $"'{r.Rule.Id}' is not reported {place}{Nearest(r)}; remove it from the comment"));
        var what = unused switch
        {
            [{ Rule: { } rule } reach] => $"{rule.Id} is not reported {place}{Nearest(reach)}",
            [_] => $"nothing is reported {place}",
            _ => $"none of these is reported {place}",
        };
        return [PM0007UnusedSuppression.Create(document.Source, comment.Span, $"'{comment.Quote}' suppresses nothing: {what}; {(unused is [var one] && Nearest(one).Length > 0 ? "move or remove it" : "remove it")}")];
    }

    private string PlaceOf(SuppressionReach reach) => reach switch
    {
        { Comment.Form: SuppressionForm.DisableLine } => "on this line",
        { Comment.Form: SuppressionForm.DisableFile } => "in this file",
        { Comment.Form: SuppressionForm.DisableNextLine } => reach.FirstLine <= document.Source.LineCount ? $"on line {reach.FirstLine}" : "below, where no line follows",
        { LastLine: { } last } => $"from here to line {last}",
        _ => "from here to the end of the file",
    };

    /// <summary>Where the finding is that was meant, or one like it.</summary>
    private string Nearest(SuppressionReach reach) =>
        reach.Rule is { } rule && reportedAt.TryGetValue(rule.Id, out var lines) ? $", the nearest is on line {lines.MinBy(l => Math.Abs(l - reach.FirstLine))}" : "";
}
