using PostMortem.Language;
using PostMortem.Text;

namespace PostMortem.Timelines;

/// <summary>Tells who acts in an entry: handles, initials and known names that are the subject of its clauses.</summary>
internal static class EntryPeople
{
    private const int LongestName = 40;

    private static readonly string[] NoInitials = ["TBA", "TBD", "FYI", "NB", "PS", "ETA", "UTC", "GMT", "IRC", "SRE", "SLA"];

    /// <summary>Those who act, as written and in the text's order, with commas between them; null where nobody is named.</summary>
    public static string? ActingIn(InlineText text, KnownPeople people)
    {
        var prose = text.Prose();
        var acting = new List<string>();
        for (var at = 0; at < prose.Length; at++)
        {
            if (Scan.IsWord(prose, at - 1) || Scan.At(prose, at - 1) is '@' or '-' or '.' or '_' or '/' || NameAt(prose, at, people) is not (> 0 and var end)) continue;
            var name = prose[at..end];
            if (IsActing(prose, at, end) && !acting.Contains(name, StringComparer.OrdinalIgnoreCase)) acting.Add(name);
            at = end;
        }

        return acting.Count == 0 ? null : string.Join(", ", acting);
    }

    /// <summary>The people of a table's cell for them, as written.</summary>
    public static string? InCell(InlineText cell) => cell.IsBlank || cell.Text.Length > LongestName || !cell.Text.Any(char.IsLetter) ? null : string.Join(' ', cell.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The index after a handle, known name or initials with a colon ("RK: …") at an index, or -1.</summary>
    private static int NameAt(string text, int at, KnownPeople people)
    {
        if (text[at] == '@')
        {
            var handle = at + 1;
            while (handle < text.Length && (char.IsLetterOrDigit(text[handle]) || (text[handle] is '-' or '_' or '.' && Scan.IsWord(text, handle + 1)))) handle++;
            // "@team/web-react" is a package, "x@y" an address.
            return handle > at + 1 && Scan.At(text, handle) is not ('/' or '@') ? handle : -1;
        }

        if (!char.IsUpper(text[at])) return -1;
        var end = WordEnd(text, at);
        if (!people.IsName(text.AsSpan(at, end - at))) return IsInitials(text, at, end) ? end : -1;
        var next = Scan.Blanks(text, end);
        var last = next < text.Length && char.IsUpper(text[next]) ? WordEnd(text, next) : next;
        return last > next && people.IsName(text.AsSpan(next, last - next)) ? last : end;
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at])) at++;
        return at;
    }

    /// <summary>"RK: we restart it".</summary>
    private static bool IsInitials(string text, int start, int end) =>
        start == 0 && end - start is 2 or 3 && !NoInitials.Contains(text[start..end]) && Scan.At(text, end) == ':' && text[start..end].All(char.IsAsciiLetterUpper) && !Lexicon.Find(text.AsSpan(start, end - start)).Classes.Overlaps(WordClass.Acronym);

    /// <summary>Whether a name begins a clause, follows its role or "by", or is followed by its verb; "pages @ann" and "asks @ann to" name whom it happens to.</summary>
    private static bool IsActing(string text, int start, int end)
    {
        var before = LastWord(text, start);
        if (before.Equals("by", StringComparison.OrdinalIgnoreCase)) return true;
        var verb = FirstWord(text, end);
        if (Scan.At(text, end) == ':') return true;
        // "@ann is informed" names whom it happens to.
        var isPassive = Lexicon.Find(verb).Classes.Overlaps(WordClass.Be) && FirstWord(text, Scan.Blanks(text, end) + verb.Length).EndsWith("ed", StringComparison.Ordinal);
        var isFollowed = IsVerb(verb) && !isPassive;
        var isFirst = before.IsEmpty || before is "and" or "then" or "while" or "but" || Lexicon.Find(before).Classes.Overlaps(WordClass.Role | WordClass.AmbiguousRole);
        return isFollowed || (isFirst && verb is "and" or "," or "&");
    }

    private static bool IsVerb(ReadOnlySpan<char> word)
    {
        var entry = Lexicon.Find(word);
        if ((entry.Forms & (VerbForm.Past | VerbForm.Third)) != 0 || entry.Classes.Overlaps(WordClass.Be | WordClass.Have | WordClass.Modal)) return true;
        return word.Length > 3 && char.IsLower(word[0]) && (word.EndsWith("ed", StringComparison.Ordinal) || (word[^1] == 's' && word[^2] is not ('s' or '\'')));
    }

    private static ReadOnlySpan<char> LastWord(string text, int at)
    {
        var end = at;
        while (end > 0 && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > 0 && text[end - 1] is '(' or '"' or '“') end--;
        var start = end;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] is '-' or '\'')) start--;
        return text.AsSpan(start, end - start);
    }

    private static ReadOnlySpan<char> FirstWord(string text, int at)
    {
        var start = Scan.Blanks(text, at);
        var end = start;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '-' or '\'' or '’')) end++;
        return end == start && start < text.Length ? text.AsSpan(start, 1) : text.AsSpan(start, end - start);
    }
}
