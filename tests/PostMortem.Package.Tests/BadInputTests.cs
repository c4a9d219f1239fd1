using System.Diagnostics;

namespace PostMortem.Package.Tests;

/// <summary>What can't be read or means nothing is told at its place; the other documents are judged, and nothing throws or hangs.</summary>
[Collection(SituationTests.Name)]
public sealed class BadInputTests(PackedPackage package)
{
    [Fact]
    public async Task Documents_that_cannot_be_read_cost_a_line_each()
    {
        var folder = package.NewFolder().WriteNoTargets(body: """
            <ItemGroup>
              <PostMortem Include="postmortems/folder.md;postmortems/missing.md" />
            </ItemGroup>
            <Target Name="DeleteMidBuild" BeforeTargets="_PostMortemRunTask;_PostMortemRunProgram"><Delete Files="postmortems/deleted-mid-build.md" /></Target>
            """)
            .Write("postmortems/2026-02-03-cache.md", Documents.NoOwner)
            .Write("postmortems/folder.md/inside.txt", "")
            .Write("postmortems/large.md", new string('a', 5 * 1024 * 1024))
            .Write("postmortems/nul.md", "# Title\n\0")
            .Write("postmortems/empty.md", "")
            .Write("postmortems/front-matter.md", "---\ntitle: [\n---\n" + Documents.Flawless);
        File.WriteAllBytes(folder.PathOf("postmortems/latin-1.md"), [.. "# Ungl"u8, 0xFC, .. "ck\n"u8]);
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(folder.PathOf("postmortems/dangling.md"), folder.PathOf("nowhere.md"));
            File.CreateSymbolicLink(folder.PathOf("postmortems/device.md"), "/dev/zero");
            using var mkfifo = Process.Start("mkfifo", folder.PathOf("postmortems/pipe.md"));
            await mkfifo.WaitForExitAsync();
        }

        await Verify(await Report(() => folder.Write("postmortems/deleted-mid-build.md", Documents.NoOwner)));
    }

    [Fact]
    public async Task Settings_that_mean_nothing_are_told_at_their_places()
    {
        var folder = package.NewFolder().WriteNoTargets()
            .Write("postmortems/2026-02-03-cache.md", Documents.NoOwner + "\n<!-- postmortem-disable-line PM3999: it is none -->\n")
            .Write(".editorconfig", "root = true\n\n[*.md]\ndotnet_diagnostic.PM2001.severity = loud\n")
            .Write("postmortem.baseline", "garbage\n")
            .Write("postmortem.yml/not-a-file.txt", "")
            .Write("reports", "a file where a folder should be");

        await Verify(await Report(() => folder, "-p:PostMortemConfigFile=postmortem.yml", "-p:PostMortemSarifFile=reports/postmortem.sarif", "-p:PostMortemOutputPath=reports", "-p:PostMortemToday=soon"));
    }

    // Both hosts must tell the same.
    private static async Task<string> Report(Func<TestFolder> prepared, params string[] arguments)
    {
        var build = (await prepared().Build(arguments)).Failed();
        var outOfProcess = (await prepared().Build(["--no-restore", "-p:PostMortemOutOfProcess=true", .. arguments])).Failed();

        Assert.Equal([.. build.Errors, .. build.Warnings, .. build.Closing], [.. outOfProcess.Errors, .. outOfProcess.Warnings, .. outOfProcess.Closing]);
        Assert.DoesNotContain("MSB", build.Report, StringComparison.Ordinal);
        return build.Report;
    }
}
