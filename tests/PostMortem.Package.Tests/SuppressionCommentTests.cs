namespace PostMortem.Package.Tests;

/// <summary>Comments in a document, as a build takes them.</summary>
[Collection(PackedPackageTests.Name)]
public sealed class SuppressionCommentTests(PackedPackage package)
{
    private const string Fact = "@ana raises the memory limit.";

    private const string Judgment = "@ana finally raises the memory limit.";

    [Fact]
    public async Task A_suppressed_finding_fails_no_build_and_is_not_shown()
    {
        var folder = package.NewFolder().WriteNoTargets().Set("CI", "true")
            .Write("postmortems/a.md", Documents.Flawless.Replace(Fact, $"{Judgment} <!-- postmortem-disable-line PM2009: as the pager said it -->", StringComparison.Ordinal));

        var build = (await folder.Build()).Succeeded();

        Assert.Empty(build.Warnings);
        Assert.DoesNotContain(build.Suggestions, s => s.Contains("PM2009", StringComparison.Ordinal) || s.Contains("PM0007", StringComparison.Ordinal) || s.Contains("PM0008", StringComparison.Ordinal));
        var page = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(folder.Path, "bin", "postmortems", "documents"), "*.html").Single());
        Assert.Contains(Judgment, page, StringComparison.Ordinal);
        Assert.DoesNotContain("as the pager said it", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_rule_suppresses_nothing_and_is_reported()
    {
        var folder = package.NewFolder().WriteNoTargets().Set("CI", "true")
            .Write("postmortems/a.md", Documents.Flawless.Replace(Fact, $"{Judgment} <!-- postmortem-disable-line JudgmentInTimeline: as the pager said it -->", StringComparison.Ordinal));

        var build = (await folder.Build()).Failed();

        Assert.Contains(build.Warnings, w => w.Contains(" PM2009: 'finally' is a judgment", StringComparison.Ordinal));
        Assert.Contains(build.Suggestions, s => s.EndsWith(" PM0007: 'JudgmentInTimeline' is the name of a rule; write its ID: 'PM2009'", StringComparison.Ordinal));
    }
}
