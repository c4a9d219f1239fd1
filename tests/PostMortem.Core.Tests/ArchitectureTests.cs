using System.Text.RegularExpressions;

namespace PostMortem.Core.Tests;

/// <summary>Arrows between the folders of Core run one way, and what rules may know is little.</summary>
public partial class ArchitectureTests
{
    private static readonly string Core = Repository.PathOf("src", "PostMortem.Core");

    /// <summary>Which folders each may use. Configuration holds the names of sections, and reports faults of its file under the descriptors of Rules.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Text"] = [],
        ["Diagnostics"] = ["Text"],
        ["Reading"] = ["Text", "Diagnostics", "Rules"],
        ["Configuration"] = ["Text", "Diagnostics", "Documents", "Reading", "Rules"],
        ["Language"] = ["Text", "Configuration", "Documents"],
        ["Timelines"] = ["Text", "Documents", "Language"],
        ["ActionItems"] = ["Text", "Configuration", "Documents", "Language", "Timelines"],
        ["Documents"] = ["Text", "Configuration", "Language", "Timelines", "ActionItems"],
        ["Corpus"] = ["Text", "Configuration", "Documents", "Language"],
        ["Rules"] = ["Text", "Configuration", "Corpus", "Diagnostics", "Documents", "Language", "Timelines"],
        ["Policies"] = ["Analysis", "Diagnostics", "Documents", "Reading", "Rules", "Text"],
        ["Analysis"] = ["Text", "Configuration", "Corpus", "Diagnostics", "Documents", "Reading", "Rules"],
    };

    public static TheoryData<string> Folders => [.. Directory.GetDirectories(Core).Select(d => Path.GetFileName(d)).Where(d => d is not ("bin" or "obj")).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_what_it_may(string folder)
    {
        Assert.True(Arrows.TryGetValue(folder, out var allowed), $"Say in {nameof(ArchitectureTests)} which folders {folder} may use.");
        foreach (var (file, text) in Sources(folder))
        {
            var used = Uses().Matches(text).Select(m => m.Groups["folder"].Value).Where(f => f != folder && Arrows.ContainsKey(f)).Distinct();
            Assert.True(used.All(allowed.Contains), $"{file} uses {string.Join(", ", used.Except(allowed))}; {folder} may use {string.Join(", ", allowed)}.");
        }
    }

    [Fact]
    public void Rules_know_no_files_no_Markdig_and_no_clock()
    {
        foreach (var (file, text) in Sources("Rules"))
            Assert.False(FilesMarkdigOrClock().IsMatch(text), $"{file} uses '{FilesMarkdigOrClock().Match(text).Value}'; a rule is a pure function of the model.");
    }

    [Fact]
    public void Files_are_opened_in_one_place()
    {
        foreach (var (file, text) in Arrows.Keys.SelectMany(Sources).Where(s => s.File != "SourceReader.cs"))
            Assert.False(Files().IsMatch(text), $"{file} uses '{Files().Match(text).Value}'; only SourceReader opens files.");
    }

    /// <summary>MSBuild runs us in the user's culture, whose calendar may count other years; tests run in the invariant one and do not see it.</summary>
    [Fact]
    public void Dates_are_written_alike_in_every_culture()
    {
        foreach (var (file, text) in Arrows.Keys.SelectMany(Sources))
            Assert.All(InterpolatedDate().Matches(text), date => Assert.True(date.Groups["culture"].Success, $"{file}: '{date.Value.Trim()}' is written in the user's culture; use string.Create(CultureInfo.InvariantCulture, …)."));
    }

    private static IEnumerable<(string File, string Text)> Sources(string folder) =>
        Directory.GetFiles(Path.Combine(Core, folder), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), Comment().Replace(File.ReadAllText(f), "")));

    /// <summary><c>using PostMortem.Text;</c>, and names written in full or in part: <c>PostMortem.Text.X</c>, <c>Text.X</c>.</summary>
    [GeneratedRegex(@"(?:(?<!"")\bPostMortem\.(?<folder>[A-Z]\w+)\b|(?<![\w.""{(\[])(?<folder>Timelines|Rules|Corpus|Policies|Analysis|Reading|Language|ActionItems)\.[A-Z])")]
    private static partial Regex Uses();

    [GeneratedRegex(@"\bSystem\.IO\b|\b(?:File|Directory|FileInfo|FileStream|StreamReader)[.(]|\bMarkdig\b|\bDateTime(?:Offset)?\.(?:Now|UtcNow|Today)\b|\bEnvironment\.|\bTimeProvider\b")]
    private static partial Regex FilesMarkdigOrClock();

    [GeneratedRegex(@"\b(?:File|Directory)\.[A-Z]|\bnew (?:FileInfo|FileStream|DirectoryInfo)\b")]
    private static partial Regex Files();

    [GeneratedRegex(@"(?<culture>Invariant(?:Culture,)?\(?\s*)?\$""[^""\n]*:yyyy[^""\n]*""")]
    private static partial Regex InterpolatedDate();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
