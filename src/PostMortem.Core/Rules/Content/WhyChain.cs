using System.Collections.Immutable;
using PostMortem.Documents;
using PostMortem.Language;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>A chain of questions "why?", as the technique of the five whys has it.</summary>
/// <param name="Steps">The question, or the item, of each step.</param>
/// <param name="End">The last words of the chain: the answer at which it stops.</param>
internal sealed record WhyChain(ImmutableArray<InlineText> Steps, InlineText End)
{
    /// <summary>The chain that a section holds, or null.</summary>
    public static WhyChain? In(Section section)
    {
        var texts = section.SelfAndDescendants().SelectMany(s => BlockTexts.In(s.Blocks).Prepend(s == section ? InlineText.Empty : s.Heading)).Where(t => !t.IsBlank).ToList();
        var sentences = texts.SelectMany(SentenceSplitter.Split).ToList();
        var questions = sentences.Where(IsWhy).ToImmutableArray();
        if (questions.Length > 0)
        {
            var last = sentences.FindLastIndex(IsWhy);
            var end = sentences.Skip(last + 1).FirstOrDefault() ?? sentences[last];
            return IsNamed(section) || questions.Length > 1 || questions[0].Text.TrimEnd().Length < 6 ? new WhyChain(questions, end) : null;
        }

        // "5 Whys" above a numbered list: each item is a step.
        if (!IsNamed(section) || section.Blocks.OfType<ListBlock>().FirstOrDefault() is not { Items.Length: > 0 } list) return null;
        var steps = BlockTexts.In([list]).Where(t => !t.IsBlank).ToImmutableArray();
        return steps.IsEmpty ? null : new WhyChain(steps, SentenceSplitter.Split(steps[^1]).Last());
    }

    private static bool IsNamed(Section section) => section.Heading.Text.Contains("whys", StringComparison.OrdinalIgnoreCase) || section.Heading.Text.Contains("5 why", StringComparison.OrdinalIgnoreCase) || section.Heading.Text.Contains("five why", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Why?", "Why did the flag point to staging?", "Why 2: the file was copied".</summary>
    private static bool IsWhy(InlineText sentence)
    {
        var text = sentence.Text.AsSpan().TrimStart(" \n0123456789.)*_#-–\"'“");
        if (!text.StartsWith("why", StringComparison.OrdinalIgnoreCase) || (text.Length > 3 && char.IsLetter(text[3]))) return false;
        var rest = text[3..].TrimStart();
        return rest.IsEmpty || rest[0] is '?' or ':' or '#' or '-' or '–' or '—' || char.IsDigit(rest[0]) || text.TrimEnd(" *_\"'”").EndsWith("?");
    }
}
