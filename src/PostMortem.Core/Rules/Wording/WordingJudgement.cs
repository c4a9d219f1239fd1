using System.Runtime.CompilerServices;
using PostMortem.Documents;
using PostMortem.Language;

namespace PostMortem.Rules;

/// <summary>Judges the wording of a document once for all rules about it: one clause gives one fault, blame before hindsight before human error.</summary>
internal static class WordingJudgement
{
    /// <summary>In tokens; what is longer is pasted data, whose reading could cost quadratic time.</summary>
    private const int LongestSentence = 1000;

    private static readonly string[] HeadingsOfExamples = ["bad example", "anti-pattern", "antipattern", "what not to", "instead of", "blameless"];

    // The rules are pure functions of the same document, asked one after the other; the sentences are read for the first of them.
    private static readonly ConditionalWeakTable<PostMortemDocument, List<(TokenizedSentence Sentence, WordingFault Fault)>> Judged = [];

    /// <summary>All faults, in the file's order.</summary>
    public static List<(TokenizedSentence Sentence, WordingFault Fault)> Of(PostMortemDocument document) => Judged.GetValue(document, Judge);

    /// <summary>The faults of one sentence.</summary>
    public static List<WordingFault> Judge(TokenizedSentence sentence)
    {
        var faults = new List<WordingFault>();
        var text = sentence.Sentence.Prose.AsSpan().TrimEnd();
        var isQuestion = text.EndsWith("?") || text.EndsWith("?\"");
        if (IsExample(sentence)) return faults;
        if (!isQuestion)
        {
            var clauses = ClauseReader.Read(sentence).ToList();
            foreach (var clause in clauses)
            {
                if (sentence[clause.Verb].IsQuoted || Rejection.Holds(sentence, clause)) continue;
                if (BlamePatterns.Match(sentence, clause) is { } blame) Add(faults, blame, sentence.Count);
            }

            foreach (var fault in BlamingNouns.Match(sentence)) Add(faults, fault, sentence.Count);
            if (!sentence.Sentence.Section.IsWithin(SectionRole.ActionItems))
            {
                foreach (var clause in clauses)
                {
                    if (!sentence[clause.Verb].IsQuoted && HindsightPatterns.Match(sentence, clause) is { } hindsight) Add(faults, hindsight, sentence.Count);
                }
            }
        }

        if (!sentence.Sentence.Section.IsWithin(SectionRole.ActionItems))
        {
            foreach (var fault in HumanErrorPatterns.Match(sentence, isQuestion)) Add(faults, fault, sentence.Count);
        }

        return faults;
    }

    private static List<(TokenizedSentence Sentence, WordingFault Fault)> Judge(PostMortemDocument document)
    {
        var all = new List<(TokenizedSentence, WordingFault)>();
        var examples = document.AllSections.Where(IsUnderExamples).ToHashSet();
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Place == SentencePlace.Quote || examples.Contains(sentence.Section)) continue;
            var tokens = new TokenizedSentence(sentence, document.People);
            if (tokens.Count > LongestSentence) continue;
            foreach (var fault in Judge(tokens)) all.Add((tokens, fault));
        }

        return all;
    }

    /// <summary>Keeps the first fault of a clause. A sentence may break off inside the pattern: "he failed to".</summary>
    private static void Add(List<WordingFault> faults, WordingFault fault, int count)
    {
        fault = fault with { End = Math.Min(fault.End, count) };
        foreach (var known in faults)
        {
            if (known.First < fault.End && fault.First < known.End) return;
        }

        faults.Add(fault);
    }

    private static bool IsUnderExamples(Section section)
    {
        for (var at = section; at is not null; at = at.Parent)
        {
            foreach (var words in HeadingsOfExamples)
            {
                if (at.Heading.Text.Contains(words, StringComparison.OrdinalIgnoreCase)) return true;
            }
        }

        return false;
    }

    /// <summary>"Bad: Alice forgot …", "Instead of …", "Don't write …": words that are shown, not meant.</summary>
    private static bool IsExample(TokenizedSentence sentence)
    {
        if (sentence.Reads(0, "❌") || sentence.Reads(0, "bad", ":") || sentence.Reads(0, "not", ":") || sentence.Reads(0, "avoid") || sentence.Reads(0, "instead", "of")) return true;
        for (var i = 0; i < Math.Min(4, sentence.Count); i++)
        {
            if (sentence[i].Is(WordClass.Negator) && (sentence.Reads(i + 1, "write") || sentence.Reads(i + 1, "say") || sentence.Reads(i + 1, "blame"))) return true;
        }

        return false;
    }
}
