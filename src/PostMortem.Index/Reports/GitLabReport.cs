using System.Text.Json;
using PostMortem.Diagnostics;
using PostMortem.Index;

namespace PostMortem.Reports;

/// <summary>GitLab's code quality report: one list of findings. Ours say which project they are of, which GitLab passes over.</summary>
internal static class GitLabReport
{
    /// <summary>The file with the findings of a project in place of its earlier ones, and without those of projects that are gone.</summary>
    /// <param name="report">The project.</param>
    /// <param name="existing">The file as it is, or null.</param>
    /// <exception cref="JsonException">The file is no JSON.</exception>
    /// <exception cref="InvalidDataException">The file is no list.</exception>
    public static byte[] Write(ProjectReport report, byte[]? existing)
    {
        using var earlier = existing is null ? null : JsonFile.Parse(existing);
        if (earlier is { RootElement.ValueKind: not JsonValueKind.Array }) throw new InvalidDataException("no list");
        var others = (earlier is null ? [] : earlier.RootElement.EnumerateArray().AsEnumerable())
            .Select(e => (Project: JsonFile.Text(e, "project"), Entry: e))
            .Where(e => e.Project is null || (e.Project != report.Project && report.Repository.Has(e.Project)))
            .ToLookup(e => string.CompareOrdinal(e.Project, report.Project) < 0, e => e.Entry);
        return JsonFile.Write(json =>
        {
            json.WriteStartArray();
            foreach (var entry in others[true]) entry.WriteTo(json);
            foreach (var entry in report.Shown) Write(json, entry, report.Project);
            foreach (var entry in others[false]) entry.WriteTo(json);
            json.WriteEndArray();
        });
    }

    private static void Write(Utf8JsonWriter json, ReportEntry entry, string project)
    {
        json.WriteStartObject();
        json.WriteString("description", $"{entry.Rule.Id}: {entry.Message}");
        json.WriteString("check_name", $"{entry.Rule.Id} {entry.Rule.Name}");
        json.WriteString("fingerprint", entry.Fingerprint);
        json.WriteString("severity", entry.Reported.Severity switch { Severity.Error => "major", Severity.Warning => "minor", _ => "info" });
        json.WriteStartObject("location");
        json.WriteString("path", entry.Path);
        json.WriteStartObject("lines");
        json.WriteNumber("begin", entry.Line);
        if (entry.HasPlace) json.WriteNumber("end", entry.Reported.Diagnostic.End.Line);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("project", project);
        json.WriteEndObject();
    }
}
