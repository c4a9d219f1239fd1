using System.Text.Json;

namespace PostMortem.Package.Tests;

/// <summary>What the packed package makes of <c>postmortem.yml</c>, and of documents beside one another.</summary>
[Collection(PackedPackageTests.Name)]
public sealed class ConfigurationTests(PackedPackage package)
{
    [Fact]
    public async Task A_preset_and_an_own_rule_hold_and_a_fault_in_another_is_told_at_its_place()
    {
        var folder = package.NewFolder().WriteNoTargets()
            .Write("postmortem.yml", "preset: google-sre\nrules:\n  PM9001: { name: OldName, replace: { cache: store }, sections: [impact, root-causes] }\n  PM9002: { forbid: ['/(a/'] }\n")
            .Write("postmortems/2026-02-03-cache.md", Documents.Flawless);

        var build = (await folder.Build()).Failed();

        Assert.Equal(
            [
                "postmortems/2026-02-03-cache.md(17,4) PM1001: the section 'Resolution' is missing",
                "postmortems/2026-02-03-cache.md(17,4) PM1001: the section 'Detection' is missing",
                "postmortems/2026-02-03-cache.md(19,36) PM9001: 'cache' is not the word for it; write 'store'",
            ],
            build.Warnings.Select(w => w.Split(" after '")[0]));
        Assert.Contains(build.Errors, e => e.StartsWith("postmortem.yml(4,22) PM0005: '/(a/' is no pattern", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Documents_are_judged_against_each_other_and_their_metrics_published()
    {
        var folder = package.NewFolder().WriteNoTargets()
            .Write("postmortems/2026-02-03-cache.md", "---\nid: INC-1\n---\n" + Documents.Flawless)
            .Write("postmortems/2026-02-04-cache.md", "---\nid: INC-1\nrelated: [postmortems/2026-02-03-cache.md]\n---\n" + Documents.Flawless.Replace("2026-02-03", "2026-02-04", StringComparison.Ordinal) + "\n\nSee [the first](2026-02-03-cache.md#nowhere).\n");

        var build = (await folder.Build()).Failed();

        Assert.Contains(build.Errors, e => e.StartsWith("postmortems/2026-02-04-cache.md(2,5) PM7001: 'INC-1' is the id of 'postmortems/2026-02-03-cache.md' already", StringComparison.Ordinal));
        Assert.Contains("PM7004: '#nowhere' is no heading or anchor of 'postmortems/2026-02-03-cache.md'", Assert.Single(build.Warnings), StringComparison.Ordinal);
        using var index = JsonDocument.Parse(File.ReadAllText(folder.PathOf("bin/postmortems/index.json")));
        Assert.All(index.RootElement.GetProperty("documents").EnumerateArray(), d => Assert.Equal((4, 40), (Metric(d, "minutesToDetect"), Metric(d, "minutesToResolve"))));
    }

    private static double Metric(JsonElement document, string name) => document.GetProperty("metrics").GetProperty(name).GetDouble();
}
