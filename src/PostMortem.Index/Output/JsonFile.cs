using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PostMortem.Index;

/// <summary>Writes JSON that is the same on every machine, and reads JSON that anybody may have written.</summary>
internal static class JsonFile
{
    // The files are data, never pasted into a page, so that letters of all languages may stand as they are.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes of a file.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options)) write(json);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

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
