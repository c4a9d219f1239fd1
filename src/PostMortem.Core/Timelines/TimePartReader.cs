namespace PostMortem.Timelines;

/// <summary>Reads a date, a clock time or both, with their zone, in either order.</summary>
internal static class TimePartReader
{
    private static readonly string[] About = ["around", "about", "approximately", "approx.", "approx", "circa", "ca.", "ca", "c.", "roughly", "by", "before", "after", "shortly", "just", "nearly", "almost", "early", "late", "est."];
    private static readonly string[] Between = ["at", "from", "between", "the", "morning", "afternoon", "evening", "night"];

    /// <summary>The date, clock time or both whose words begin at an index, or null.</summary>
    public static TimePart? Read(string text, int at, bool isAbout, ClockForms forms)
    {
        var date = DateReader.ReadAt(text, at) ?? ReadSlashed(text, at);
        var isInstant = false;
        ClockMatch? clock;
        if (date is null)
        {
            clock = ClockReader.ReadAt(text, at, forms) ?? ReadHourOfRange(text, at);
        }
        else
        {
            if (date.EndDate is not null) return new TimePart(at, date.End, date, null, null, isAbout);
            isInstant = Scan.At(text, date.End) is 'T' or 't' && Scan.IsDigit(text, date.End + 1);
            var clockAt = isInstant ? date.End + 1 : SkipBetween(text, date.End, ref isAbout, out forms);
            clock = ClockReader.ReadAt(text, clockAt, isInstant ? ClockForms.Compact : forms) ?? ReadHourOfRange(text, clockAt);
        }

        if (clock is not { } read) return date is null ? null : new TimePart(at, date.End, date, null, null, isAbout);
        var end = SkipAboutAfter(text, read.End, ref isAbout);
        var zone = ZoneReader.AfterTime(text, end, isInstant, out end);
        end = SkipAboutAfter(text, end, ref isAbout);
        date ??= ReadDateAfter(text, ref end);
        return new TimePart(at, end, date, read, zone, isAbout);
    }

    /// <summary>The index after a word or sign that says "about", or -1.</summary>
    public static int SkipAbout(string text, int at) => Scan.At(text, at) is '~' or '\u2248' or '\u223C' ? at + 1 : Scan.AnyWord(text, at, About);

    // 11/24 09:15, 24.11. 09:15: without the clock time it may be a fraction or a number of chapters.
    private static DateMatch? ReadSlashed(string text, int at)
    {
        if ((DateForms.ReadSlashed(text, at) ?? DateForms.ReadDotted(text, at)) is not { } slashed) return null;
        var isAbout = false;
        var clockAt = SkipBetween(text, slashed.End, ref isAbout, out _);
        return ClockReader.ReadAt(text, clockAt) is { } clock && clock.Start > slashed.End ? slashed : null;
    }

    // The "10" of "10-11am"
    private static ClockMatch? ReadHourOfRange(string text, int at)
    {
        var digits = Scan.Digits(text, at, 3);
        var hour = digits is 1 or 2 ? Scan.Number(text, at, digits) : 0;
        if (hour is < 1 or > 12) return null;
        var joint = Scan.IsDash(text, Scan.Blanks(text, at + digits)) ? Scan.RangeJoint(text, at + digits) : -1;
        return joint > 0 && ClockReader.ReadAt(text, joint) is { Meridiem: not '\0' }
            ? new ClockMatch(at, at + digits, new TimeOnly(hour, 0), TimePrecision.Minute, '\0', null)
            : null;
    }

    private static int SkipBetween(string text, int at, ref bool isAbout, out ClockForms forms)
    {
        forms = ClockForms.Dotted;
        for (var steps = 0; steps < 10 && at < text.Length; steps++)
        {
            var next = at;
            if (char.IsWhiteSpace(text[at])) next = at + 1;
            else if (text[at] is ',' or '@' or ')') next = at + 1;
            // "2026-03-15: 5.10 was released" begins its text there.
            else if (text[at] is ':' or '|' or '(' or '[' or ';' or '/' || Scan.IsDash(text, at)) (next, forms) = (at + 1, ClockForms.Usual);
            else if (Scan.AnyWord(text, at, Between) is > 0 and var word) next = word;
            else if (SkipAbout(text, at) is > 0 and var about) (next, isAbout) = (about, true);
            else next = CalendarNames.SkipWeekday(text, at);
            if (next == at) break;
            at = next;
        }

        return at;
    }

    private static int SkipAboutAfter(string text, int at, ref bool isAbout)
    {
        var start = Scan.Blanks(text, at);
        var next = Scan.AnyWord(text, start, ["ish", "-ish", "(approx)", "(approx.)", "(approximately)", "(estimated)", "(est.)", "approx.", "approx", "hrs", "hours"]);
        if (next < 0 && Scan.At(text, at) == '~') next = at + 1;
        if (next < 0) return at;
        isAbout |= !Scan.Word(text, start, "hrs") && !Scan.Word(text, start, "hours");
        return next;
    }

    // 16:02 UTC, November 11 · 4:11 AM UTC on November 24th · 12:24 (2026-03-15)
    private static DateMatch? ReadDateAfter(string text, ref int end)
    {
        var at = Scan.Blanks(text, end);
        var joint = Scan.At(text, at);
        // "14:22 On 3 May we had changed …" tells another day.
        var isOn = Scan.Word(text, at, "on", StringComparison.Ordinal);
        if (isOn || joint is ',' or '(') at = Scan.Blanks(text, at + (isOn ? 2 : 1));
        else if (at == end) return null;
        if (joint == ',' && Scan.Word(text, at, "on", StringComparison.Ordinal)) at = Scan.Blanks(text, at + 2);
        at = Scan.Blanks(text, CalendarNames.SkipWeekday(text, at));
        if (DateReader.ReadAt(text, at) is not { EndDate: null } date) return null;
        var after = Scan.Blanks(text, date.End);
        if (joint == '(')
        {
            if (Scan.At(text, after) != ')') return null;
            after++;
        }
        else if (!isOn && !(Scan.At(text, after) is '\0' or '\n' or ':' or ',' or ';' or '|' or ')' or ']' || Scan.IsDash(text, after)))
        {
            return null;
        }

        end = joint == '(' ? after : date.End;
        return date;
    }
}
