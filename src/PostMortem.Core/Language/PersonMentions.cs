using PostMortem.Text;

namespace PostMortem.Language;

/// <summary>Finds where a sentence names a person, in full, by first name or by handle.</summary>
internal static class PersonMentions
{
    private static readonly WordClass HumanAct = WordClass.Act | WordClass.Duty | WordClass.Cognitive | WordClass.Conversation | WordClass.Deliberate | WordClass.Attempt | WordClass.Repair | WordClass.NeglectHuman;

    /// <summary>The places in the sentence's text, in no order; none lies in another.</summary>
    public static IEnumerable<TextSpan> Find(TokenizedSentence sentence)
    {
        var names = FullNames.Find(sentence).ToList();
        foreach (var name in names) yield return new TextSpan(sentence[name.First].Start, sentence[name.Last].End);
        for (var i = 0; i < sentence.Count; i++)
        {
            if (names.Any(n => n.First <= i && i <= n.Last)) continue;
            if (sentence[i].Kind == TokenKind.Handle ? !IsOfMany(sentence.Text(i)) : NounPhrase.IsNameToken(sentence, i) && !IsInLongerName(sentence, i) && IsPerson(sentence, i))
                yield return new TextSpan(sentence[i].Start, sentence[i].End);
        }
    }

    /// <summary>Whether a handle or mailbox is that of a team or a service: <c>@shop-status</c>, <c>support@…</c>.</summary>
    public static bool IsOfMany(ReadOnlySpan<char> name)
    {
        foreach (var range in name.SplitAny('@', '.', '-', '_', '+'))
        {
            var part = name[range];
            if (part.Length > 0 && (FullNames.IsThing(part) || Lexicon.Find(part).Classes.Overlaps(WordClass.Team | WordClass.TeamName | WordClass.Role | WordClass.AmbiguousRole | WordClass.Affected))) return true;
        }

        return false;
    }

    /// <summary>A given name is also that of cities and storms: only who is known, has a role or acts is a person.</summary>
    private static bool IsPerson(TokenizedSentence sentence, int index) =>
        sentence.People.IsName(sentence.Text(index))
        || sentence[index - 1].Is(WordClass.Role)
        || (sentence.Reads(index - 1, "by") && !sentence[index + 1].IsWord)
        || sentence.Clauses.Any(c => c.Subject is { Kind: SubjectKind.Person } subject && subject.First == index && !c.HasBe && sentence[c.Verb].Is(HumanAct));

    /// <summary>"Charlotte Region", "San Diego".</summary>
    private static bool IsInLongerName(TokenizedSentence sentence, int index) => sentence[index + 1].Kind == TokenKind.Capitalized || (sentence[index - 1].Kind == TokenKind.Capitalized && FullNames.IsThing(sentence.Text(index - 1)));
}
