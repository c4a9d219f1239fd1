using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PostMortem.Index;

/// <summary>
/// Writes what an OpenSearch or Elasticsearch server loads: <c>opensearch/mapping.json</c>, with which the index is made, and files for the bulk API,
/// two lines a document.
/// </summary>
internal static class OpenSearchExport
{
    /// <summary>The index that the lines name.</summary>
    public const string IndexName = "postmortems";

    /// <summary>Hosted servers of the smaller kind refuse a request of more than 10 MiB.</summary>
    public const int LargestFile = 8 * 1024 * 1024;

    private const string Folder = "opensearch";

    // Without line feeds: they end a line of the bulk API.
    private static readonly JsonWriterOptions Options = new() { Indented = false, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files to write.</summary>
    /// <param name="model">The index.</param>
    /// <param name="project">The project's name, which tells its documents from those of others in the same index.</param>
    /// <param name="largestFile">At how many bytes another file begins; a document is never split.</param>
    public static IEnumerable<SiteOutput> Outputs(IndexModel model, string project, int largestFile = LargestFile)
    {
        yield return new SiteOutput($"{Folder}/mapping.json", () => Assets.Read("opensearch-mapping.json"));
        var number = 0;
        foreach (var file in Files(model, project, largestFile)) yield return new SiteOutput($"{Folder}/bulk-{++number:000}.ndjson", () => file);
    }

    private static IEnumerable<byte[]> Files(IndexModel model, string project, int largestFile)
    {
        var file = new ArrayBufferWriter<byte>();
        foreach (var document in model.Documents)
        {
            var lines = Lines(document, project);
            if (file.WrittenCount > 0 && file.WrittenCount + lines.WrittenCount > largestFile)
            {
                yield return file.WrittenSpan.ToArray();
                file.ResetWrittenCount();
            }

            file.Write(lines.WrittenSpan);
        }

        if (file.WrittenCount > 0) yield return file.WrittenSpan.ToArray();
    }

    private static ArrayBufferWriter<byte> Lines(IndexedDocument document, string project)
    {
        var lines = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(lines, Options))
        {
            json.WriteStartObject();
            json.WriteStartObject("index");
            json.WriteString("_index", IndexName);
            json.WriteString("_id", NamedUuid.OfDocument(project, document));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        lines.Write("\n"u8);
        using (var json = new Utf8JsonWriter(lines, Options))
        {
            json.WriteStartObject();
            IndexJson.WriteProperties(json, document);
            json.WriteString("project", WellFormed.Text(project));
            json.WriteString("page", document.Page);
            json.WriteString("text", WellFormed.Text(Text(document)));
            json.WriteEndObject();
        }

        lines.Write("\n"u8);
        return lines;
    }

    private static string Text(IndexedDocument document) =>
        string.Join('\n', SearchedSection.Of(document.Source, document.Anchors).SelectMany(s => new[] { s.Heading, s.Text }).Where(t => t.Length > 0));
}
