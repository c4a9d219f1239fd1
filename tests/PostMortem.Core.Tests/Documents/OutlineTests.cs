using System.Globalization;
using System.Text;
using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Documents;

/// <summary>How the documents in Outlines/ are understood: title, kind, date, facts, sections with their lines and roles.</summary>
public class OutlineTests
{
    private static readonly string Folder = Repository.PathOf("tests", "PostMortem.Core.Tests", "Documents", "Outlines");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_document_is_understood(string name)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Folder, name + ".md"));
        var document = DocumentParser.Parse(new SourceText(name + ".md", text.ReplaceLineEndings("\n")), $"incidents/{name}.md", PostMortemConfiguration.Default);
        await Verify(Dump(document)).UseParameters(name);
    }

    private static string Dump(PostMortemDocument document)
    {
        var dump = new StringBuilder();
        int Line(TextSpan span) => document.Source.PositionOf(span.Start).Line;
        void Add(string text) => dump.Append(text).Append('\n');

        Add(document.Title is { } title ? string.Create(CultureInfo.InvariantCulture, $"{Line(title.Span),3} title: {title.Text}") : "    no title");
        Add($"    {document.KindName}, {string.Join(", ", document.Dates.Select(d => $"{d.Date:yyyy-MM-dd} ({d.Source})").DefaultIfEmpty("no date"))}");
        if (document.Summary.Length > 0) Add($"    summary: {document.Summary}");
        foreach (var fact in document.Metadata) Add($"{Line(fact.KeySpan),3} fact: {fact.Key} = {fact.Value.Text}");
        foreach (var section in document.AllSections)
        {
            var roles = string.Join(", ", section.Roles.Select(SectionRoleNames.NameOf));
            var blocks = string.Join(", ", section.Blocks.Select(b => b.GetType().Name.Replace("Block", "", StringComparison.Ordinal).ToLowerInvariant()));
            Add($"{Line(section.Span),3} {new string('#', section.Level)} {section.Form} '{section.Heading.Text}' [{roles}] {blocks}".TrimEnd());
        }

        foreach (var timeline in document.Timelines) Add($"{Line(timeline.Section.Span),3} timeline: {string.Join(" | ", timeline.Entries.Select(e => e.Text.Text))}");
        foreach (var list in document.ActionItems) Add($"{Line(list.Section.Span),3} to do: {string.Join(" | ", list.Items.Select(i => i.Text.Text.Replace('\n', ' ')))}");
        return dump.ToString();
    }
}
