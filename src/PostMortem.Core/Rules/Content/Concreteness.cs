using PostMortem.Documents;
using PostMortem.Language;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>Tells a concrete statement from a general feeling by open criteria: what it names, not which phrases it uses.</summary>
internal static class Concreteness
{
    private const int ShortStatement = 12;

    /// <summary>Whether a sentence names a thing: code, a link, a handle, an identifier, a proper noun, an abbreviation.</summary>
    public static bool NamesSomething(Sentence sentence) => NamesSomething(sentence.Text);

    /// <summary>Whether a text names a thing: code, a link, a handle, an identifier, a proper noun, an abbreviation.</summary>
    public static bool NamesSomething(InlineText text)
    {
        const InlineStyle Concrete = InlineStyle.Code | InlineStyle.Link | InlineStyle.Url | InlineStyle.Image;
        if (text.Runs.Any(r => (r.Style & Concrete) != 0)) return true;
        var isFirst = true;
        foreach (var (start, length) in WordSet.WordsOf(text.Text))
        {
            var word = text.Text.AsSpan(start, length);
            if (start > 0 && text.Text[start - 1] is '@' or '#') return true;
            if (char.IsAsciiDigit(word[0]) || ContentLexicon.Calendar.Holds(word)) continue;
            var isName = word[1..].ContainsAnyInRange('A', 'Z') || word.ContainsAnyInRange('0', '9') || (!isFirst && char.IsUpper(word[0]) && length > 1 && !FollowsStop(text.Text, start) && !ContentLexicon.General.Holds(word));
            if (isName) return true;
            isFirst = false;
        }

        return false;
    }

    /// <summary>Whether a short statement names nothing and holds nothing but words of feelings and of any work.</summary>
    public static bool IsVague(InlineText text)
    {
        if (NamesSomething(text) || text.Text.Any(char.IsDigit)) return false;
        var count = 0;
        foreach (var (start, length) in WordSet.WordsOf(text.Text))
        {
            if (++count > ShortStatement || !ContentLexicon.General.Holds(text.Text.AsSpan(start, length))) return false;
        }

        return count > 0;
    }

    private static bool FollowsStop(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd(" \n\"'“”‘’*_([");
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or ':' or ';' or '-' or '–' or '—';
    }
}
