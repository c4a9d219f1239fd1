using System.Text.Json;
using PostMortem.Diagnostics;

namespace PostMortem.Reports;

/// <summary>Writes what a reader of a SARIF file learns about a rule.</summary>
internal static class SarifRule
{
    /// <summary>Writes the descriptor.</summary>
    public static void Write(Utf8JsonWriter json, DiagnosticDescriptor rule, ReportInput input)
    {
        var help = RuleHelp.Of(rule, input.RepositoryUrl);
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        SarifRun.Text(json, "shortDescription", $"{rule.Title}.");
        SarifRun.Text(json, "fullDescription", help.Description);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", SarifRun.Level(rule.DefaultSeverity));
        json.WriteEndObject();
        json.WriteStartObject("help");
        json.WriteString("text", help.Text);
        json.WriteString("markdown", help.Markdown);
        json.WriteEndObject();
        if (input.HelpLink(rule) is { } link) json.WriteString("helpUri", link);
        json.WriteStartObject("properties");
        json.WriteString("category", rule.Category);

        // What is less sure begins as a suggestion: that is what the default says.
        json.WriteString("precision", rule.DefaultSeverity switch { Severity.Error => "very-high", Severity.Warning => "high", _ => "medium" });
        json.WriteStartArray("tags");
        json.WriteStringValue("post-mortem");
        json.WriteStringValue(rule.Category["PostMortem.".Length..].ToLowerInvariant());
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
