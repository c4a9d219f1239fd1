using System.Runtime.CompilerServices;
using PostMortem.Documents;
using PostMortem.Language;

namespace PostMortem.Rules;

/// <summary>Judges the wording of a document once for all rules about it: one clause gives one fault.</summary>
internal static class WordingJudgement
{
    /// <summary>In tokens; what is longer is pasted data, whose reading could cost quadratic time.</summary>
    private const int LongestSentence = 1000;

    private static readonly string[] HeadingsOfExamples = ["bad example", "anti-pattern", "antipattern", "what not to", "instead of", "blameless"];

    // To add a rule: its kinds in WordingFaultKind, where they stand in the order in which one wins; its pattern here; its WordingRule, which
    // gives the advice. A pattern reads the sentence's tokens and Clauses, and asks IsQuestion and IsIn(section) itself, as rules differ in that.
    private static readonly Func<TokenizedSentence, IEnumerable<WordingFault>>[] Patterns =
    [
        BlamePatterns.Match,
        BlamingNouns.Match,
        Questions.Match,
        HindsightPatterns.Match,
        HindsightFrames.Match,
        HumanErrorPatterns.Match,
        PunishmentPatterns.Match,
        StateOfMindPatterns.Match,
        TimelineJudgments.Match,
        MinimizingPatterns.Match,
        CausePatterns.Match,
        SelfBlamePatterns.Match,
        CounterfactualPatterns.Match,
    ];

    // The rules are pure functions of the same document, asked one after the other; the sentences are read for the first of them.
    private static readonly ConditionalWeakTable<PostMortemDocument, List<(TokenizedSentence Sentence, WordingFault Fault)>> Judged = [];

    /// <summary>All faults, in the file's order.</summary>
    public static List<(TokenizedSentence Sentence, WordingFault Fault)> Of(PostMortemDocument document) => Judged.GetValue(document, Judge);

    /// <summary>The faults of one sentence: in each clause the one that wins, in the order of <see cref="WordingFaultKind"/>.</summary>
    public static List<WordingFault> Judge(TokenizedSentence sentence)
    {
        var faults = new List<WordingFault>();
        if (IsExample(sentence)) return faults;
        foreach (var fault in Patterns.SelectMany(p => p(sentence)).OrderBy(f => f.Kind)) Add(faults, sentence, fault);
        return faults;
    }

    private static List<(TokenizedSentence Sentence, WordingFault Fault)> Judge(PostMortemDocument document)
    {
        var all = new List<(TokenizedSentence, WordingFault)>();
        if (!document.IsEnglish) return all;
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
    private static void Add(List<WordingFault> faults, TokenizedSentence sentence, WordingFault fault)
    {
        fault = fault with { End = Math.Min(fault.End, sentence.Count) };
        foreach (var known in faults)
        {
            var isOneClause = known.Kind != fault.Kind && fault.First < sentence.ClauseEnd(known.End - 1) && SubjectFinder.ClauseStart(sentence, known.First) < fault.End;
            var isOneThought = known.Kind == WordingFaultKind.Hindsight && fault.Kind is WordingFaultKind.Counterfactual or WordingFaultKind.SystemCounterfactual;
            isOneThought |= known.Kind < WordingFaultKind.PersonAsCause && fault.Kind == WordingFaultKind.PersonAsCause;
            if (isOneClause || isOneThought || (known.First < fault.End && fault.First < known.End)) return;
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
        if (sentence.Reads(0, "❌") || sentence.Reads(0, "bad", ":") || sentence.Reads(0, "not", ":") || sentence.Reads(0, "avoid")) return true;
        if (sentence.Reads(0, "instead", "of") && (!sentence.Text(2).EndsWith("ing", StringComparison.Ordinal) || sentence.Reads(2, ["writing", "saying", "blaming"]))) return true;
        for (var i = 0; i < Math.Min(4, sentence.Count); i++)
        {
            if (sentence[i].Is(WordClass.Negator) && (sentence.Reads(i + 1, "write") || sentence.Reads(i + 1, "say") || sentence.Reads(i + 1, "blame"))) return true;
        }

        return false;
    }
}
