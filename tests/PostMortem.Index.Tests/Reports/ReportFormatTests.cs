using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using NJsonSchema;
using PostMortem.Diagnostics;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Index.Tests;

/// <summary>What the reports say, and that their consumers can read them.</summary>
public sealed partial class ReportFormatTests
{
    [Fact]
    public async Task Sarif_tells_all_that_is_shown_or_accepted()
    {
        using var folder = new ReportFolder();

        Assert.Empty(folder.Report("docs/Docs.csproj", [folder.Sarif()], folder.OfEachSort()).Faults);

        // What is from the pages of rules has tests of its own.
        await Verify(LongText().Replace(folder.Read("out/all.sarif"), "$1…\"$2"));
    }

    [Fact]
    public async Task GitLab_tells_what_is_shown()
    {
        using var folder = new ReportFolder();

        folder.Report("docs/Docs.csproj", [folder.GitLab()], folder.OfEachSort());

        await Verify(folder.Read("out/gl.json"));
    }

    [Fact]
    public async Task JUnit_fails_skips_and_passes()
    {
        using var folder = new ReportFolder();
        folder.Documents = [folder.PathOf("docs/postmortems/2026-03-15 größe, 50%.md"), folder.PathOf("docs/postmortems/2026-02-03.md")];

        folder.Report(
            "docs/Docs.csproj", [folder.JUnit()], [
                .. folder.OfEachSort(),
                folder.Finding("PM2007", "docs/postmortems/2026-03-15 größe, 50%.md", "'10:20' comes after \"10:30\" & \u001b[31m<b>", new LinePosition(14, 3)),
            ]);

        await Verify(folder.Read("out/junit.xml"));
    }

    [Fact]
    public async Task GitHub_is_told_errors_and_warnings()
    {
        using var folder = new ReportFolder();

        var outcome = folder.Report(
            "docs/Docs.csproj", [ReportFolder.GitHub], [.. folder.OfEachSort(), folder.Finding("PM2007", "docs/a,b:c%0A.md", "'100%' of ::error::, ok")]);

        await Verify(string.Join('\n', outcome.Lines));
    }

    [Fact]
    public void GitHub_is_told_no_more_than_it_shows()
    {
        using var folder = new ReportFolder();
        var warnings = Enumerable.Range(1, 37).Select(i => folder.Finding("PM2007", "docs/a.md", $"warning {i}", new LinePosition(i, 1)));
        var errors = Enumerable.Range(1, 11).Select(i => folder.Finding("PM0001", "docs/b.md", $"error {i}", new LinePosition(i, 1)));

        var lines = folder.Report("docs/Docs.csproj", [ReportFolder.GitHub], [.. warnings, .. errors]).Lines;

        Assert.Equal(21, lines.Length);
        Assert.All(lines[..10], line => Assert.StartsWith("::error ", line, StringComparison.Ordinal));
        Assert.All(lines[10..20], line => Assert.StartsWith("::warning ", line, StringComparison.Ordinal));
        Assert.Equal("::notice title=PostMortem::docs/Docs.csproj: 1 more error and 27 more warnings in the log only; GitHub shows 10 errors and 10 warnings of a step", lines[20]);
    }

