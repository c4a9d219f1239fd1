using System.Globalization;
using System.Text;
using PostMortem.Analysis;
using PostMortem.Configuration;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Policies;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Policies;

/// <summary>Comments in a document suppress findings where they reach, change nothing else, and are reported where they are of no use.</summary>
public class SuppressionCommentTests
{
    private const string Blame = "Alice forgot to renew the certificate.";

    private const string Before = "# Checkout outage\n\n## Background\n\nText.\n\n";

    public static TheoryData<string, string> Places => new()
    {
        { "at the end of a line", $"{Blame} <!-- postmortem-disable-line PM3001: quoted -->" },
        { "at the start of a line", $"<!-- postmortem-disable-line PM3001: quoted --> {Blame}" },
        { "within a line", $"Alice <!-- postmortem-disable-line PM3001: quoted --> forgot to renew the certificate." },
        { "above a paragraph", $"<!-- postmortem-disable-next-line PM3001: quoted -->\n{Blame}" },
        { "above a paragraph, an empty line between", $"<!-- postmortem-disable-next-line PM3001: quoted -->\n\n \n{Blame}" },
        { "at the end of the line before", $"It expired. <!-- postmortem-disable-next-line PM3001: quoted -->\n{Blame}" },
        { "above another comment", $"<!-- postmortem-disable-next-line PM3001: quoted -->\n<!-- postmortem-disable-next-line PM3003: quoted -->\n{Blame} The cause was human error." },
        { "around paragraphs", $"<!-- postmortem-disable PM3001: quoted -->\n\nIt expired.\n\n{Blame}\n\n<!-- postmortem-enable PM3001 -->\n" },
        { "around, to the end of the file", $"<!-- postmortem-disable PM3001: quoted -->\n\n{Blame}\n\n## Impact\n\n{Blame}" },
        { "around all rules", $"<!-- postmortem-disable: quoted -->\n{Blame}\n<!-- postmortem-enable -->" },
        { "all rules of a line", $"{Blame} <!-- postmortem-disable-line: quoted -->" },
        { "anywhere in the file", $"{Blame}\n\n<!-- postmortem-disable-file PM3001: quoted -->" },
        { "at an item's end", $"- It expired.\n- {Blame} <!-- postmortem-disable-line PM3001: quoted -->\n- It was renewed." },
        { "at an item's start", $"- It expired.\n- <!-- postmortem-disable-line PM3001: quoted --> {Blame}\n- It was renewed." },
        { "between items", $"- It expired.\n<!-- postmortem-disable-next-line PM3001: quoted -->\n- {Blame}\n- It was renewed." },
        { "between items, indented", $"- It expired.\n  <!-- postmortem-disable-next-line PM3001: quoted -->\n- {Blame}\n- It was renewed." },
        { "between nested items", $"- It expired.\n  - At noon.\n  <!-- postmortem-disable-next-line PM3001: quoted -->\n  - {Blame}\n- It was renewed." },
        { "between numbered items", $"1. It expired.\n<!-- postmortem-disable-next-line PM3001: quoted -->\n2. {Blame}\n3. It was renewed." },
        { "around items", $"<!-- postmortem-disable PM3001: quoted -->\n- It expired.\n- {Blame}\n<!-- postmortem-enable PM3001 -->\n- It was renewed." },
        { "in a cell", $"| What | Who |\n|---|---|\n| It expired. | <!-- postmortem-disable-line PM3001: quoted --> {Blame} |\n| It was renewed. | |" },
        { "at a cell's end", $"| What | Who |\n|---|---|\n| It expired. | {Blame} <!-- postmortem-disable-line PM3001: quoted --> |" },
        { "in a cell of its own", $"| What | Who |\n|---|---|\n| {Blame} | <!-- postmortem-disable-line PM3001: quoted --> |\n| a | b |" },
        { "after a row", $"| What | Who |\n|---|---|\n| It expired. | {Blame} | <!-- postmortem-disable-line PM3001: quoted -->\n| a | b |" },
        { "between rows", $"| What | Who |\n|---|---|\n| a | b |\n<!-- postmortem-disable-next-line PM3001: quoted -->\n| It expired. | {Blame} |" },
        { "around a table", $"<!-- postmortem-disable PM3001: quoted -->\n\n| What | Who |\n|---|---|\n| It expired. | {Blame} |\n\n<!-- postmortem-enable PM3001 -->" },
        { "on several lines", $"<!-- postmortem-disable-next-line\n  PM3001: quoted\n  from the vendor\n-->\n{Blame}" },
        { "of several rules", $"{Blame} The cause was human error. <!-- postmortem-disable-line PM3001, PM3003: quoted -->" },
        { "of several rules in two comments", $"{Blame} The cause was human error. <!-- postmortem-disable-line PM3001: quoted --> <!-- postmortem-disable-line PM3003: quoted -->" },
        { "without regard to case", $"{Blame} <!-- PostMortem-Disable-Line pm3001: quoted -->" },
        { "without white space", $"{Blame} <!--postmortem-disable-line PM3001:quoted-->" },
        { "with another separator", $"{Blame} <!-- postmortem-disable-line PM3001 - quoted -->" },
        { "in a quote", "> It expired.\n> TODO: ask them. <!-- postmortem-disable-line PM1005: quoted -->" },
        { "between lines of a quote", "> It expired.\n> <!-- postmortem-disable-next-line PM1005: quoted -->\n> TODO: ask them." },
        { "above a quote", "<!-- postmortem-disable-next-line PM1005: quoted -->\n> TODO: ask them." },
        { "between items of a quote", "> - It expired.\n> <!-- postmortem-disable-next-line PM1005: quoted,\n> by the vendor -->\n> - TODO: ask them." },
        { "around code", "<!-- postmortem-disable PM6004: revoked -->\n```\npassword=k9#Qm2Vx7p\n```\n<!-- postmortem-enable PM6004 -->" },
        { "in raw HTML", $"<details>\n<!-- postmortem-disable PM3001: quoted -->\n\n{Blame}\n\n</details>" },
        { "above a heading", $"<!-- postmortem-disable-next-line PM1002: to come -->\n## Impact" },
        { "in a heading", $"## Impact <!-- postmortem-disable-line PM1002: to come -->" },
        { "in a closed heading", $"## Impact ## <!-- postmortem-disable-line PM1002: to come -->" },
        { "in a heading, to the end", $"It expired.\n\n## Root causes <!-- postmortem-disable PM4101: there is one -->\n\n- A certificate expired." },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_comment_works_everywhere(string place, string text)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n" })
        {
            var told = Reported((Before + text).Replace("\n", lineBreak, StringComparison.Ordinal)).Where(r => OfInterest(r.Diagnostic.Id)).ToList();

            Assert.NotEmpty(told);
            Assert.All(told, r => Assert.True(r.Suppression is { Kind: SuppressionKind.InSource, Reason: not null }, $"{place}: {r.Diagnostic.Id}: {r.Diagnostic.Message}"));
        }
    }

