using System.Text.RegularExpressions;
using PostMortem.Language;
using PostMortem.Text;
using PostMortem.Timelines;

namespace PostMortem.ActionItems;

/// <summary>The fields that stand in a row behind what is to be done: "… (Ana, P1, 20 May, PRN-1)", "… — Ben, by 2026-05-20", "…; P2, 6 March 2026, PRN-2".</summary>
/// <param name="Owner">Who, or null.</param>
/// <param name="Priority">How urgent, or null.</param>
/// <param name="Due">The words of the date, or null.</param>
/// <param name="IsDone">Whether one says that it is done.</param>
internal sealed partial record TrailingFields(InlineText? Owner, InlineText? Priority, InlineText? Due, bool IsDone)
{
    private enum Kind
    {
        Other,
        Name,
        Owner,
        Priority,
        Due,
        Ticket,
        Done,
        Nobody,
        Nothing,
    }

    /// <summary>No fields.</summary>
    public static readonly TrailingFields None = new(null, null, null, false);

    private static readonly string[] Scales = ["critical", "urgent", "high", "medium", "low", "blocker", "major", "minor"];

    /// <summary>Reads them from the end of a text on, row by row. A row in which one thing is no field is none.</summary>
    /// <param name="text">The item.</param>
    /// <param name="isOwner">Whether words are an owner beyond doubt.</param>
    /// <param name="isPriority">Whether a word is a priority.</param>
    /// <param name="isTicket">Whether words are a ticket and nothing else.</param>
    public static TrailingFields Read(InlineText text, Func<string, bool> isOwner, Func<string, bool> isPriority, Func<InlineText, bool> isTicket)
    {
        var found = None;
        var end = text.Text.Length;
        var rowAfter = -1;
        for (var rows = 0; rows < 6; rows++)
        {
            while (end > 0 && (char.IsWhiteSpace(text.Text[end - 1]) || text.Text[end - 1] is '.' or ',' or ';' or '✅' or '✔' or '☑' or '\uFE0F')) end--;
            if (RowAtEnd(text.Text, end) is not var (start, from, to)) break;
            var row = text.Slice(from, to - from);
            var parts = Parts(row).Select(p => (Text: p, Kind: KindOf(p))).ToList();
            // "… when it is late, Ana, 20 May": the fields begin behind the sentence.
            var other = parts.FindLastIndex(p => p.Kind == Kind.Other);
            var isTail = other >= 0 && parts.Count - other > 2;
            if (from == 0 && !isTail) break;
            if (isTail) parts.RemoveRange(0, other + 1);
            var isSure = parts.Exists(p => p.Kind is Kind.Priority or Kind.Due or Kind.Ticket or Kind.Done);
            // "(Redis)" is part of the sentence; beside a date, priority or ticket, or in a row of its own before theirs, the same word is somebody.
            isSure |= parts.Count > 0 && parts.TrueForAll(p => p.Kind == Kind.Owner) && !isTail;
            isSure |= (parts is [{ Kind: Kind.Nobody }] && text.Text[start] != ':') || (parts is [{ Kind: Kind.Name }] && IsSeparator(text.Text, start) && IsSeparator(text.Text, rowAfter));
            if (!isSure || parts.Exists(p => p.Kind == Kind.Other) || parts.Count(p => p.Kind is Kind.Name or Kind.Owner) > 2) break;
            // "Ana, P1, TBD": what is not known yet is the date or the ticket.
            if (parts.Exists(p => p.Kind is Kind.Name or Kind.Owner) || found.Owner is not null) parts.RemoveAll(p => p.Kind == Kind.Nobody);
            else if (parts.FindIndex(p => p.Kind == Kind.Nobody) is > 0 and var late && Unknown().IsMatch(parts[late].Text.Text)) parts.RemoveAt(late);
            rowAfter = start;
            InlineText? First(Kind kind)
            {
                var at = parts.FindIndex(p => p.Kind == kind);
                return at < 0 ? null : parts[at].Text;
            }

            // "[Ana, Ben]" are two.
            var names = parts.Where(p => p.Kind is Kind.Owner or Kind.Name).Select(p => p.Text).ToList();
            var owner = names.Count == 0 ? First(Kind.Nobody) : Between(row, names[0].Text, names[^1].Text);
            // "Liv - TBA": of somebody and nobody it is somebody's.
            if (names.Count > 0 && found.Owner is { } open && Unknown().IsMatch(open.Text)) found = found with { Owner = null };
            found = new TrailingFields(found.Owner ?? owner, found.Priority ?? First(Kind.Priority), found.Due ?? First(Kind.Due), found.IsDone || parts.Exists(p => p.Kind == Kind.Done));
            end = start;
            if (isTail) break;
        }

        return found;

        Kind KindOf(InlineText part)
        {
            var words = part.Text;
            if (isPriority(words) || Scales.Contains(words, StringComparer.OrdinalIgnoreCase)) return Kind.Priority;
            if (isTicket(part)) return Kind.Ticket;
            if (Done().IsMatch(words)) return Kind.Done;
            if (Date().Match(words) is var lead && DateReader.Find(words).FirstOrDefault() is { } date && date.Start == lead.Length && date.End == words.Length) return Kind.Due;
            if (isOwner(words)) return Kind.Owner;
            if (NoValue().IsMatch(words)) return Kind.Nothing;
            if (Nobody().IsMatch(words)) return Kind.Nobody;
            return Name().IsMatch(words) && (char.IsLower(words[0]) || Lexicon.Find(words) == Word.Unknown) && !ItemFields.Acronyms.Contains(words) ? Kind.Name : Kind.Other;
        }
    }

