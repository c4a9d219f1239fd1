using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace PostMortem.Index;

/// <summary>Writes <c>index.json</c>; its schema is <c>schema/index.schema.json</c>.</summary>
internal static class IndexJson
{
    private const int Version = 1;

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(IndexModel model) => JsonFile.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartArray("documents");
        foreach (var document in model.Documents)
        {
            json.WriteStartObject();
            WriteProperties(json, document);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>What is told of a document, within its braces.</summary>
    public static void WriteProperties(Utf8JsonWriter json, IndexedDocument document)
    {
        WriteText(json, "id", document.Id);
        WriteText(json, "path", document.Path);
        WriteText(json, "kind", document.Kind);
        WriteText(json, "title", document.Title);
        WriteText(json, "date", Day(document.Date));
        WriteText(json, "severity", document.Severity);
        WriteText(json, "status", document.Status);
        WriteText(json, "audience", document.Audience);
        WriteTexts(json, "services", document.Services);
        WriteTexts(json, "tags", document.Tags);
        WriteText(json, "team", document.Team);
        WriteText(json, "summary", document.Summary.Length > 0 ? document.Summary : null);
        WriteTexts(json, "sections", document.Sections);
        json.WriteStartArray("timeline");
        foreach (var entry in document.Timeline) Write(json, entry);
        json.WriteEndArray();
        json.WriteStartObject("metrics");
        WriteNumber(json, "minutesToDetect", document.Metrics.MinutesToDetect);
        WriteNumber(json, "minutesToAcknowledge", document.Metrics.MinutesToAcknowledge);
        WriteNumber(json, "minutesToMitigate", document.Metrics.MinutesToMitigate);
        WriteNumber(json, "minutesToResolve", document.Metrics.MinutesToResolve);
        json.WriteEndObject();
        WriteTexts(json, "rootCauses", document.RootCauses);
        json.WriteStartArray("actionItems");
        foreach (var item in document.ActionItems) Write(json, item);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, IndexedEntry entry)
    {
        json.WriteStartObject();
        WriteText(json, "at", entry.At?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        WriteText(json, "text", entry.Text);
        WriteText(json, "who", entry.Who);
        WriteText(json, "milestone", entry.Milestone);
        json.WriteNumber("line", entry.Line);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IndexedActionItem item)
    {
        json.WriteStartObject();
        WriteText(json, "text", item.Text);
        WriteText(json, "owner", item.Owner);
        WriteText(json, "priority", item.Priority);
        WriteText(json, "due", Day(item.Due));
        WriteText(json, "ticket", item.Ticket);
        json.WriteBoolean("done", item.IsDone);
        if (item.IsOverdue is { } overdue) json.WriteBoolean("overdue", overdue);
        else json.WriteNull("overdue");
        WriteTexts(json, "categories", item.Categories);
        json.WriteNumber("line", item.Line);
        json.WriteEndObject();
    }

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // A lone surrogate is text in memory but has no UTF-8; the writer would throw.
    private static void WriteText(Utf8JsonWriter json, string name, string? value) => json.WriteString(name, value is null ? null : WellFormed.Text(value));

    private static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(WellFormed.Text(value));
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }
}