    /// <summary>What a comment is to do, and what is said about it: everything that is of no use, or gives no reason.</summary>
    public static TheoryData<string, string> Faults => new()
    {
        { "unused on its line", "It expired. <!-- postmortem-disable-line PM3001: quoted -->" },
        { "unused on the next line, which another one is for", $"<!-- postmortem-disable-next-line PM3001: quoted -->\n\nIt expired.\n{Blame}" },
        { "above nothing", "It expired.\n\n<!-- postmortem-disable-next-line PM3001: quoted -->\n" },
        { "unused in a part", "<!-- postmortem-disable PM3001: quoted -->\n\nIt expired.\n\n<!-- postmortem-enable PM3001 -->" },
        { "unused to the end", "<!-- postmortem-disable PM3001, PM3003: quoted -->\n\nIt expired." },
        { "unused in the file", "It expired. <!-- postmortem-disable-file PM3001: quoted -->" },
        { "all rules, unused", "It expired. <!-- postmortem-disable-line: quoted -->" },
        { "one of three unused", $"{Blame} The cause was human error. <!-- postmortem-disable-line PM3001, PM3002, PM3003: quoted -->" },
        { "enabled without being disabled", "It expired.\n\n<!-- postmortem-enable PM3001 -->\n\n<!-- postmortem-enable -->" },
        { "enabled, one of two", $"<!-- postmortem-disable PM3001: quoted -->\n{Blame}\n<!-- postmortem-enable PM3001, PM3003 -->" },
        { "an unknown rule", $"{Blame} <!-- postmortem-disable-line PM3001, PM3o03, PM30001, PM9001: quoted -->" },
        { "a rule by its name", $"{Blame} <!-- postmortem-disable-line BlameWording: quoted -->" },
        { "words instead of a rule", $"{Blame} <!-- postmortem-disable-line quoted from the vendor -->" },
        { "misspelt", $"{Blame} <!-- postmortem-disable-nextline PM3001: quoted -->\n<!-- postmortem-ignore PM3001 -->\n<!-- post-mortem-disable PM3001 -->\n<!-- postmortem_disable_line PM3001 -->" },
        { "never closed", $"It expired.\n\n<!-- postmortem-disable PM3001: quoted\n\n{Blame}" },
        { "without a reason", $"{Blame} <!-- postmortem-disable-line PM3001 -->" },
        { "all rules, without a reason", $"{Blame} <!-- postmortem-disable-line -->" },
        { "without a reason, of several", $"{Blame} The cause was human error. <!-- postmortem-disable-line PM3001, PM3003 -->" },
    };