    [Fact]
    public async Task Sarif_is_valid_by_the_official_schema()
    {
        using var folder = new ReportFolder();
        folder.Report("docs/Docs.csproj", [folder.Sarif()], folder.OfEachSort());
        folder.Report("empty/Empty.csproj", [folder.Sarif()]);

        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "sarif-2.1.0.json"));

        Assert.Empty(schema.Validate(folder.Read("out/all.sarif")));
    }

    [SarifMultitoolFact]
    public void Sarif_is_valid_by_the_multitool()
    {
        using var folder = new ReportFolder();
        var everyRule = RuleCatalog.Descriptors.Select(rule => folder.Finding(rule.Id, "docs/postmortems/2026-03-15 größe, 50%.md", $"a finding of {rule.Name}"));
        folder.Report("docs/Docs.csproj", [folder.Sarif()], [.. folder.OfEachSort(), .. everyRule]);
        folder.Report("empty/Empty.csproj", [folder.Sarif()]);

        // The one thing it misses while our repository has no address: informationUri.
        Assert.All(SarifMultitool.Validate(folder.PathOf("out/all.sarif"), "Error;Warning"), line => Assert.Contains("warning SARIF2005: ", line, StringComparison.Ordinal));

        folder.RepositoryUrl = "https://example.com/postmortem";
        folder.Report("docs/Docs.csproj", [folder.Sarif()], [.. folder.OfEachSort(), .. everyRule]);
        folder.Report("empty/Empty.csproj", [folder.Sarif()]);

        Assert.Empty(SarifMultitool.Validate(folder.PathOf("out/all.sarif"), "Error;Warning"));
    }

    [SarifMultitoolFact]
    public void The_multitool_is_no_rubber_stamp()
    {
        using var folder = new ReportFolder();
        folder.Report("docs/Docs.csproj", [folder.Sarif()], folder.OfEachSort());
        folder.Write("out/all.sarif", folder.Read("out/all.sarif").Replace("\"ruleIndex\": 2", "\"ruleIndex\": 99", StringComparison.Ordinal));

        Assert.NotEmpty(SarifMultitool.Validate(folder.PathOf("out/all.sarif"), "Error"));
    }

    [Fact]
    public void Junit_and_GitLab_can_be_read_whatever_a_message_holds()
    {
        using var folder = new ReportFolder();
        folder.Report(
            "docs/Docs.csproj", [folder.JUnit(), folder.GitLab(), folder.Sarif()],
            folder.Finding("PM2007", "docs/a.md", "]]> \0 \ud800 \ufffe <!-- \u001b ]]> \"'&"));

        var xml = new XmlDocument();
        xml.LoadXml(folder.Read("out/junit.xml"));
        Assert.Single(xml.GetElementsByTagName("failure"));
        Assert.Single(JsonDocument.Parse(folder.Read("out/gl.json")).RootElement.EnumerateArray());
        JsonDocument.Parse(folder.Read("out/all.sarif"));
    }

    [Fact]
    public void The_same_findings_give_the_same_bytes_in_another_folder()
    {
        using var folder = new ReportFolder();
        using var other = new ReportFolder();
        foreach (var one in new[] { folder, other }) one.Report("docs/Docs.csproj", [one.Sarif(), one.GitLab(), one.JUnit()], one == folder ? one.OfEachSort() : [.. one.OfEachSort().Reverse()]);

        foreach (var file in new[] { "out/all.sarif", "out/gl.json", "out/junit.xml" })
        {
            Assert.Equal(folder.Read(file), other.Read(file));
            Assert.DoesNotContain(folder.PathOf("").TrimEnd('/'), folder.Read(file), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_fingerprint_stays_where_lines_move_and_messages_change_and_tells_equal_words_apart()
    {
        using var folder = new ReportFolder();
        var before = Fingerprints(folder, Words("10:00", 3, "one"), Words("10:00", 9, "two"), Words("11:00", 12, "three"));
        var after = Fingerprints(folder, Words("10:00", 103, "1"), Words("10:00", 109, "2"), Words("11:00", 112, "3"));

        Assert.Equal(3, before.Distinct().Count());
        Assert.Equal(before, after);

        ReportedDiagnostic Words(string subject, int line, string message) => folder.Finding("PM2007", "docs/a.md", message, new LinePosition(line, 1), subject: subject);
    }

    [Fact]
    public void A_secret_is_not_in_a_report_nor_its_hash()
    {
        using var folder = new ReportFolder();

        var one = Fingerprints(folder, folder.Finding("PM6004", "docs/a.md", "'k9#Q…' looks like a password", subject: "password=k9#Zw4Ty8b"));
        var two = Fingerprints(folder, folder.Finding("PM6004", "docs/a.md", "'k9#Q…' looks like a password", subject: "password=other"));

        Assert.Equal(one, two);
        Assert.DoesNotContain("Zw4Ty8b", folder.Read("out/all.sarif"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_baseline_nothing_is_new()
    {
        using var folder = new ReportFolder();
        folder.Report("docs/Docs.csproj", [folder.Sarif()], folder.Finding("PM2007", "docs/a.md", "late"));

        Assert.DoesNotContain("baselineState", folder.Read("out/all.sarif"), StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_are_relative_to_the_project_where_there_is_no_repository()
    {
        using var folder = new ReportFolder();
        Directory.Delete(folder.PathOf(".git"));

        folder.Report("docs/Docs.csproj", [folder.Sarif()], folder.Finding("PM2007", "docs/postmortems/a.md", "late"));

        var run = JsonDocument.Parse(folder.Read("out/all.sarif")).RootElement.GetProperty("runs")[0];
        Assert.Equal("Docs.csproj/", run.GetProperty("automationDetails").GetProperty("id").GetString());
        Assert.Contains("\"uri\": \"postmortems/a.md\"", folder.Read("out/all.sarif"), StringComparison.Ordinal);
    }

    private static string?[] Fingerprints(ReportFolder folder, params ReportedDiagnostic[] diagnostics)
    {
        folder.Report("docs/Docs.csproj", [folder.Sarif()], diagnostics);
        using var log = JsonDocument.Parse(folder.Read("out/all.sarif"));
        return [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(r => r.GetProperty("partialFingerprints").GetProperty("postMortemFinding/v1").GetString())];
    }

    [GeneratedRegex("""^(\s*"(?:markdown|text)": ".{20}).{50,}"(,?)$""", RegexOptions.Multiline)]
    private static partial Regex LongText();
}
