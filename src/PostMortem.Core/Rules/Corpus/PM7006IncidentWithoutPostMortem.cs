using PostMortem.Configuration;
using PostMortem.Corpus;
using PostMortem.Diagnostics;

namespace PostMortem.Rules;

/// <summary>An incident of the configured list has no document. Reported in the list, for there is no document to report it in.</summary>
internal static class PM7006IncidentWithoutPostMortem
{
    public static DiagnosticDescriptor Descriptor { get; } = new(
        "PM7006", "IncidentWithoutPostMortem", RuleCategory.Corpus, Severity.Silent, "An incident has no post-mortem", "Guide, \"Anti-patterns\"");

    public static IEnumerable<Finding> Check(DocumentCorpus corpus, IncidentList incidents) =>
        incidents.Incidents.Where(i => !corpus.HasIncident(i.Id)).Select(i => new Finding(i.Span, $"no document is about the incident '{i.Id}'; write its post-mortem, with 'id: {i.Id}' in the front matter"));
}
