using System.Collections.Immutable;
using PostMortem.Analysis;
using PostMortem.Corpus;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Timelines;

namespace PostMortem.Index;

/// <summary>Makes the index of what an analysis understood.</summary>
internal sealed class IndexBuilder
{
    private static readonly (ActionPurposes Purpose, string Name)[] Categories =
    [
        (ActionPurposes.Prevent, "prevent"), (ActionPurposes.Detect, "detect"), (ActionPurposes.Mitigate, "mitigate"), (ActionPurposes.Communicate, "communicate"), (ActionPurposes.Document, "document"),
    ];

    private readonly PublishOptions options;
    private readonly int agedOutDays;

    private IndexBuilder(PublishOptions options, int agedOutDays)
    {
        this.options = options;
        this.agedOutDays = agedOutDays;
    }

    /// <summary>The names of what action items are for, in the guide's order.</summary>
    public static IEnumerable<string> CategoryNames => Categories.Select(c => c.Name);

    /// <summary>Builds the index.</summary>
    /// <param name="analysis">What was understood.</param>
    /// <param name="diagnostics">What is reported, after policy.</param>
    /// <param name="options">The day by which action items are overdue, and where files and tickets are.</param>
    public static IndexModel Build(AnalysisResult analysis, ImmutableArray<ReportedDiagnostic> diagnostics, PublishOptions options)
    {
        var builder = new IndexBuilder(options, analysis.Configuration.AgedOutDays);
        var corpus = analysis.Corpus ?? new DocumentCorpus(analysis.Documents, [], _ => null);
        var documents = analysis.Documents.OrderBy(d => d.RelativePath, StringComparer.Ordinal).ToList();
        var pages = PageNames.Assign(documents.Select(d => d.RelativePath));
        var findings = diagnostics.Where(d => d.IsShown).ToLookup(d => d.Diagnostic.Path, StringComparer.Ordinal);
        var described = documents.Select(d => builder.Describe(d, $"documents/{pages[d.RelativePath]}.html", findings[d.Source.Path])).ToList();
        var bySource = described.ToDictionary<IndexedDocument, PostMortemDocument>(d => d.Source, ReferenceEqualityComparer.Instance);
        return new IndexModel([.. described.AsParallel().AsOrdered().Select(d => d with
        {
            Similar = [.. corpus.SimilarTo(d.Source).Select(Likeness)],
            Earlier = [.. corpus.RecurringIn(d.Source).Select(Likeness)],
        })])
        {
            Today = options.Today,
            AgedOutDays = analysis.Configuration.AgedOutDays,
            Causes = [.. corpus.RecurringCauses().Select(c => new IndexedCause(c.Word, [.. c.Documents.Select(d => bySource[d])]))],
        };

        IndexedLikeness Likeness(SimilarIncident incident) => new(bySource[incident.Document], incident.Words, incident.Services);
    }

    private IndexedDocument Describe(PostMortemDocument document, string page, IEnumerable<ReportedDiagnostic> findings)
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
            ActionItems = [.. document.ActionItems.SelectMany(l => l.Items).Select(i => Describe(document, anchors, i))],
            SourceUrl = options.SourceUrl?.OfLine(document.RelativePath, 1),
            EditUrl = options.SourceUrl?.OfEditor(document.RelativePath),
            Findings = [.. findings.Select(f => Describe(document, anchors, f)).OrderBy(f => f.Line).ThenBy(f => f.Id, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal)],
        };
    }

    private static IndexedEntry Describe(PostMortemDocument document, TimelineEntry entry) =>
        new(entry.Utc, PlainText.OneLine(entry.Text.Text), entry.Who is { } who ? PlainText.OneLine(who) : null, entry.Milestones.IsEmpty ? null : MilestoneNames.NameOf(entry.Milestones[0]), document.Source.PositionOf(entry.Span.Start).Line);

    private IndexedFinding Describe(PostMortemDocument document, PageAnchors anchors, ReportedDiagnostic finding)
    {
        var line = finding.Diagnostic.Start.Line;
        return new IndexedFinding(finding.Diagnostic.Id, finding.Severity.ToString().ToLowerInvariant(), PlainText.OneLine(finding.Diagnostic.Message), line, anchors.At(document, line)) { SourceUrl = SourceOf(document, line) };
    }

    private IndexedActionItem Describe(PostMortemDocument document, PageAnchors anchors, ActionItem item)
    {
        var line = document.Source.PositionOf(item.Span.Start).Line;
        var isOverdue = options.Today is { } today ? item.IsOverdue(today) : item.IsDone ? false : (bool?)null;
        return new IndexedActionItem(PlainText.OneLine(item.Text.Text), item.Owner?.Text, item.Priority?.Text, item.Due?.Date, item.Ticket?.Text, item.IsDone, isOverdue, [.. Categories.Where(c => (item.Purposes & c.Purpose) != 0).Select(c => c.Name)], line)
        {
            IsAgedOut = isOverdue == true && options.Today!.Value.DayNumber - item.Due!.Date!.Value.DayNumber > agedOutDays,
            TicketUrl = item.Ticket is { } ticket ? UrlOf(document, ticket) : null,
            Anchor = anchors.AtPlace(document, item.Span.Start),
            SourceUrl = SourceOf(document, line),
        };
    }

    /// <summary>Only where the pattern says the line: a link to the file's first line is none to the item.</summary>
    private string? SourceOf(PostMortemDocument document, int line) => options.SourceUrl is { NamesLine: true } pattern ? pattern.OfLine(document.RelativePath, line) : null;

    /// <summary>Where a ticket is: where the document itself links it, else by the team's pattern. "other/repo#12" is not of the pattern's project.</summary>
    private string? UrlOf(PostMortemDocument document, ActionField ticket)
    {
        if (UrlPattern.IsWeb(ticket.Text)) return ticket.Text;
        if (document.LinkBehind(ticket.Span) is { } link && UrlPattern.IsWeb(link.Target)) return link.Target;
        return ticket.Text.AsSpan(1).ContainsAny('#', '/') ? null : options.TicketUrl?.OfTicket(ticket.Text);
    }
}
