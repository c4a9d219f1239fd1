using System.Text.Json;
using PostMortem.Index;

namespace PostMortem.Reports;

/// <summary>A SARIF 2.1.0 file: a run for each project that names it, and the runs of other tools as they are.</summary>
internal static class SarifLog
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>The file with the run of a project, in place of its earlier one, and without those of projects that are gone.</summary>
    /// <param name="report">The project.</param>
    /// <param name="existing">The file as it is, or null.</param>
    /// <exception cref="JsonException">The file is no JSON.</exception>
    /// <exception cref="InvalidDataException">The file is no SARIF 2.1.0.</exception>
    public static byte[] Write(ProjectReport report, byte[]? existing)
    {
        using var earlier = existing is null ? null : JsonFile.Parse(existing);
        JsonElement[] runs = earlier is null ? [] : [.. Runs(earlier.RootElement)];
        return JsonFile.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            foreach (var (_, run) in runs
                .Select(run => (Project: ProjectOf(run), Run: (JsonElement?)run))
                .Where(r => r.Project is null || (r.Project != report.Project && report.Repository.Has(r.Project)))
                .Append((report.Project, null))
                .OrderBy(r => r.Project, StringComparer.Ordinal))
            {
                if (run is { } other) other.WriteTo(json);
                else SarifRun.Write(json, report);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static JsonElement.ArrayEnumerator Runs(JsonElement log)
    {
        if (log.ValueKind != JsonValueKind.Object
            || !log.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.String || version.GetString() != "2.1.0"
            || !log.TryGetProperty("runs", out var runs) || runs.ValueKind != JsonValueKind.Array)
            throw new InvalidDataException("no SARIF 2.1.0");
        return runs.EnumerateArray();
    }

    /// <summary>The project of one of our runs; null for another tool's.</summary>
    private static string? ProjectOf(JsonElement run) =>
        JsonFile.Text(run, "tool", "driver", "name") == SarifRun.ToolName && JsonFile.Text(run, "automationDetails", "id") is { } id ? id.TrimEnd('/') : null;
}
