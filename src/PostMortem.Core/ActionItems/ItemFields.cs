using System.Buffers;
using System.Text.RegularExpressions;
using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Language;
using PostMortem.Text;
using PostMortem.Timelines;

namespace PostMortem.ActionItems;

/// <summary>Reads owner, priority, due date and ticket out of the text of an action item.</summary>
internal sealed partial class ItemFields(PostMortemConfiguration configuration, Func<string, bool> isPerson, DateOnly? incident, IReadOnlySet<string> numbers)
{
    // Capitals that are no person's initials.
    internal static readonly HashSet<string> Acronyms = new[]
    {
        "PR", "MR", "QA", "CI", "CD", "DB", "API", "UI", "UX", "SRE", "OPS", "IT", "TBD", "TBA", "TBC", "NA", "DNS", "TLS", "SSL", "CPU", "RAM", "AWS", "GCP", "SDK", "CDN", "VPN", "SQL", "CLI", "URL", "SLO", "SLA", "SLI", "RCA", "TODO", "WIP",
        "NEW", "FIX", "BUG", "ADD", "ALL", "DR", "HA", "LB", "VM", "OS", "PM", "TL", "EM", "IC", "ETA", "DRI", "ID", "OK", "FYI", "EOD", "EOW", "RFC", "ADR", "KPI", "IAM", "SSO", "MFA", "TTL", "GC", "UTC", "ALB", "ELB", "EKS", "GKE", "RDS", "EC", "AD", "ML", "AI",
        "HTTP", "HTTPS", "JSON", "YAML", "HTML", "REST", "GRPC", "SMTP", "IMAP", "LDAP", "SAML", "OIDC", "OAUTH", "DHCP", "MQTT", "DONE", "OPEN", "NONE", "HIGH", "LATER", "SOON", "ASAP", "PROD", "TEST", "STAGE", "DEV",
    }.ToHashSet(StringComparer.Ordinal);

    private static readonly string[] Joints = [",", "/", "&", " and ", " + "];

    private const int LongestField = 100;

    private const string FieldSeparators = " ,;|-–—";

    private static readonly SearchValues<char> FieldSeparatorSet = SearchValues.Create(FieldSeparators);

    private readonly TicketReader tickets = new(configuration, numbers);

    /// <summary>The ticket of a text, or null.</summary>
    public ActionField? Ticket(InlineText text) => tickets.Find(text);

    /// <summary>The ticket of a text that labels it, or null.</summary>
    public ActionField? StatedTicket(InlineText text) =>
        LabelledTicket().Match(text.Text) is { Success: true } label && tickets.Find(text.Slice(label.Index + label.Length)) is { } ticket && ticket.Span.Start - text.SourceOffset(label.Index + label.Length) < 4 ? ticket : null;

    /// <summary>The owner of a text: a labelled one, a handle, initials or a known name before or after what is to be done; null where none is told.</summary>
    public ActionField? Owner(InlineText text)
    {
        foreach (var pattern in new[] { LabelledOwner(), LeadingOwner(), BracketedOwner(), AgentOwner(), TrailingOwner() })
        {
            var match = pattern.Match(text.Text);
            if (!match.Success) continue;
            var name = match.Groups["owner"];
            if (pattern == LabelledOwner() || pattern == AgentOwner() || IsOwner(name.Value)) return FieldAt(text, name.Index, name.Length);
        }

        if (Trailing(text).Owner is { } behind) return FieldAt(behind, 0, behind.Text.Length);
        foreach (var pattern in new[] { LeadingEveryone(), OpenOwner() })
        {
            var match = pattern.Match(text.Text);
            if (match.Success) return FieldAt(text, match.Groups["owner"].Index, match.Groups["owner"].Length);
        }

        var handle = Handle().Match(text.Prose());
        return handle.Success ? FieldAt(text, handle.Index, handle.Length) : null;
    }

    /// <summary>Whether a field behind an item says that it is done: "(Ana, done on 20 March)".</summary>
    public bool IsDone(InlineText text) => Trailing(text).IsDone;

    /// <summary>Those behind the whole, or else behind its first line, when more is said below.</summary>
    private TrailingFields Trailing(InlineText text)
    {
        var whole = Behind(text);
        var end = whole == TrailingFields.None ? text.Text.IndexOf('\n', StringComparison.Ordinal) : -1;
        return end > 0 ? Behind(text.Slice(0, end)) : whole;
    }

