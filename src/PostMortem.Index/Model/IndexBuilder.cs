using System.Collections.Immutable;
using PostMortem.Analysis;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Timelines;

namespace PostMortem.Index;

/// <summary>Makes the index of what an analysis understood.</summary>
internal static class IndexBuilder
{
    private static readonly (ActionPurposes Purpose, string Name)[] Categories =
    [
        (ActionPurposes.Prevent, "prevent"), (ActionPurposes.Detect, "detect"), (ActionPurposes.Mitigate, "mitigate"), (ActionPurposes.Communicate, "communicate"), (ActionPurposes.Document, "document"),
    ];

    /// <summary>Builds the index.</summary>
    /// <param name="analysis">What was understood.</param>
    /// <param name="diagnostics">What is reported, after policy.</param>
    /// <param name="today">The day by which action items are overdue, or null.</param>
    public static IndexModel Build(AnalysisResult analysis, ImmutableArray<ReportedDiagnostic> diagnostics, DateOnly? today)
    {
        var documents = analysis.Documents.OrderBy(d => d.RelativePath, StringComparer.Ordinal).ToList();
        var pages = PageNames.Assign(documents.Select(d => d.RelativePath));
        var findings = diagnostics.Where(d => d.IsShown).ToLookup(d => d.Diagnostic.Path, StringComparer.Ordinal);
        return new IndexModel([.. documents.Select(d => Describe(d, $"documents/{pages[d.RelativePath]}.html", findings[d.Source.Path], today))]);
    }

    private static IndexedDocument Describe(PostMortemDocument document, string page, IEnumerable<ReportedDiagnostic> findings, DateOnly? today)
    {
        var anchors = PageAnchors.Of(document);
        return new IndexedDocument
        {
            Source = document,
            Anchors = anchors,
            Id = document.FrontMatter["id"]?.Text,
            Path = document.RelativePath,
            Page = page,
            Kind = document.KindName,
            Title = PlainText.OneLine(document.Title?.Text) is { Length: > 0 } title ? title : null,
            Date = document.Date,
            Updated = document.Updated,
            Severity = document.IncidentSeverity is { } severity ? PlainText.OneLine(severity) : null,
            Status = StatedFacts.Value(document, "status", "incident status"),
            Audience = document.Audience == Audience.Customer ? "customer" : "internal",
            Services = StatedFacts.Values(document, "services", "service", "affected services", "affected service", "services affected", "impacted services"),
            Tags = StatedFacts.Values(document, "tags"),
            Team = StatedFacts.Value(document, "team", "owning team"),
            Summary = PlainText.OneLine(document.Summary),
            Sections = [.. document.AllSections.SelectMany(s => s.Roles).Select(SectionRoleNames.NameOf).Distinct()],
            Timeline = [.. document.Timelines.SelectMany(t => t.Entries).Select(e => Describe(document, e))],
            Metrics = document.Metrics,
            RootCauses = [.. document.SectionsOf(SectionRole.RootCauses).SelectMany(PlainText.Statements)],
            ActionItems = [.. document.ActionItems.SelectMany(l => l.Items).Select(i => Describe(document, i, today))],
            Findings = [.. findings
                .Select(f => new IndexedFinding(f.Diagnostic.Id, f.Severity.ToString().ToLowerInvariant(), PlainText.OneLine(f.Diagnostic.Message), f.Diagnostic.Start.Line, anchors.At(document, f.Diagnostic.Start.Line)))
                .OrderBy(f => f.Line).ThenBy(f => f.Id, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal)],
        };
    }

    private static IndexedEntry Describe(PostMortemDocument document, TimelineEntry entry) =>
        new(entry.Utc, PlainText.OneLine(entry.Text.Text), entry.Who is { } who ? PlainText.OneLine(who) : null, entry.Milestones.IsEmpty ? null : MilestoneNames.NameOf(entry.Milestones[0]), document.Source.PositionOf(entry.Span.Start).Line);

    private static IndexedActionItem Describe(PostMortemDocument document, ActionItem item, DateOnly? today) => new(
        PlainText.OneLine(item.Text.Text),
        item.Owner?.Text,
        item.Priority?.Text,
        item.Due?.Date,
        item.Ticket?.Text,
        item.IsDone,
        today is { } day ? item.IsOverdue(day) : item.IsDone ? false : null,
        [.. Categories.Where(c => (item.Purposes & c.Purpose) != 0).Select(c => c.Name)],
        document.Source.PositionOf(item.Span.Start).Line);
}
