using System.Reflection;
using System.Text.Json;
using PostMortem.Diagnostics;
using PostMortem.Index;

namespace PostMortem.Reports;

/// <summary>Writes what was found in one project as a run of SARIF. No time, no absolute path, no name of a machine: the same input gives the same bytes.</summary>
internal static class SarifRun
{
    /// <summary>The tool's name: a run that bears it is ours.</summary>
    public const string ToolName = "PostMortem";

    private const string Root = "%SRCROOT%";

    private static readonly string Version =
        typeof(SarifRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Writes the run.</summary>
    public static void Write(Utf8JsonWriter json, ProjectReport report)
    {
        // Only the rules that reported something: all pages together are longer than most reports.
        var rules = report.Entries.Select(e => e.Rule).DistinctBy(r => r.Id).OrderBy(r => r.Id, StringComparer.Ordinal).ToList();
        var indices = rules.Index().ToDictionary(r => r.Item.Id, r => r.Index, StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", ToolName);
        json.WriteString("semanticVersion", Version);
        if (report.Input.RepositoryUrl is { } url) json.WriteString("informationUri", url);
        json.WriteStartArray("rules");
        foreach (var rule in rules) SarifRule.Write(json, rule, report.Input);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();

        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteEndObject();
        json.WriteEndArray();

        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Root);
        Text(json, "description", "The root of the repository.");
        json.WriteEndObject();
        json.WriteEndObject();

        // The slash at the end says that the whole path is the category, by which GitHub tells one project's results from another's.
        json.WriteStartObject("automationDetails");
        json.WriteString("id", report.Project + "/");
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");

        json.WriteStartArray("results");
        foreach (var entry in report.Entries) Write(json, entry, indices[entry.Rule.Id], report.Input.HasBaseline);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>SARIF's name of a severity.</summary>
    public static string Level(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", Severity.Suggestion => "note", _ => "none" };

    /// <summary>Writes a message object.</summary>
    public static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReportEntry entry, int ruleIndex, bool hasBaseline)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", entry.Rule.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", Level(entry.Reported.Severity));
        Text(json, "message", entry.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(entry.Path));
        json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
        WriteRegion(json, entry);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("postMortemFinding/v1", entry.Fingerprint);
        json.WriteEndObject();
        if (entry.Reported.Suppression is { } suppression) Write(json, suppression);
        if (hasBaseline) json.WriteString("baselineState", entry.Reported.Suppression?.Kind == SuppressionKind.External ? "unchanged" : "new");
        json.WriteEndObject();
    }

    // No snippet: the words at fault may be a secret, which a report must not carry on.
    private static void WriteRegion(Utf8JsonWriter json, ReportEntry entry)
    {
        var (start, end) = (entry.Reported.Diagnostic.Start, entry.Reported.Diagnostic.End);
        json.WriteStartObject("region");
        json.WriteNumber("startLine", entry.Line);
        if (entry.HasPlace)
        {
            json.WriteNumber("startColumn", start.Column);
            json.WriteNumber("endLine", end.Line);
            json.WriteNumber("endColumn", end.Column);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Suppression suppression)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", suppression.Kind == SuppressionKind.InSource ? "inSource" : "external");
        json.WriteString("status", "accepted");
        if (suppression.Reason is { } reason) json.WriteString("justification", WellFormed.Text(reason));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    // A path that is still absolute lies on another drive.
    private static string UriOf(string path) => Path.IsPathRooted(path) ? new Uri(path).AbsoluteUri : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