    /// <summary>Where the last row begins, and its content: a bracket at the end, or what follows the last dash, semicolon or full stop; the whole text where there is none.</summary>
    private static (int Start, int From, int To)? RowAtEnd(string text, int end)
    {
        if (end == 0) return null;
        if (text[end - 1] is ')' or ']')
        {
            var (open, close) = text[end - 1] == ')' ? ('(', ')') : ('[', ']');
            var depth = 0;
            for (var at = end - 1; at >= 0; at--)
            {
                if (text[at] == close) depth++;
                else if (text[at] == open && --depth == 0) return at == 0 ? null : (at, at + 1, end - 1);
            }

            return null;
        }

        for (var at = end - 1; at > 0; at--)
        {
            if (text[at] == ';') return (at, at + 1, end);
            if (text[at] == '.' && EndsSentence(text, at)) return (at, at + 1, end);
            if (text[at] == '>' && text[at - 1] == '-') return (at - 1, at + 1, end);
            if ((text[at] is '–' or '—' or '|' or '→' || (text[at] == '-' && text[at - 1] is ' ' or '-')) && at + 1 < end && text[at + 1] == ' ') return (text[at - 1] == '-' ? at - 1 : at, at + 1, end);
            // "… (Ana) #12": what stands behind the bracket is a row of its own.
            if (text[at] is ')' or ']') return (at + 1, at + 1, end);
            if (text[at] == ':' && at + 1 < end && text[at + 1] == ' ') return (at, at + 1, end);
            if (text[at] is '(' or '[') return null;
        }

        return (0, 0, end);
    }

    /// <summary>". " behind a word, not behind the initial of "A. Berg".</summary>
    private static bool EndsSentence(string text, int at) =>
        at + 1 < text.Length && text[at + 1] == ' ' && at > 1 && (!char.IsUpper(text[at - 1]) || char.IsLetterOrDigit(text[at - 2]));

    /// <summary>Whether a row ends or begins there with a mark that stands between fields.</summary>
    private static bool IsSeparator(string text, int at) => at >= 0 && text[at] is '–' or '—' or '|' or '→' or '-' or ';' or '(' or '[';

    private static InlineText Between(InlineText row, string first, string last)
    {
        var start = row.Text.IndexOf(first, StringComparison.Ordinal);
        return row.Slice(start, row.Text.LastIndexOf(last, StringComparison.Ordinal) + last.Length - start);
    }