    private TrailingFields Behind(InlineText text) =>
        TrailingFields.Read(text, IsOwner, w => IsPriority(w), t => tickets.Find(t) is { } ticket && (ticket.Text == t.Text || t.Runs.Any(r => r.Url == ticket.Text)));

    /// <summary>The owner of a text that labels it or holds nothing else, or null.</summary>
    public ActionField? StatedOwner(InlineText text)
    {
        var match = LabelledOwner().Match(text.Text);
        if (match.Success) return FieldAt(text, match.Groups["owner"].Index, match.Groups["owner"].Length);
        return IsOwner(text.Text) ? FieldAt(text, 0, text.Text.Length) : null;
    }

    /// <summary>The priority of a text, or null.</summary>
    public ActionField? Priority(InlineText text)
    {
        var labelled = LabelledPriority().Match(text.Text);
        if (labelled.Success) return FieldAt(text, labelled.Groups["value"].Index, labelled.Groups["value"].Length);
        foreach (var priority in configuration.Priorities)
        {
            for (var at = text.Text.IndexOf(priority, StringComparison.OrdinalIgnoreCase); at >= 0 && priority.Length > 0; at = text.Text.IndexOf(priority, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                // A bare word such as "high" is a priority only in brackets.
                var isWord = IsEdge(text.Text, at - 1) && IsEdge(text.Text, at + priority.Length);
                if (isWord && (priority.Any(char.IsAsciiDigit) || IsBracketed(text.Text, at, priority.Length))) return FieldAt(text, at, priority.Length);
            }
        }

        return Trailing(text).Priority is { } behind ? FieldAt(behind, 0, behind.Text.Length) : null;
    }

    /// <summary>The due date of a text that labels it, or null.</summary>
    public DueField? StatedDue(InlineText text)
    {
        var labelled = LabelledDue().Match(text.Text);
        if (!labelled.Success) return null;
        var value = labelled.Groups["value"];
        var date = DateReader.Find(value.Value).FirstOrDefault();
        var (at, length) = date is null ? (value.Index, value.Length) : (value.Index + date.Start, date.Length);
        return new DueField(text.Text.Substring(at, length), text.SourceSpan(at, length), DayOf(date));
    }

    /// <summary>The due date of a text, or null.</summary>
    public DueField? Due(InlineText text)
    {
        if (StatedDue(text) is { } stated) return stated;
        foreach (var date in DateReader.Find(text.Text))
        {
            var before = text.Text.AsSpan(0, date.Start).TrimEnd();
            var after = text.Text.AsSpan(date.End).TrimStart();
            var isOpened = !before.IsEmpty && before[^1] is '(' or '[' or ',' or ';' or ':' or '|' or '-' or '–' or '—';
            var isClosed = after.IsEmpty || after[0] is ')' or ']' or '|' or ';';
            // "P1, 2026-05-20, PRN-1" and "@ana – 2026-05-20 – PRN-1" are fields in a row; "Friday, 2026-05-20, the printers …" is prose.
            var isAlone = before.IsEmpty || (isOpened && (isClosed || (after[0] is ',' or '-' or '–' or '—' && (EndsWithField(before) || StartsWithField(text.Slice(date.End, Math.Min(LongestField, text.Text.Length - date.End)))))));
            // "All charges were returned by 3 February" tells when it was done.
            if (!isAlone && ItemState.IsReport(ClauseBefore(text.Text, date.Start))) continue;
            if (isAlone || BeforeDue().IsMatch(before) || FromOn().IsMatch(before)) return new DueField(text.Text.Substring(date.Start, date.Length), text.SourceSpan(date.Start, date.Length), DayOf(date));
        }

        if (Trailing(text).Due is not { } behind) return null;
        var day = DateReader.Find(behind.Text).First();
        return new DueField(behind.Text.Substring(day.Start, day.Length), behind.SourceSpan(day.Start, day.Length), DayOf(day));
    }

    private static string ClauseBefore(string text, int at)
    {
        var start = at;
        while (start > 1 && !(text[start - 1] == ' ' && text[start - 2] is ',' or '.' or ';' or ':')) start--;
        return start > 1 ? text[start..at] : text[..at];
    }

    /// <summary>The date of a table cell or labelled value; the words are kept where they are no date.</summary>
    public DueField? DueOf(InlineText value)
    {
        if (IsNothing(value)) return null;
        var date = DateReader.Find(value.Text).FirstOrDefault();
        return new DueField(value.Text, value.SourceSpan(0, value.Text.Length), DayOf(date));
    }

    /// <summary>The value of a cell, or null where it is blank or a dash.</summary>
    public static ActionField? ValueOf(InlineText value) => IsNothing(value) ? null : new ActionField(value.Text.Replace('\n', ' '), value.SourceSpan(0, value.Text.Length));

    /// <summary>Whether words are a handle, initials, a given name or somebody known, or several of these.</summary>
    public bool IsOwner(string words)
    {
        var name = words.Trim();
        if (IsOneOwner(name)) return true;
        var several = name.Split(Joints, StringSplitOptions.TrimEntries);
        return several.Length is > 1 and < 5 && several.All(IsOneOwner);
    }

    private bool IsOneOwner(string name) =>
        (name.StartsWith('@') && name.Length > 1 && !name.Contains(' ', StringComparison.Ordinal)) || isPerson(name) || (Initials().IsMatch(name) && !Acronyms.Contains(name))
        || configuration.Teams.Any(t => t.Equals(name, StringComparison.OrdinalIgnoreCase)) || IsGivenName(name);

    /// <summary>"Priya", "Priya Shah", "Priya S."</summary>
    private static bool IsGivenName(string name)
    {
        var parts = name.Split(' ');
        return parts.Length <= 2 && Array.TrueForAll(parts, p => p.Length > 1 && char.IsUpper(p[0])) && Lexicon.Find(parts[0]).Classes.Overlaps(WordClass.GivenName);
    }

    /// <summary>Whether the word before the last separator is a handle or a priority.</summary>
    private bool EndsWithField(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(FieldSeparators);
        var word = before[(before.LastIndexOfAny(FieldSeparatorSet) + 1)..];
        return (word.Length > 1 && word[0] == '@') || IsPriority(word);
    }

    /// <summary>Whether a ticket, a handle or a priority follows the first separator.</summary>
    private bool StartsWithField(InlineText after)
    {
        var rest = after.Slice(after.Text.Length - after.Text.AsSpan().TrimStart(FieldSeparators).Length);
        var end = rest.Text.AsSpan().IndexOfAny(FieldSeparatorSet);
        var word = rest.Text.AsSpan(0, end < 0 ? rest.Text.Length : end);
        return (word.Length > 1 && word[0] == '@') || IsPriority(word) || (!rest.IsBlank && tickets.Find(rest)?.Span.Start == rest.SourceOffset(0));
    }

    private bool IsPriority(ReadOnlySpan<char> word)
    {
        foreach (var priority in configuration.Priorities)
        {
            if (word.Equals(priority, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>The day of a date; one without a year lies in the incident's, or in the next where the incident was in December and the date is in January.</summary>
    private DateOnly? DayOf(DateMatch? match)
    {
        if (match?.Date is not { } date) return null;
        return date.WithYear(incident is { } day && day.Month - date.Month > 6 ? day.Year + 1 : incident?.Year);
    }

    private static ActionField FieldAt(InlineText text, int start, int length)
    {
        var words = text.Text.Substring(start, length);
        var trimmed = words.Trim();
        start += words.IndexOf(trimmed, StringComparison.Ordinal);
        return new ActionField(trimmed, text.SourceSpan(start, trimmed.Length));
    }

    private static bool IsNothing(InlineText value) => value.Text.AsSpan().Trim(" \t\n-–—").IsEmpty;

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);

    private static bool IsBracketed(string text, int at, int length) =>
        at > 0 && text[at - 1] is '(' or '[' && at + length < text.Length && text[at + length] is ')' or ']';

    private const string Value = @"(?<value>[^,;|()\[\]\n]{1,60}?)\s*(?=[,;|()\[\]\n]|\.(?:\s|$)|\s[-–—]\s|$)";

    [GeneratedRegex(@"\b(?:owner|owned by|assignee|assigned to|assigned|dri|responsible|responsible person|person responsible|owners|who)\s*[:=]\s*(?<owner>(?-i:(?:\p{Lu}\.\s?){0,3})[^,;|()\[\]\n]{1,60}?)\s*(?=[,;|()\[\]\n]|\.(?:\s|$)|\s[-–—]\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LabelledOwner();

    /// <summary>"**RK** – look at the alarm", "@ana: add a check", "AC/JT to try it".</summary>
    [GeneratedRegex(@"^[\s~]*\(?(?<owner>@[\w.-]+|[A-Z]{2,3}(?:\s?[/,&]\s?[A-Z]{2,3})*|\p{Lu}[\p{L}'-]+(?: \p{Lu}(?:[\p{L}'-]+|\.))?(?:\s?[,/&]\s?\p{Lu}[\p{L}'-]+|\sand\s\p{Lu}[\p{L}'-]+)*)\)?(?:\s\([^)]{1,12}\))?\s*(?::|[-–—→](?=\s)|\b(?:to|will|is going to)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingOwner();

    /// <summary>"(AB, CD) Add a check"</summary>
    [GeneratedRegex(@"^\s*[(\[](?<owner>[^()\[\]]{2,40})[)\]]\s", RegexOptions.CultureInvariant)]
    private static partial Regex BracketedOwner();

    /// <summary>"From 1 May planned works will be done at night", "the works end on 30 November"</summary>
    [GeneratedRegex(@"^\W*(?:from|starting|as of|until|by)$|\b(?:ends?|ready|finished|live|complete|available|there) (?:on|by)$|\b(?:planned|scheduled) for$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FromOn();

    /// <summary>"(Ana)", "– Ana" at the end.</summary>
    [GeneratedRegex(@"(?:[-–—:]\s+|\(|\[)(?<owner>[\p{Lu}@][\p{L}\d_.'-]*(?: \p{Lu}[\p{L}'-]+)?)\s*[)\]]?\.?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingOwner();

    /// <summary>"Everyone: check twice", "Platform team – add an alarm".</summary>
    [GeneratedRegex(@"^\s*(?<owner>everyone|everybody|all|all of us|all (?:engineers|developers|teams)|anyone|someone|somebody|(?:[\w-]+ ){0,2}team)\s*(?::|[-–—](?=\s))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadingEveryone();

    /// <summary>A field that says that nobody is found yet: "— ??? —", "(unassigned)".</summary>
    [GeneratedRegex(@"(?:\s[-–—|]\s+|[(\[,;]\s*|\bowner\s+(?=tbd|tbc|\?|un))(?<owner>tbd(?<=owner\s+tbd)|tbc(?<=owner\s+tbc)|unknown(?<=owner\s+unknown)|\?{2,}|unassigned|nobody|no one|no owner)\s*(?:[-–—|)\],;]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpenOwner();

    /// <summary>"assigned to Ana", "owned by Ana".</summary>
    [GeneratedRegex(@"\b(?i:assigned to|owned by)\s+(?<owner>(?:@[\w-]+|\p{Lu}[\p{L}'-]*)(?: \p{Lu}[\p{L}'-]+)?)", RegexOptions.CultureInvariant)]
    private static partial Regex AgentOwner();

    [GeneratedRegex(@"(?<![\w.])@[A-Za-z0-9](?:[\w-]|\.(?=\w)){0,38}(?![\w@])(?:\s*(?:,|/|&|\+|\band\b|\bor\b)\s*@[A-Za-z0-9](?:[\w-]|\.(?=\w)){0,38}(?![\w@]))*", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();

    [GeneratedRegex(@"^[A-Z]{2,3}(?:\s?[/,&]\s?[A-Z]{2,3})*$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    [GeneratedRegex(@"\b(?:priority|prio)\s*[:=]\s*" + Value, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LabelledPriority();

    [GeneratedRegex(@"\b(?:tickets?|issue|jira|tracked (?:in|as|by|under)|tracking|tracker|ref|reference)\s*[:=]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LabelledTicket();

    [GeneratedRegex(@"\b(?:due date|due by|due on|due|deadline|eta|target date|target|by when|finish by)\s*[:=]\s*(?<value>[^;|()\[\]\n]{1,60}?)\s*(?=[;|()\[\]\n]|\.(?:\s|$)|\s[-–—]\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LabelledDue();

    [GeneratedRegex(@"\b(?:due|due on|by|until|before|eta|deadline|no later than|end of)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeforeDue();
}
