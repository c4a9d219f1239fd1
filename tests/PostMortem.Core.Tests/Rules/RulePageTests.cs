using System.Globalization;
using System.Text;
using PostMortem.Diagnostics;
using PostMortem.Rules;

namespace PostMortem.Core.Tests.Rules;

/// <summary>Every rule has a page that agrees with its descriptor, and the page's examples are run.</summary>
public sealed class RulePageTests : IDisposable
{
    // What no text can show: files that can't be read, hosts, builds. Tests elsewhere provoke them.
    private static readonly string[] WithoutExamples = ["PM0001", "PM0002", "PM0009", "PM0010", "PM0011", "PM0012", "PM0013"];

    private readonly string folder = Directory.CreateTempSubdirectory("postmortem-rules-").FullName;

    public static TheoryData<string> All => [.. RuleCatalog.Descriptors.Select(d => d.Id)];

    public static TheoryData<string> WithExamples => [.. RuleCatalog.Descriptors.Select(d => d.Id).Except(WithoutExamples)];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(All))]
    public void The_page_agrees_with_the_descriptor(string id)
    {
        var descriptor = RuleCatalog.Descriptors.Single(d => d.Id == id);
        Assert.True(File.Exists(RulePage.PathOf(id)), $"Write docs/rules/{id}.md; CONTRIBUTING.md, 'Add a rule', says what belongs there.");
        var page = RulePage.Read(id);
        Assert.Equal((descriptor.Id, descriptor.Name, descriptor.Title), (page.Id, page.Name, page.Title.TrimEnd('.')));
        Assert.Equal(
            (descriptor.Category, descriptor.DefaultSeverity.ToString().ToLowerInvariant(), descriptor.Since.ToString(2), descriptor.Source),
            (page.Category, page.Severity, page.Since, page.Source));
        var headings = WithoutExamples.Contains(id) ? RulePage.RequiredHeadings.Except(["Instead"]) : RulePage.RequiredHeadings;
        Assert.Empty(headings.Except(page.Headings));
    }

    [Theory]
    [MemberData(nameof(WithExamples))]
    public async Task The_examples_do_what_the_page_says(string id)
    {
        var page = RulePage.Read(id);
        Assert.Contains(page.Examples, e => e.IsBad);
        Assert.Contains(page.Examples, e => !e.IsBad);
        var snapshot = new StringBuilder();
        foreach (var (example, number) in page.Examples.Select((e, i) => (e, i + 1)))
        {
            var found = ExampleRun.Of(example, Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture))).Where(r => r.Suppression is null && r.Diagnostic.Id == id).Select(r => r.Diagnostic).ToList();
            var name = $"{(example.IsBad ? "bad" : "good")} example {number} of {id}";
            Assert.True(example.IsBad == found.Count > 0, $"{name}: {(example.IsBad ? "nothing was reported" : "reported: " + string.Join("; ", found.Select(f => f.Message)))}\n{example.Text}");
            if (example.IsBad) Append(snapshot, number, example, found);
        }

        await Verify(snapshot.ToString()).UseParameters(id);
    }

    [Fact]
    public void Ids_are_unique_and_in_order()
    {
        var ids = RuleCatalog.Descriptors.Select(d => d.Id).ToList();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Every_rule_of_the_source_is_in_the_catalogue()
    {
        var files = Directory.GetFiles(Repository.PathOf("src", "PostMortem.Core", "Rules"), "PM*.cs", SearchOption.AllDirectories);
        Assert.Equal(RuleCatalog.Descriptors.Select(d => d.Id + d.Name), files.Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));
    }

    private static void Append(StringBuilder snapshot, int number, RuleExample example, List<Diagnostic> found)
    {
        foreach (var d in found)
        {
            var other = example.Others.FirstOrDefault(o => Path.GetFileName(o.Name) == Path.GetFileName(d.Path));
            var lines = (other?.Text ?? example.Text).Split('\n');
            snapshot.Append(CultureInfo.InvariantCulture, $"{number}: {other?.Name ?? example.FileName}({d.Start.Line},{d.Start.Column},{d.End.Line},{d.End.Column}): {d.DefaultSeverity.ToString().ToLowerInvariant()} {d.Id}: {d.Message}\n");
            var line = lines[d.Start.Line - 1];
            var end = d.End.Line == d.Start.Line ? Math.Max(d.End.Column, d.Start.Column + 1) : line.Length + 1;
            snapshot.Append("    ").Append(line).Append("\n    ").Append(' ', d.Start.Column - 1).Append('^', Math.Max(1, end - d.Start.Column)).Append('\n');
        }
    }
}
