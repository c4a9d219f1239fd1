using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Language;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>A document for customers names a person.</summary>
internal sealed class PM6001PersonExposed : CustomerRule
{
    private const int LongestSignature = 80;

    private static readonly string[] Closings = ["regards", "best regards", "kind regards", "sincerely", "yours", "cheers", "thank you", "thanks"];

    private static readonly string[] Titles = ["ceo", "cto", "coo", "founder", "co-founder", "chief", "president", "vp", "head of", "director of"];

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM6001", "PersonExposed", RuleCategory.Publishing, Severity.Error, "A document for customers names a person", "Guide, \"Publishing\": no individual handles, nothing about specific engineers");

    protected override IEnumerable<Finding> Find(PostMortemDocument document, RuleContext context)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var span in Places(document).Distinct().Order())
        {
            var words = Words.Of(document, span);
            if (seen.Any(s => s.Split(' ').Contains(words, StringComparer.OrdinalIgnoreCase)) || !seen.Add(words)) continue;
            yield return new Finding(span, words.IndexOf('@', StringComparison.Ordinal) > 0
                ? $"'{words}' is a person's address; write one that a team reads, such as 'support@…'"
                : $"'{words}' is a person, whom customers need not know; write 'we' or 'our engineers'");
        }
    }

    private static IEnumerable<TextSpan> Places(PostMortemDocument document)
    {
        // Who signs a letter to customers wants to be named.
        Section? closed = null;
        foreach (var sentence in document.Sentences)
        {
            if (Closings.Any(c => BeginsWith(sentence.Prose, c))) closed = sentence.Section;
            if (sentence.Prose.Length < LongestSignature && (closed == sentence.Section || IsSignature(sentence.Prose))) continue;
            var tokens = new TokenizedSentence(sentence, document.People);
            foreach (var mention in PersonMentions.Find(tokens)) yield return sentence.Text.SourceSpan(mention.Start, mention.Length);
        }

        foreach (var address in MailAddresses.In(document.Source.Content)) yield return address;
    }

    /// <summary>"— Priya Raman", "Priya Raman, CEO".</summary>
    private static bool IsSignature(string prose) => prose.AsSpan().TrimStart() is ['—' or '–', ..] || prose.Split(',').Skip(1).Any(p => Titles.Any(t => BeginsWith(p, t)));

    private static bool BeginsWith(string text, string words)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (start.Length == words.Length || !char.IsLetter(start[words.Length]));
    }
}
