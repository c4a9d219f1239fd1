using System.Globalization;
using System.Text;
using System.Xml;

namespace PostMortem.Index;

/// <summary>Writes <c>feed.xml</c>, an Atom feed (RFC 4287) of the newest documents. Its links are relative: to where the reader fetched it from.</summary>
internal static class AtomFeed
{
    /// <summary>Where it lies, relative to the output folder.</summary>
    public const string Path = "feed.xml";

    /// <summary>How many documents it tells of; a reader keeps those that it has seen.</summary>
    public const int MostEntries = 50;

    private const string Atom = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(IndexModel model, string title)
    {
        // The format wants an instant of each entry; a document that tells none has no place among the newest either.
        var newest = model.Documents.Where(d => d.Updated is not null)
            .OrderByDescending(d => d.Updated).ThenBy(d => d.Path, StringComparer.Ordinal).Take(MostEntries).ToList();
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("feed", Atom);
            WriteIdentity(xml, NamedUuid.OfProject(title), title, newest.FirstOrDefault()?.Updated ?? DateTime.UnixEpoch);
            WriteAuthor(xml, title);
            WriteLink(xml, "self", "application/atom+xml", Path);
            WriteLink(xml, "alternate", "text/html", SiteOutputs.IndexPage);
            foreach (var document in newest) WriteEntry(xml, document, title);
            xml.WriteEndElement();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void WriteEntry(XmlWriter xml, IndexedDocument document, string project)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteAttributeString("xml", "lang", null, document.Source.Language);
        WriteIdentity(xml, NamedUuid.OfDocument(project, document), document.Name, document.Updated!.Value);
        if (document.Team is { Length: > 0 } team) WriteAuthor(xml, team);
        WriteLink(xml, "alternate", "text/html", document.Page);
        foreach (var category in document.Services.Concat(document.Tags).Distinct(StringComparer.Ordinal))
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", WellFormed.Visible(category));
            xml.WriteEndElement();
        }

        if (document.Summary.Length > 0) WriteText(xml, "summary", document.Summary);
        xml.WriteEndElement();
    }

    private static void WriteIdentity(XmlWriter xml, Guid id, string title, DateTime updated)
    {
        WriteText(xml, "id", $"urn:uuid:{id}");
        WriteText(xml, "title", title);
        WriteText(xml, "updated", updated.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    private static void WriteAuthor(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        WriteText(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string type, string reference)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", reference);
        xml.WriteEndElement();
    }

    // What a reader should not see, XML 1.0 can't carry either.
    private static void WriteText(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, WellFormed.Visible(PlainText.OneLine(text)));
}