    private static IEnumerable<InlineText> Parts(InlineText row)
    {
        var start = 0;
        var isSlashed = Slashed().IsMatch(row.Text);
        for (var at = 0; at <= row.Text.Length; at++)
        {
            if (at < row.Text.Length && row.Text[at] is not (',' or ';' or '|' or '·') && !(isSlashed && row.Text[at] == '/') && !IsBeforeDue(row.Text, start, at)) continue;
            // "March 4, 2026" is one.
            if (at < row.Text.Length && row.Text[at] == ',' && Year().IsMatch(row.Text.AsSpan(at + 1)) && DateReader.Find(row.Text[start..]).FirstOrDefault() is { } date && start + date.Start < at && start + date.End > at) continue;
            var words = row.Text.AsSpan(start, at - start);
            var from = start + words.Length - words.TrimStart().Length;
            var piece = row.Slice(from, words.Trim().Length);
            if (!piece.IsBlank) yield return piece;
            start = at + 1;
        }
    }

    /// <summary>Behind the name of "Ana until 20 May": a word that only a date follows.</summary>
    private static bool IsBeforeDue(string row, int start, int at) =>
        row[at] == ' ' && !string.IsNullOrWhiteSpace(row[start..at]) && BeforeDue().IsMatch(row.AsSpan(at)) && !Done().IsMatch(row.AsSpan(start, at - start).Trim()) && char.IsLetterOrDigit(row[at - 1]) && row.AsSpan(start, at - start).Trim().Count(' ') < 3;

    [GeneratedRegex(@"^ (?:by|until|till|due|before) (?=\S*\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun))", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeDue();

    /// <summary>"P1/Ana/20 May"</summary>
    [GeneratedRegex(@"^[^,;|]*(?:^|/)\s*[Pp]\d\s*(?:/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Slashed();

    [GeneratedRegex(@"^\s*(?:19|20)\d\d(?![\w/.-])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?:(?:due|due on|by|until|till|from|before|eta|deadline|target)\s*:?\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"^(?:already )?(?:done|closed|completed|finished|shipped|merged|fixed|resolved|deployed|released|live|in place)(?: (?:on|since|in|by|at|with)?\s*[\w .-]{1,24})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Done();

    [GeneratedRegex(@"^(?:-+|–|—|none|n/?a|(?:no|without) (?:due )?(?:date|ticket|deadline|priority)(?: yet)?|no (?:due|eta)|(?:date|ticket|priority|deadline) (?:tbd|open|to follow))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoValue();

    [GeneratedRegex(@"^(?:\?+|tbd|tbc|tba|to be (?:decided|determined|defined|found|named|assigned|announced))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unknown();

    /// <summary>An owner that is not found yet, or is everybody: "???", "TBD", "everyone on the broker team".</summary>
    [GeneratedRegex(@"^(?:\?+|tbd|tbc|tba|to be (?:decided|determined|defined|found|named|assigned|announced)|(?:nobody|no one|no owner|owner open|unassigned|unowned)(?: yet| so far)?|(?:everyone|everybody|anyone|someone|somebody|whoever)(?: (?:on|in|of|from|at) (?:the|our)\b.{2,40})?|all(?: of us)?|all (?:teams|engineers|developers))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nobody();

    /// <summary>"Ana", "Ana B.", "A. Berg", "Ana and Ben", "M.", and a part of the company.</summary>
    [GeneratedRegex(@"^(?:\p{Lu}{4,8}|(?:the )?(?:[\w-]+ ){1,2}(?:team|squad|guild|crew|desk|department)|(?:\p{Lu}[\p{Ll}'’-]+|\p{Lu}\.)(?: (?:\p{Lu}[\p{Ll}'’-]+|\p{Lu}\.))?(?:\s?(?:/|&|\+|and)\s?(?:\p{Lu}[\p{Ll}'’-]+|\p{Lu}\.)(?: (?:\p{Lu}[\p{Ll}'’-]+|\p{Lu}\.))?)*|office|support|sales|product|dev|development|ops|operations|marketing|legal|finance|design|engineering|infra|infrastructure|procurement|facilities)$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