    [Fact]
    public async Task What_is_of_no_use_is_reported()
    {
        var snapshot = new StringBuilder();
        foreach (var (name, text) in Faults.Select(f => ((string)f[0], (string)f[1])))
        {
            var lines = text.Split('\n');
            snapshot.Append("== ").Append(name).Append('\n').Append(text).Append("\n--\n");
            foreach (var r in Reported(Before + text).Where(r => OfInterest(r.Diagnostic.Id)))
            {
                var d = r.Diagnostic;
                var line = d.Start.Line - Before.Count(c => c == '\n');
                snapshot.Append(CultureInfo.InvariantCulture, $"({line},{d.Start.Column},{d.End.Column}) {d.Id}{(r.Suppression is null ? "" : " suppressed")}: {d.Message}\n");
                if (d.Id is "PM0007" or "PM0008") snapshot.Append("    ").Append(lines[line - 1][(d.Start.Column - 1)..(d.End.Column - 1)]).Append('\n');
            }

            snapshot.Append('\n');
        }

        await Verify(snapshot.ToString());
    }

    [Theory]
    [InlineData("postmortem-disable PM3001, PM3003: quoted", "postmortem-enable PM3001", "2 9")]
    [InlineData("postmortem-disable: quoted", "postmortem-enable PM3001", "2 9")]
    [InlineData("postmortem-disable: quoted", "postmortem-enable", "2 9 11")]
    [InlineData("postmortem-disable: quoted", "no end", "2")]
    public void A_rule_is_enabled_again_by_name_or_with_all_others(string begin, string end, string shown)
    {
        var told = Reported($"# A\n{Blame}\n\n<!-- {begin} -->\n{Blame}\n\n<!-- {end} -->\n\n{Blame}\n\nThe root cause was human error.\n");

        Assert.Equal(shown, string.Join(' ', told.Where(r => OfInterest(r.Diagnostic.Id) && r.Suppression is null).Select(r => r.Diagnostic.Start.Line)));
    }

    [Fact]
    public void Comments_of_a_team_are_left_alone()
    {
        var told = Reported(Before + "<!-- postmortem-template v3 -->\n<!-- post-mortem owner: Robin -->\nIt expired. <!-- postmortem: see below -->\n\n`<!-- postmortem-disable-line PM3001 -->`\n\n```\n<!-- postmortem-disable-file PM3001 -->\n```\n\n    <!-- postmortem-ignore -->\n");

        Assert.DoesNotContain(told, r => OfInterest(r.Diagnostic.Id));
    }

    private static bool OfInterest(string id) => id is "PM0007" or "PM0008" or "PM1002" or "PM1005" or "PM3001" or "PM3003" or "PM4101" or "PM6004";

    internal static IReadOnlyList<ReportedDiagnostic> Reported(string text, SeverityPolicy? policy = null)
    {
        var document = DocumentParser.Parse(new SourceText("/incidents/a.md", text), "incidents/a.md", PostMortemConfiguration.Default, "post-mortem");
        var diagnostics = Analyzer.Judge(document, new RuleContext(PostMortemConfiguration.Default, new DateOnly(2026, 3, 20)));
        return (policy ?? new SeverityPolicy()).Apply(new AnalysisResult([document], diagnostics, PostMortemConfiguration.Default) { JudgedPaths = ["/incidents/a.md"] });
    }
}
