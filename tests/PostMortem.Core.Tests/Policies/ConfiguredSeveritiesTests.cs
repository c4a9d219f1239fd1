using System.Collections.Immutable;
using PostMortem.Diagnostics;
using PostMortem.Policies;
using PostMortem.Rules;

namespace PostMortem.Core.Tests.Policies;

/// <summary>What <c>.editorconfig</c> and <c>.globalconfig</c> make of severities; each test has a folder of its own, closed by a root.</summary>
public sealed class ConfiguredSeveritiesTests : IDisposable
{
    private const string Id = "dotnet_diagnostic.PM2001.severity";
    private const string Category = "dotnet_analyzer_diagnostic.category-PostMortem.Timeline.severity";
    private const string Bulk = "dotnet_analyzer_diagnostic.severity";

    private static readonly DiagnosticDescriptor NonUtcTime = Rule("PM2001");

    private readonly string folder = Directory.CreateTempSubdirectory("postmortem-severities-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("none", Severity.None)]
    [InlineData("silent", Severity.Silent)]
    [InlineData("refactoring", Severity.Silent)]
    [InlineData("suggestion", Severity.Suggestion)]
    [InlineData("Warning", Severity.Warning)]
    [InlineData("ERROR # a comment", Severity.Error)]
    [InlineData("error;another", Severity.Error)]
    [InlineData("default", Severity.Warning)]
    public void The_words_are_the_compilers(string word, Severity severity)
    {
        Write(".editorconfig", $"root = true\n[*.md]\n{Id} = {word}\n");

        Assert.Equal(severity, SeverityIn("a.md"));
    }

    [Theory]
    [InlineData("[docs/**.md]", "docs/a.md docs/deep/er/a.md")]
    [InlineData("[docs/*.md]", "docs/a.md")]
    [InlineData("[*.md]", "a.md docs/a.md docs/deep/er/a.md other/a.md")]
    [InlineData("[{docs,other}/*.md]", "docs/a.md other/a.md")]
    [InlineData("[**/er/*.md]", "docs/deep/er/a.md")]
    [InlineData("[*.cs]", "")]
    public void Sections_hold_for_the_files_they_name(string section, string paths)
    {
        Write(".editorconfig", $"root = true\n{section}\n{Id} = error\n");

        string[] all = ["a.md", "docs/a.md", "docs/deep/er/a.md", "other/a.md"];
        Assert.Equal(paths, string.Join(' ', all.Where(p => SeverityIn(p) == Severity.Error)));
    }

    [Fact]
    public void The_nearest_file_and_the_last_section_win_each_key()
    {
        Write(".editorconfig", $"root = true\n[*.md]\n{Id} = error\ndotnet_diagnostic.PM2002.severity = error\n[docs/*.md]\n{Id} = none\n[*.md]\n{Id} = suggestion\n");
        Write("docs/.editorconfig", $"[*.md]\n{Id} = silent\n");

        Assert.Equal(Severity.Suggestion, SeverityIn("a.md"));
        Assert.Equal(Severity.Silent, SeverityIn("docs/a.md"));
        Assert.Equal(Severity.Error, SeverityIn("docs/a.md", "PM2002"));
    }

    [Fact]
    public void A_root_closes_its_folder()
    {
        Write(".editorconfig", $"root = true\n[*.md]\n{Id} = error\n");
        Write("docs/.editorconfig", $"root = TRUE\n[*.md]\nindent_size = 2\n");

        Assert.Equal(Severity.Error, SeverityIn("a.md"));
        Assert.Equal(Severity.Warning, SeverityIn("docs/a.md"));
    }

    /// <summary>The order of the files does not matter to that of the keys, as with the compiler.</summary>
    [Theory]
    [InlineData($"{Id} = none", $"{Category} = error\n{Bulk} = error", Severity.None)]
    [InlineData($"{Id} = default", $"{Category} = error\n{Bulk} = error", Severity.Warning)]
    [InlineData($"{Category} = suggestion", $"{Bulk} = error", Severity.Suggestion)]
    [InlineData($"{Bulk} = suggestion", "indent_size = 2", Severity.Suggestion)]
    public void Id_beats_category_beats_all(string above, string nearest, Severity severity)
    {
        Write(".editorconfig", $"root = true\n[*]\n{above}\n");
        Write("docs/.editorconfig", $"[*]\n{nearest}\n");

        Assert.Equal(severity, SeverityIn("docs/a.md"));
    }

    [Fact]
    public void A_global_file_holds_everywhere_and_gives_way_to_editorconfig()
    {
        Write(".editorconfig", $"root = true\n[docs/*.md]\n{Category} = error\n{Id} = suggestion\n");
        Write(".globalconfig", $"is_global = true\n{Category} = suggestion\n{Id} = error\n");

        Assert.Equal(Severity.Error, SeverityIn("a.md"));
        Assert.Equal(Severity.Suggestion, SeverityIn("a.md", "PM2002"));
        Assert.Equal(Severity.Suggestion, SeverityIn("docs/a.md"));
        Assert.Equal(Severity.Error, SeverityIn("docs/a.md", "PM2002"));
    }

    [Fact]
    public void Any_file_may_be_global_and_the_higher_level_wins()
    {
        Write(".editorconfig", $"root = true\nis_global = true\n{Id} = error\n");
        Write("more.txt", $"is_global = true\nglobal_level = 7\n{Id} = suggestion\n");

        Assert.Equal(Severity.Error, SeverityIn("a.md"));
        Assert.Equal(Severity.Suggestion, Read(["a.md"], "more.txt").Severities.Apply(NonUtcTime, PathOf("a.md"), Severity.Warning, Severity.Warning, null));
    }

    [Theory]
    [InlineData("PM2014", Bulk, Severity.Warning)]
    [InlineData("PM0003", Bulk, Severity.Error)]
    [InlineData("PM0003", "dotnet_analyzer_diagnostic.category-PostMortem.Project.severity", Severity.Warning)]
    [InlineData("PM0001", "dotnet_analyzer_diagnostic.category-PostMortem.Project.severity", Severity.Error)]
    [InlineData("PM0001", "dotnet_diagnostic.PM0001.severity", Severity.Warning)]
    public void What_could_not_be_read_or_judged_is_set_by_its_own_name(string id, string key, Severity severity)
    {
        Write(".editorconfig", $"root = true\n[*]\n{key} = warning\n");

        Assert.Equal(severity, SeverityIn("a.md", id));
    }

    [Fact]
    public void A_rule_that_is_off_comes_back_by_its_own_ID_only()
    {
        Write(".editorconfig", $"root = true\n[*]\n{Bulk} = error\n{Category} = error\n[on.md]\n{Id} = suggestion\n");
        var policy = new SeverityPolicy { Scope = new AnalysisScope { Mode = AnalysisMode.None }, Configured = Read(["a.md", "on.md"]).Severities };

        Assert.Equal(Severity.None, policy.Explain(NonUtcTime, PathOf("a.md"))[^1].Severity);
        Assert.Equal(Severity.Suggestion, policy.Explain(NonUtcTime, PathOf("on.md"))[^1].Severity);
    }

    [Fact]
    public async Task Faults_are_told_at_their_places()
    {
        Write(".editorconfig", """
            root = true
            dotnet_diagnostic.PM2001.severity = error
            [*.md]
            dotnet_diagnostic.PM2001.severity = eror
            dotnet_diagnostic.PM2002.severity =
            dotnet_diagnostic.PM2999.severity = error
            dotnet_diagnostic.pm9002.severity = error
            dotnet_diagnostic.PM9001.severity = error
            dotnet_diagnostic.PM0012.severity = none
            dotnet_diagnostic.PM2003.sevrity = error
            dotnet_diagnostic.PM2004 = error
            dotnet_diagnostic.PM2005.severity error
            dotnet_analyzer_diagnostic.category-PostMortem.TimeLines.severity = error
            dotnet_analyzer_diagnostic.category-PostMortem.Tone.severity = error
            dotnet_analyzer_diagnostic.severity = hidden
            dotnet_diagnostic.CA1000.severity = eror
            dotnet_analyzer_diagnostic.category-Style.severity = eror
            []
            [docs/*.md
            dotnet_diagnostic.PM2006.severity = error # at home
            """);
        Write(".globalconfig", "is_global = true\n[*.md]\ndotnet_diagnostic.PM2001.severity = error\n");

        var (_, faults) = Read(["a.md"], ownRules: ["PM9001"]);

        await Verify(string.Join('\n', faults.Order(DiagnosticOrder.Instance).Select(f => $"{Path.GetFileName(f.Path)}({f.Start.Line},{f.Start.Column},{f.End.Column}): {f.DefaultSeverity} {f.Id}: {f.Message}")));
    }

    [Fact]
    public void Two_global_files_of_one_rank_hold_neither_and_are_told()
    {
        Write(".editorconfig", "root = true\n");
        Write("first.txt", $"is_global = true\n{Id} = error\n");
        Write("second.txt", $"is_global = true\n\n{Id} = error\n");

        var (severities, faults) = Read(["a.md"], "first.txt", "second.txt");

        Assert.Equal(Severity.Warning, severities.Apply(NonUtcTime, PathOf("a.md"), Severity.Warning, Severity.Warning, null));
        Assert.Equal(
            [("first.txt", 2, $"'{Id}' is set in '{PathOf("second.txt")}' too, and so holds in neither; remove one, or give one file a higher global_level"),
             ("second.txt", 3, $"'{Id}' is set in '{PathOf("first.txt")}' too, and so holds in neither; remove one, or give one file a higher global_level")],
            faults.Select(f => (Path.GetFileName(f.Path), f.Start.Line, f.Message)));
    }

    [Fact]
    public void A_file_that_does_not_concern_us_may_be_as_broken_as_it_likes()
    {
        File.WriteAllBytes(PathOf(".editorconfig"), [.. "root = true\n[*.cs\nkey without value\n# "u8, 0xE4, 0xFF, .. "\ndotnet_diagnostic.CA1000.severity = eror\n"u8]);

        Assert.Empty(Read(["a.md"]).Faults);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_do_not_hide_the_rest()
    {
        File.WriteAllBytes(PathOf(".editorconfig"), [.. "root = true\n# "u8, 0xE4, .. $"\n[*.md]\n{Id} = error\n".Select(c => (byte)c)]);

        Assert.Equal(Severity.Error, SeverityIn("a.md"));
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_is_told()
    {
        Write(".editorconfig", "root = true\n");
        Directory.CreateDirectory(PathOf(".globalconfig"));

        var fault = Assert.Single(Read(["a.md"]).Faults);

        Assert.Equal(("PM0001", PathOf(".globalconfig")), (fault.Id, fault.Path));
    }

    private (ConfiguredSeverities Severities, ImmutableArray<Diagnostic> Faults) Read(string[] paths, params string[] globalFiles) => Read(paths, [], globalFiles);

    private (ConfiguredSeverities Severities, ImmutableArray<Diagnostic> Faults) Read(string[] paths, string[] ownRules, string[]? globalFiles = null) =>
        ConfiguredSeverities.Read(paths.Select(PathOf), folder, (globalFiles ?? []).Select(PathOf), ownRules);

    private Severity SeverityIn(string path, string id = "PM2001") =>
        Read([path]).Severities.Apply(Rule(id), PathOf(path), Rule(id).DefaultSeverity, Rule(id).DefaultSeverity, null);

    private static DiagnosticDescriptor Rule(string id) => RuleCatalog.Descriptors.Single(d => d.Id == id);

    private string PathOf(string relative) => Path.GetFullPath(Path.Combine(folder, relative));

    private void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
    }
}
