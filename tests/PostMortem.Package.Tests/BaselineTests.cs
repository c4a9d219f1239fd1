using System.Text.RegularExpressions;

namespace PostMortem.Package.Tests;

/// <summary>Adopting the package where old documents lie.</summary>
[Collection(PackedPackageTests.Name)]
public sealed partial class BaselineTests(PackedPackage package)
{
    [Fact]
    public async Task The_three_commands_of_the_README_end_in_a_green_build()
    {
        var folder = package.NewFolder().Set("CI", "true")
            .Write("Lib.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks></PropertyGroup></Project>""")
            .Write("postmortems/2026-02-03-cache.md", Documents.NoOwner)
            .Write("postmortems/2026-02-04-cache.md", "---\nauthors: @ana\n---\n# Cache\n");
        var commands = AdoptionPath().Match(File.ReadAllText(Repository.PathOf("README.md"))).Groups["commands"].Value.Trim().Split('\n');
        Assert.Equal(3, commands.Length);

        foreach (var command in commands) (await folder.Command(command.Trim().Split(' ')[1..])).Expect(0);

        var green = (await folder.Build("--no-restore")).Succeeded();
        Assert.Empty(green.Warnings);
        Assert.Contains(green.Closing, l => l.Contains(" in the baseline", StringComparison.Ordinal));

        folder.Write("postmortems/2026-02-03-cache-again.md", Documents.NoOwner);
        foreach (var host in new[] { "false", "true" })
        {
            var red = (await folder.Build("--no-restore", $"-p:PostMortemOutOfProcess={host}")).Failed();
            Assert.Equal([Findings.NoOwner("postmortems/2026-02-03-cache-again.md")], red.Warnings);
            Assert.Equal(
                ["Lib.csproj PM0012: 1 warning fails this build because CI is true (PostMortemFailOn=warning); fix it, accept it with -t:PostMortemUpdateBaseline, or set PostMortemFailOn=error"],
                red.Errors);
        }
    }

    [Fact]
    public async Task Projects_that_share_a_file_update_it_at_the_same_time()
    {
        string[] names = ["a", "b", "c", "d"];
        var folder = package.NewFolder()
            .Write("Directory.Build.props", "<Project><PropertyGroup><PostMortemBaselineFile>$(MSBuildThisFileDirectory)accepted/postmortem.baseline</PostMortemBaselineFile></PropertyGroup></Project>")
            .Write("all.proj", """
                <Project>
                  <ItemGroup><All Include="*/*.csproj" /></ItemGroup>
                  <Target Name="Restore"><MSBuild Projects="@(All)" Targets="Restore" /></Target>
                  <Target Name="Build"><MSBuild Projects="@(All)" Targets="Build" BuildInParallel="true" /></Target>
                  <Target Name="PostMortemUpdateBaseline"><MSBuild Projects="@(All)" Targets="PostMortemUpdateBaseline" BuildInParallel="true" /></Target>
                </Project>
                """);
        foreach (var name in names) folder.WriteNoTargets($"{name}/{name}.csproj").Write($"{name}/incidents/2026-02-03-cache.md", Documents.NoOwner);

        var update = (await folder.Run("build", "all.proj", "-m", "-t:PostMortemUpdateBaseline")).Succeeded();

        var file = folder.PathOf("accepted/postmortem.baseline");
        var entries = File.ReadAllLines(file).Where(l => l.Contains(" PM5002 ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(names.Select(n => $"../{n}/incidents/2026-02-03-cache.md"), entries.Select(e => e.Split(' ')[0]));
        Assert.All(update.Closing, l => Assert.Matches("^PostMortem: baseline updated: [0-9]+ findings? of 1 document accepted, [0-9]+ new, 0 gone: accepted/postmortem.baseline$", l));
        Assert.Equal([file], Directory.GetFiles(folder.PathOf("accepted")));
        Assert.Empty(update.Warnings);

        var written = File.GetLastWriteTimeUtc(file);
        var again = (await folder.Run("build", "all.proj", "-m", "--no-restore", "-t:PostMortemUpdateBaseline", "-p:PostMortemOutOfProcess=true")).Succeeded();
        Assert.Equal(written, File.GetLastWriteTimeUtc(file));
        Assert.All(again.Closing, l => Assert.StartsWith("PostMortem: baseline is up to date: ", l, StringComparison.Ordinal));
        Assert.Empty((await folder.Run("build", "all.proj", "-m", "--no-restore")).Succeeded().Warnings);
    }

    [Fact]
    public async Task What_is_wrong_with_the_file_is_told_at_its_place()
    {
        var folder = package.NewFolder().WriteNoTargets().Write("postmortems/2026-02-03-cache.md", Documents.NoOwner);
        (await folder.Build("-t:PostMortemUpdateBaseline")).Succeeded();
        File.AppendAllText(folder.PathOf("postmortem.baseline"), "<<<<<<< HEAD\n");

        var merged = (await folder.Build("--no-restore")).Failed();
        Assert.Empty(merged.Warnings);
        Assert.Matches(@"^postmortem\.baseline\([0-9]+,1\) PM0005: '<<<<<<< HEAD' is left from a merge; write the baseline anew with -t:PostMortemUpdateBaseline$", merged.Errors[0]);

        (await folder.Build("--no-restore", "-t:PostMortemUpdateBaseline")).Succeeded();
        (await folder.Build("--no-restore")).Succeeded();

        var unwritable = (await folder.Build("--no-restore", "-t:PostMortemUpdateBaseline", "-p:PostMortemBaselineFile=Docs.csproj/x.baseline")).Failed();
        Assert.StartsWith("Docs.csproj PM0005: the baseline can't be written to 'Docs.csproj/x.baseline' (", unwritable.Errors[0], StringComparison.Ordinal);
    }

    [GeneratedRegex(@"## Start with a hundred old documents.*?```\n(?<commands>.*?)```", RegexOptions.Singleline)]
    private static partial Regex AdoptionPath();
}
