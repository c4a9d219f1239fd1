namespace PostMortem.Timelines;

/// <summary>Reads the date and clock time at the beginning of an entry, in the ways people write them. Numbers of another kind are no time.</summary>
internal static class TimeReader
{
    private static readonly string[] Lead = ["at", "on", "from", "since", "starting", "started", "between", "time", "date", "as of"];

    private static readonly string[] NextDay = ["the next day", "next day", "the following day", "following day", "the day after", "the next morning", "next morning", "the following morning", "following morning"];
    private static readonly string[] SameDay = ["today", "the same day", "same day", "that day", "later that day", "same evening", "that evening", "that night"];

    /// <summary>The time at the beginning of a text, or null.</summary>
    public static TimeMatch? ReadStart(string text) => ReadFrom(text, 0);

    /// <summary>The time whose words begin at an index, or null.</summary>
    public static TimeMatch? ReadAt(string text, int at) => ReadFrom(text, at) is { } match && match.Start == at ? match : null;

    /// <summary>The time behind a label or a preposition within a text ("Start: 14:22", "Reverted at 14:22 UTC"), or null. Only for places that hold one, such as an item among items with times.</summary>
    public static TimeMatch? ReadWithin(string text)
    {
        var colon = text.IndexOf(": ", 0, Math.Min(text.Length, 40), StringComparison.Ordinal);
        if (colon > 0 && ReadFrom(text, colon + 1) is { } labelled) return labelled;
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at - 1] is not (' ' or '(' or '\n')) continue;
            var next = Scan.AnyWord(text, at, ["at", "around", "on", "by", "since", "from", "until"]);
            if (next < 0 && text[at - 1] != '(') continue;
            var start = Scan.Blanks(text, Math.Max(next, at));
            if ((Scan.IsDigit(text, start) || Scan.At(text, start) == '~' || CalendarNames.ReadMonth(text, start, out _) > 0) && ReadFrom(text, start) is { } match) return match;
        }

        return null;
    }

    /// <summary>All clock times of a text that carry a zone of their own; of one time in two zones, the first.</summary>
    public static IEnumerable<TimeMatch> FindZoned(string text) => Find(text).Where(m => m.From.Zone is not null && m.From.Clock is not null);

    /// <summary>All spans of a text whose two ends are clock times.</summary>
    public static IEnumerable<TimeMatch> FindSpans(string text) => Find(text).Where(m => m is { From.Clock: { Fault: null }, To.Clock: { Fault: null } });

    private static IEnumerable<TimeMatch> Find(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiLetterOrDigit(text[at]) || Scan.IsWord(text, at - 1) || Scan.At(text, at - 1) is ':' or '.' || ReadFrom(text, at) is not { } match || match.Start != at) continue;
            yield return match;
            at = Math.Max(at, match.End - 1);
        }
    }

    private static TimeMatch? ReadFrom(string text, int start)
    {
        var opening = SkipOpening(text, start);
        var at = SkipLead(text, opening, out var isAbout, out var weekday, out var shift);
        if (TimePartReader.Read(text, at, isAbout, start == 0 && at == opening ? ClockForms.Dotted : ClockForms.Usual) is not { } first) return ReadWeekdayAlone(text, opening);
        first = first with { Weekday = weekday, DayShift = shift };
        var last = first.Clock is { } clock ? ReadRangeEnd(text, first, clock) : null;
        // "12:26-12:??" begins at 12:26; of "2026-03-04 22:XX" the day is known, of "22:XX" nothing.
        if (last?.Clock is { IsOpen: true }) (first, last) = (first with { End = last.End }, null);
        if (first.Clock is { IsOpen: true }) (first, last) = (first with { Clock = null, Zone = null }, null);
        if (first is { Clock: null, Date: null }) return null;
        if (last?.Clock is { Meridiem: not '\0', Time: { } end } half) first = first with { Clock = ClockReader.WithMeridiem(first.Clock!.Value, half.Meridiem, end) };
        // "09:00 - 11:00 PST" gives both ends their zone.
        if (last?.Zone is { } zone && first.Zone is null) first = first with { Zone = zone, End = last.End };
        else if (first.Zone is { } own && last is { Zone: null }) last = last with { Zone = own };
        var wordsEnd = SkipAlternative(text, (last ?? first).End, out var isUtc);
        return new TimeMatch(at, wordsEnd, SkipSeparators(text, wordsEnd), first with { IsGivenInUtc = isUtc }, last);
    }

    // "Tuesday" or "Tuesday: the queue was full"
    private static TimeMatch? ReadWeekdayAlone(string text, int at)
    {
        if (CalendarNames.ReadWeekday(text, at, out var end) is not { } weekday) return null;
        var after = Scan.Blanks(text, end);
        if (after < text.Length && text[after] is not (':' or '\n') && !Scan.IsDash(text, after)) return null;
        return new TimeMatch(at, end, SkipSeparators(text, end), new TimePart(at, end, null, null, null, false) { Weekday = weekday }, null);
    }

    private static TimePart? ReadRangeEnd(string text, TimePart first, ClockMatch clock)
    {
        var joint = Scan.RangeJoint(text, first.End);
        // "Between 02:00 and 02:30"
        if (joint < 0 && Scan.Blanks(text, first.End) is var and && Scan.Word(text, and, "and")) joint = Scan.Blanks(text, and + 3);
        if (joint < 0) return null;
        var at = SkipLead(text, joint, out var isAbout, out _, out _);
        return TimePartReader.Read(text, at, isAbout, clock.IsDotted ? ClockForms.Dotted : ClockForms.Usual) is { Clock: not null } last ? last : null;
    }

    // The same time in another zone: 12:48 (6:48 PDT) · 14:22 UTC / 07:22 PDT
    private static int SkipAlternative(string text, int end, out bool isUtc)
    {
        isUtc = false;
        var at = Scan.Blanks(text, end);
        var opening = Scan.At(text, at);
        if (opening is not ('(' or '/' or '[')) return end;
        at = SkipLead(text, Scan.Blanks(text, at + 1), out var isAbout, out _, out _);
        if (TimePartReader.Read(text, at, isAbout, ClockForms.Usual) is not { Clock: { } clock } other) return end;
        other = ReadRangeEnd(text, other, clock) ?? other;
        if (other.Zone is null) return end;
        var close = opening == '/' ? other.End : Scan.Blanks(text, other.End);
        if (opening != '/' && Scan.At(text, close) is not (')' or ']')) return end;
        isUtc = other.Zone.Kind == ZoneKind.Utc;
        return opening == '/' ? close : close + 1;
    }

    private static int SkipOpening(string text, int start)
    {
        var at = start;
        while (at < text.Length && at < start + 40 && (char.IsWhiteSpace(text[at]) || text[at] is '[' or '(' or '{' or '<' or '"' or '*' or '_' or '`' or '|' or '\u2022' or '>' or '#' || Scan.IsDash(text, at))) at++;
        return at;
    }

    private static int SkipLead(string text, int at, out bool isAbout, out DayOfWeek? weekday, out int shift)
    {
        isAbout = false;
        weekday = null;
        shift = 0;
        for (var steps = 0; steps < 5; steps++)
        {
            var next = Scan.AnyWord(text, at, Lead);
            if (next < 0 && TimePartReader.SkipAbout(text, at) is > 0 and var about) (next, isAbout) = (about, true);
            if (next < 0 && CalendarNames.ReadWeekday(text, at, out var day) is { } named) (next, weekday) = (day, named);
            if (next < 0 && Scan.AnyWord(text, at, NextDay) is > 0 and var later) (next, shift) = (later, 1);
            if (next < 0) next = Scan.AnyWord(text, at, SameDay);
            if (next < 0) break;
            at = Scan.Blanks(text, next);
            while (Scan.At(text, at) is ',' or ':' or '@' || (Scan.IsDash(text, at) && Scan.At(text, at + 1) == ' ')) at = Scan.Blanks(text, at + 1);
        }

        return at;
    }

    private static int SkipSeparators(string text, int at)
    {
        while (at < text.Length)
        {
            var isSeparator = char.IsWhiteSpace(text[at]) || Scan.IsDash(text, at) || text[at] is ':' or '|' or ',' or ';' or '>' or '\u2192' or '\u2022' or '*' or ')' or ']' or '}' or '=' or '\u200B'
                || (text[at] == '.' && !Scan.IsWord(text, at + 1));
            if (!isSeparator) break;
            at++;
        }

        return at;
    }
}
