using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using PostMortem.Analysis;
using PostMortem.Configuration;
using PostMortem.Core.Tests.Documents;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Policies;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Policies;

/// <summary>What holds of suppression comments anywhere: they change no document, and no finding but those that they suppress.</summary>
public partial class SuppressionCommentProperties
{
    private const string Comment = "<!-- postmortem-disable-line PM9999: a comment -->";

    private static readonly RuleContext Context = new(PostMortemConfiguration.Default, new DateOnly(2026, 3, 20));

    private static readonly Gen<string> AnyComment = Gen.Select(
        Gen.OneOf("disable", "enable", "disable-line", "disable-next-line", "disable-file", "ignore", "disable-lin", ""),
        Gen.OneOf("PM3001", "PM3001, PM1005", "pm1001,", "PM0007", "PM0008", "PM9001", "BlameWording", "PM", ""),
        Gen.OneOf(": quoted", "", " - a\n> b", ": <!--", ": | a", " -->"),
        Gen.OneOf(" -->", "-->", "", "\n-->\n"))
        .Select((form, rules, reason, end) => $"<!-- postmortem-{form} {rules}{reason}{end}");

    private static readonly Gen<string> Piece = Gen.OneOf(AnyComment, AnyComment.Select(c => c + "\n"), AnyText.Noise, AnyText.Document);

    public static TheoryData<string> Documents =>
    [
        .. Directory.GetFiles(Repository.PathOf("tests", "PostMortem.Core.Tests", "Flawless"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(p => File.ReadAllText(p).ReplaceLineEndings("\n")),
        .. RuleCatalog.Descriptors.Select(d => d.Id).Order(StringComparer.Ordinal).SelectMany(id => Rules.RulePage.Read(id).Examples).Where(e => e.FileName.EndsWith(".md", StringComparison.Ordinal) && !e.Text.Contains("postmortem-", StringComparison.Ordinal)).Select(e => e.Text).Distinct(),
    ];

    [Fact]
    public void Any_text_with_any_comments_is_judged_without_a_fault() => Piece.Array[1, 8].Select(string.Concat).Sample(
        text =>
        {
            var analysis = Analyse(Parse(text));
            var reported = new SeverityPolicy().Apply(analysis);

            Assert.DoesNotContain(analysis.Diagnostics, d => d.Id == "PM0011");
            Assert.Equal(analysis.Diagnostics.ToList(), reported.Select(r => r.Diagnostic).Where(d => d.Id is not ("PM0007" or "PM0008")).ToList());
            Assert.Equal(reported.ToList(), new SeverityPolicy().Apply(Analyse(Parse(text))).ToList());
        },
        iter: 3_000);

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_comment_between_blocks_changes_nothing(string text)
    {
        var (lines, isText) = LinesOf(text);
        var (changed, places) = (new List<string>(), new List<int> { 0 });
        for (var i = 0; i < lines.Length; i++)
        {
            // A paragraph is not the same with a comment inside; items, rows and headings are.
            var isAfterBlock = i > 0 && isText[i] && (lines[i].Length == 0 || (lines[i - 1].Length > 0 && isText[i - 1] && lines[i].TrimStart(' ', '>') is ['-' or '*', ' ', ..] or ['|', ..] or ['#', '#', ..]));
            if (isAfterBlock && !lines[i].Contains("--", StringComparison.Ordinal))
            {
                changed.Add(Comment);
                places.Add(-1);
            }

            changed.Add(lines[i]);
            places.Add(i + 1);
        }

        Assert.Equal(Told(text, l => l), Told(string.Join('\n', changed), l => places[l]));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_comment_at_the_end_of_a_line_changes_nothing(string text)
    {
        var (lines, isText) = LinesOf(text);
        var changed = lines.Select((l, i) => !isText[i] || l.Trim().Length == 0 || l.StartsWith('=') || l.Contains("--", StringComparison.Ordinal) || l.EndsWith("  ", StringComparison.Ordinal) ? l : $"{l} {Comment}");

        Assert.Equal(Told(text, l => l), Told(string.Join('\n', changed), l => l));
    }

    [Theory]
    [InlineData("<!-- postmortem-disable PM3001 -->")]
    [InlineData("<!-- postmortem-enable PM3001 -->")]
    [InlineData("<!-- postmortem-disable-next-line: a -->\n")]
    [InlineData("<!-- postmortem-disable-line PM3001: a --> Alice forgot it.\n")]
    [InlineData("Alice forgot it. <!-- postmortem-disable PM3001 -->\n\n")]
    [InlineData("<!-- postmortem-disable <!--")]
    [InlineData("- <!-- postmortem-disable-file PM30")]
    [InlineData("| <!-- postmortem-disable-line PM3001: a -->")]
    public void Very_many_comments_come_to_an_end(string comment)
    {
        var text = "# A\n\n" + string.Concat(Enumerable.Repeat(comment, 20_000));

        Assert.NotEmpty(new SeverityPolicy().Apply(Analyse(Parse(text))));
    }

    private static (string[] Lines, bool[] IsText) LinesOf(string text)
    {
        var lines = text.Split('\n');
        var isText = new bool[lines.Length];
        var (isInFrontMatter, isInCode) = (lines[0] is "---" or "+++", false);
        for (var i = 0; i < lines.Length; i++)
        {
            var isFence = lines[i].TrimStart().StartsWith("```", StringComparison.Ordinal);
            isText[i] = !isInFrontMatter && !isInCode && !isFence;
            if (isFence) isInCode = !isInCode;
            if (i > 0 && lines[i] is "---" or "+++") isInFrontMatter = false;
        }

        return (lines, isText);
    }

    /// <summary>All that is found and understood, the lines as in the text without comments.</summary>
    private static string Told(string text, Func<int, int> line)
    {
        var document = Parse(text);
        var findings = Analyzer.Judge(document, Context).Select(d => $"{line(d.Start.Line)}: {d.Id}: {LineInMessage().Replace(d.Message, m => $"line {line(int.Parse(m.Groups["line"].Value, CultureInfo.InvariantCulture))}")}");
        var sections = document.AllSections.Select(s => $"{s.Heading.Text} [{string.Join(", ", s.Roles)}] {(s.IsEmpty ? "empty" : "")}{string.Join(" / ", BlockTexts.In(s.Blocks).Where(t => !t.IsBlank).Select(t => t.Text))}");
        var entries = document.Timelines.SelectMany(t => t.Entries).Select(e => $"{e.Utc} {e.Text.Text}");
        var items = document.ActionItems.SelectMany(l => l.Items).Select(i => $"{i.Text.Text} | {i.Owner?.Text} | {i.Due?.Text} | {i.Ticket?.Text} | {i.IsDone}");
        return string.Join('\n', [.. findings, document.Title?.Text ?? "", document.Summary, .. sections, .. entries, .. items, .. document.Links.Select(l => l.Target), .. document.Anchors.Order(StringComparer.Ordinal)]);
    }

    private static PostMortemDocument Parse(string text) => DocumentParser.Parse(new SourceText("/incidents/a.md", text), "incidents/a.md", PostMortemConfiguration.Default, "post-mortem");

    private static AnalysisResult Analyse(PostMortemDocument document) =>
        new([document], [.. Analyzer.Judge(document, Context).Order(DiagnosticOrder.Instance)], PostMortemConfiguration.Default) { JudgedPaths = [document.Source.Path] };

    [GeneratedRegex("(?<=in )line (?<line>[0-9]+)")]
    private static partial Regex LineInMessage();
}
