using System.Text.RegularExpressions;

namespace PostMortem.Package.Tests;

/// <summary>Every row of the table "Severities" in docs/configuration.md, and its example of an explanation, on the packed package.</summary>
[Collection(PackedPackageTests.Name)]
public sealed partial class SeverityTableTests(PackedPackage package)
{
    private const string Document = "postmortems/2026-02-03-cache.md";

    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "configuration.md")).ReplaceLineEndings("\n");

    private static readonly Row[] Rows = [.. RowOfTable().Matches(Page[Page.IndexOf("## Severities", StringComparison.Ordinal)..]).Select(m => new Row(m.Groups["where"].Value, m.Groups["write"].Value, m.Groups["becomes"].Value))];

    /// <summary>What is written in a project or beside it: a solution has one project for each row, so that one build tells of all.</summary>
    [Fact]
    public async Task What_is_written_in_files_holds()
    {
        var rows = Rows.Where(r => r.Where != "command").ToArray();
        var folder = package.NewFolder();
        foreach (var (row, i) in rows.Select((r, i) => (r, i)))
        {
            folder.WriteNoTargets($"row{i}/Row{i}.csproj", row.Where == "project" ? $"<PropertyGroup>{string.Concat(row.Lines)}</PropertyGroup>" : "").Write($"row{i}/{Document}", Documents.NoOwner);
            if (row.Where.StartsWith('.')) folder.Write($"row{i}/{row.Where}", string.Join('\n', row.Lines) + "\n");
        }

        folder.Write("All.slnx", $"<Solution>{string.Concat(rows.Select((_, i) => $"<Project Path=\"row{i}/Row{i}.csproj\" />"))}</Solution>");
        var build = (await folder.Build()).Failed();

        Assert.True(rows.Length > 20, "the rows of files were not found in the page");
        for (var i = 0; i < rows.Length; i++) rows[i].Check(build, $"row{i}/{Document}", build.Errors.Any(e => e.StartsWith($"row{i}/Row{i}.csproj PM0012", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_written_in_a_command_holds()
    {
        var rows = Rows.Where(r => r.Where == "command").ToArray();
        var folder = package.NewFolder().WriteNoTargets().Write(Document, Documents.NoOwner);
        (await folder.Build()).Succeeded();

        Assert.True(rows.Length > 5, "the rows of commands were not found in the page");
        foreach (var row in rows)
        {
            var build = await folder.Build([.. Assert.Single(row.Lines).Split(' ').Skip(2), "--no-restore"]);
            row.Check(build, Document, build.Result.ExitCode != 0);
        }
    }

    [Fact]
    public async Task The_explanation_is_the_one_of_the_page()
    {
        var command = ExplainCommand().Match(Page);
        var folder = package.NewFolder()
            .WriteNoTargets(body: "<PropertyGroup><WarningsAsErrors>$(WarningsAsErrors);PM5002</WarningsAsErrors></PropertyGroup>")
            .Write(Document, Documents.NoOwner)
            .Write(".editorconfig", "root = true\n[*.md]\ndotnet_diagnostic.PM5002.severity = suggestion\n");

        var inProcess = (await folder.Build(command.Groups["arguments"].Value)).Failed();
        var outOfProcess = (await folder.Build(command.Groups["arguments"].Value, "--no-restore", "-p:PostMortemOutOfProcess=true")).Failed();

        Assert.Equal(command.Groups["lines"].Value.TrimEnd('\n'), string.Join('\n', inProcess.Closing.Where(l => l.StartsWith("PostMortem: PM", StringComparison.Ordinal))));
        Assert.Equal(inProcess.Closing, outOfProcess.Closing);
        Assert.Equal(inProcess.Errors, outOfProcess.Errors);
    }

    /// <summary>The assembly that reads sections can't be loaded once it is spoilt: a build that passes did without it, and did not pay for it.</summary>
    [Fact]
    public async Task The_reader_of_sections_is_loaded_only_where_a_file_sets_a_severity()
    {
        var packages = package.NewFolder("packages").Path;
        var folder = package.NewFolder().WriteNoTargets().Set("NUGET_PACKAGES", packages).Write(Document, Documents.NoOwner)
            .Write(".editorconfig", "root = true\n[*]\nindent_size = 2\ndotnet_diagnostic.CA1000.severity = none\ndotnet_analyzer_diagnostic.category-Style.severity = error\n");
        (await folder.Build()).Succeeded();
        File.WriteAllText(Assert.Single(Directory.GetFiles(packages, "Microsoft.CodeAnalysis.dll", SearchOption.AllDirectories)), "spoilt");

        (await folder.Build("--no-restore")).Succeeded();

        folder.Write(".editorconfig", "[*]\ndotnet_diagnostic.PM5002.severity = none\n");
        (await folder.Build("--no-restore")).Failed();
    }

    [GeneratedRegex(@"^\| (?<where>nowhere|\.editorconfig|\.globalconfig|project|command) \| (?<write>.+?) \| (?<becomes>.+) \|$", RegexOptions.Multiline)]
    private static partial Regex RowOfTable();

    [GeneratedRegex(@"dotnet build --tl:off (?<arguments>-p:PostMortemExplain=\S+)\n```\n\n```\n(?<lines>(?:PostMortem: .*\n)+)```")]
    private static partial Regex ExplainCommand();

    private sealed partial record Row(string Where, string Write, string Becomes)
    {
        public IEnumerable<string> Lines => Code().Matches(Write).Select(m => m.Groups[1].Value);

        public void Check(BuildLog build, string document, bool failed)
        {
            var said = Severities().Matches(Becomes);
            Assert.True(said.Count > 0, $"the row '{Write}' says nothing of a rule");
            foreach (Match m in said)
            {
                var id = m.Groups["id"].Value;
                string[] found = [.. IsIn(build.Errors, "an error"), .. IsIn(build.Warnings, "a warning"), .. IsIn(build.Suggestions, "a message")];
                Assert.True(m.Groups["severity"].Value == (found is [var one] ? one : found is [] ? "not shown" : string.Join(" and ", found)), $"{Where}: {Write}\n{Becomes}, but {id} is {string.Join(" and ", found)}\n{build.Report}");

                IEnumerable<string> IsIn(IReadOnlyList<string> lines, string severity) =>
                    lines.Any(l => l.StartsWith(document, StringComparison.Ordinal) && l.Contains($" {id}: ", StringComparison.Ordinal)) ? [severity] : [];
            }

            Assert.True(failed == (Becomes.Contains("an error", StringComparison.Ordinal) || Becomes.Contains("the build fails", StringComparison.Ordinal)), $"{Where}: {Write}\n{Becomes}\n{build.Report}");
        }

        [GeneratedRegex("`([^`]+)`")]
        private static partial Regex Code();

        [GeneratedRegex(@"(?<id>PM[0-9]{4}) is (?<severity>not shown|a message|a warning|an error)")]
        private static partial Regex Severities();
    }
}
