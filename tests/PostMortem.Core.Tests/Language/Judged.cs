using System.Collections.Immutable;
using PostMortem.Documents;
using PostMortem.Language;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Language;

/// <summary>Runs the wording rules over a paragraph without a document around it.</summary>
internal static class Judged
{
    /// <summary>The rule and the words of each fault. Text in backticks is code.</summary>
    public static IEnumerable<(string Rule, string Words)> Paragraph(string text, string heading = "")
    {
        var section = new Section(SentenceSplitterTests.Plain(heading), HeadingForm.Atx, 2, Roles(heading), null, [], [], default);
        Sentence? previous = null;
        foreach (var part in SentenceSplitter.Split(WithCode(text)))
        {
            previous = new Sentence(part, section, SentencePlace.Paragraph, previous);
            var tokens = new TokenizedSentence(previous, KnownPeople.None);
            foreach (var fault in WordingJudgement.Judge(tokens))
            {
                var words = part.Text[tokens[fault.First].Start..tokens[fault.End - 1].End];
                yield return (RuleOf(fault.Kind), words);
            }
        }
    }

    private static ImmutableArray<SectionRole> Roles(string heading) => heading switch
    {
        "Action items" => [SectionRole.ActionItems],
        "Timeline" => [SectionRole.Timeline],
        "Root causes" => [SectionRole.RootCauses],
        "What went well" => [SectionRole.WentWell],
        "Impact" => [SectionRole.Impact],
        "Resolution" => [SectionRole.Resolution],
        "Background" => [SectionRole.Background],
        _ => [],
    };

    private static string RuleOf(WordingFaultKind kind) => kind switch
    {
        WordingFaultKind.Omission or WordingFaultKind.Deed or WordingFaultKind.Verdict => "PM3001",
        WordingFaultKind.Hindsight => "PM3002",
        WordingFaultKind.HumanError => "PM3003",
        WordingFaultKind.Counterfactual => "PM3004",
        WordingFaultKind.PersonAsCause => "PM3005",
        WordingFaultKind.Minimizing => "PM3006",
        WordingFaultKind.Punishment => "PM3007",
        WordingFaultKind.StateOfMind => "PM3008",
        WordingFaultKind.SelfBlame => "PM3009",
        WordingFaultKind.SystemCounterfactual => "PM3010",
        _ => "PM2009",
    };

    private static InlineText WithCode(string text)
    {
        var runs = new List<InlineRun>();
        var plain = "";
        foreach (var (index, piece) in text.Split('`').Index())
        {
            if (piece.Length == 0) continue;
            runs.Add(new InlineRun(plain.Length, piece.Length, new TextSpan(plain.Length, plain.Length + piece.Length), index % 2 == 1 ? InlineStyle.Code : InlineStyle.None, null));
            plain += piece;
        }

        return new InlineText(plain, [.. runs], new TextSpan(0, plain.Length));
    }
}
