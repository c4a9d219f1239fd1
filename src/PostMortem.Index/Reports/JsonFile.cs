using System.Text.Json;

namespace PostMortem.Reports;

/// <summary>Reads JSON that anybody may have written.</summary>
internal static class JsonFile
{
    /// <summary>Parses a file, with or without a byte order mark.</summary>
    public static JsonDocument Parse(byte[] content) => JsonDocument.Parse(content.AsMemory(content.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));

    /// <summary>The text at the end of a path of properties; null where there is none.</summary>
    public static string? Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return null;
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }
}
