using System.Collections.Immutable;
using PostMortem.Configuration;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>What of a document customers may read, and what would give away more than that.</summary>
public static class CustomerEdition
{
    private static readonly DocumentRule[] Rules = [new PM6001PersonExposed(), new PM6002InternalDetailExposed(), new PM6004SecretExposed()];

    /// <summary>Whether a document is in the edition. What only words such as "for our customers" tell is not: nothing is published by guesswork.</summary>
    public static bool Holds(PostMortemDocument document) => document is { IsOfferedToCustomers: true, Kind: DocumentKind.PostMortem or DocumentKind.NearMiss };

    /// <summary>What of it is published.</summary>
    public static CustomerReport Read(PostMortemDocument document) => document.Audience == Audience.Customer ? CustomerDocument.Read(document) : InternalDocument.Read(document);

    /// <summary>
    /// What gives away too much in what would be published: the rules PM6001, PM6002 and PM6004, and every name, team and ticket that the document has anywhere.
    /// Judges the words as they leave the house, so that neither an entity nor a line break hides one.
    /// </summary>
    public static ImmutableArray<Diagnostic> Exposed(CustomerReport report, PostMortemConfiguration configuration)
    {
        var document = report.Document;
        var names = SourceNames.Of(document, configuration);
        var leaving = LeavingText.Of(report);
        var judged = document with
        {
            Source = leaving.Source,
            Sentences = leaving.Sentences,
            Sections = [],
            Kind = DocumentKind.PostMortem,
            Audience = Audience.Customer,
            IsAudienceDeclared = true,
        };
        var context = new RuleContext(configuration with { Teams = [.. names.Teams] }, default);
        var found = Rules.SelectMany(r => r.Check(judged, context).Select(f => (r.Descriptor, Finding: f)))
            .Concat(names.In(leaving.Source.Content).Select(f => (Rules[f.IsPerson ? 0 : 1].Descriptor, f.Finding)))
            .Select(f => (f.Descriptor, Finding: f.Finding with { Span = leaving.PlaceOf(f.Finding.Span) }))
            .Concat(document.Audience == Audience.Customer ? [] : Jargon(report).Select(f => (Rules[1].Descriptor, Finding: f)));
        return [.. found.GroupBy(f => f.Descriptor).SelectMany(g => Outermost(g.Select(f => f.Finding)).Select(f => Diagnostic.Create(g.Key, document.Source, f))).Order(DiagnosticOrder.Instance)];
    }

    /// <summary>One place is told once, by whoever tells the most of it.</summary>
    private static IEnumerable<Finding> Outermost(IEnumerable<Finding> findings)
    {
        var end = -1;
        foreach (var finding in findings.OrderBy(f => f.Span.Start).ThenByDescending(f => f.Span.End))
        {
            if (finding.Span.End <= end) continue;
            end = finding.Span.End;
            yield return finding;
        }
    }

    /// <summary>What colleagues understand and customers do not; who writes for customers may show them code and addresses.</summary>
    private static IEnumerable<Finding> Jargon(CustomerReport report)
    {
        foreach (var text in report.Texts)
        {
            foreach (var run in text.Runs.Where(r => !string.IsNullOrWhiteSpace(text.Text.Substring(r.Start, r.Length))))
            {
                var words = Words.Of(text.Text.Substring(run.Start, run.Length));
                if ((run.Style & InlineStyle.Code) != 0) yield return new Finding(run.Source, $"'{words}' is code; say what it means for customers");
                else if ((run.Style & InlineStyle.Url) != 0) yield return new Finding(run.Source, $"'{words}' may lead where customers can't follow; leave it out");
            }
        }
    }
}
