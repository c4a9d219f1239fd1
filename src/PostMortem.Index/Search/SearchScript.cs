using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PostMortem.Index;

/// <summary>A classic script that hands its data to the search: on <c>file://</c> nothing else may load it.</summary>
internal static class SearchScript
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The script's bytes.</summary>
    /// <param name="part">What is handed over.</param>
    /// <param name="write">Writes the data.</param>
    /// <param name="key">Which one of several: a number, or a word of ours.</param>
    public static byte[] Write(string part, Action<Utf8JsonWriter> write, object? key = null)
    {
        using var stream = new MemoryStream();
        stream.Write(Encoding.UTF8.GetBytes(key switch
        {
            null => $"postmortemSearch.{part}(",
            string word => $"postmortemSearch.{part}(\"{word}\",",
            _ => string.Create(CultureInfo.InvariantCulture, $"postmortemSearch.{part}({key},"),
        }));
        using (var json = new Utf8JsonWriter(stream, Options)) write(json);
        stream.Write(");\n"u8);
        return stream.ToArray();
    }
}
