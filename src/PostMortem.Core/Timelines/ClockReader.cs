namespace PostMortem.Timelines;

/// <summary>A clock time found in a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">One past its last character, am or pm included.</param>
/// <param name="Time">The time; null where <paramref name="Fault"/> says why there is none.</param>
/// <param name="Precision">How exact it is.</param>
/// <param name="Meridiem"><c>a</c> or <c>p</c> where am or pm is written; NUL otherwise.</param>
/// <param name="Fault">Why there is no such time, though the words look like one; null where they are fine.</param>
internal readonly record struct ClockMatch(int Start, int End, TimeOnly? Time, TimePrecision Precision, char Meridiem, string? Fault)
{
    /// <summary>Whether hours and minutes are parted by a dot.</summary>
    public bool IsDotted { get; init; }

    /// <summary>Whether digits are left open, "22:XX" or "00:4?", so that it is no time that can be read.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>Which rare forms a place allows.</summary>
[Flags]
internal enum ClockForms
{
    /// <summary>Only what is a time anywhere.</summary>
    Usual = 0,

    /// <summary><c>11.57</c>, which elsewhere is a number or a version.</summary>
    Dotted = 1,

    /// <summary><c>1422</c> and <c>142200</c>, which after a <c>T</c> are times without doubt.</summary>
    Compact = 2,
}

/// <summary>Reads a clock time. Versions, ratios, ports and line numbers are none.</summary>
internal static class ClockReader
{
    private static readonly string[] Units =
        ["GB", "MB", "KB", "TB", "GiB", "MiB", "ms", "s", "sec", "seconds", "minutes", "min", "hours", "days", "percent", "million", "billion", "k", "M", "x", "times", "release", "upgrade", "LTS"];

    /// <summary>The clock time whose words begin at an index, or null.</summary>
    public static ClockMatch? ReadAt(string text, int start, ClockForms forms = ClockForms.Usual)
    {
        if (Scan.Word(text, start, "noon")) return new ClockMatch(start, start + 4, new TimeOnly(12, 0), TimePrecision.Minute, '\0', null);
        if (Scan.Word(text, start, "midnight")) return new ClockMatch(start, start + 8, TimeOnly.MinValue, TimePrecision.Minute, '\0', null);
        var digits = Scan.Digits(text, start, 7);
        if (digits is 4 or 6) return ReadCompact(text, start, digits, (forms & ClockForms.Compact) != 0);
        if (digits is not (1 or 2)) return null;
        var at = start + digits;
        return Scan.At(text, at) switch
        {
            ':' or '\uFF1A' or '\u2236' => ReadColon(text, start, digits),
            '.' when Scan.IsDigit(text, at + 1) => ReadDotted(text, start, digits, forms),
            'h' or 'H' when Scan.Digits(text, at + 1, 3) == 2 && !Scan.IsWord(text, at + 3) => Make(start, at + 3, Scan.Number(text, start, digits), Scan.Number(text, at + 1, 2), 0),
            _ => ReadMeridiem(text, at, out var end) is var half and not '\0' ? OnTheHour(start, end, Scan.Number(text, start, digits), half) : null,
        };
    }

    /// <summary>"60:55" where others have their time: a slip of the pen, which elsewhere is a ratio or a line and a column; null where it can be none.</summary>
    public static ClockMatch? ReadSlip(string text)
    {
        var start = 0;
        while (Scan.At(text, start) is ' ' or '*' or '~') start++;
        var isSlip = Scan.Digits(text, start, 3) == 2 && Scan.At(text, start + 2) == ':' && Scan.Digits(text, start + 3, 3) == 2 && Scan.At(text, start + 5) is '\0' or ' ' or '\n';
        return isSlip && Scan.Number(text, start, 2) is > 29 and var hour && hour + Scan.Number(text, start + 3, 2) != 100 ? Faulty(start, start + 5, "a day ends at 23:59") : null;
    }

    /// <summary>The same time in the half of the day that the other end of its range has; as it is where that can't be.</summary>
    public static ClockMatch WithMeridiem(ClockMatch clock, char meridiem, TimeOnly end)
    {
        if (clock.Meridiem != '\0' || clock.Time is not { Hour: >= 1 and <= 12 } time) return clock;
        var afternoon = new TimeOnly(time.Hour % 12 + 12, time.Minute, time.Second);
        var morning = new TimeOnly(time.Hour % 12, time.Minute, time.Second);
        // "11:00 - 1:00 pm" begins in the morning.
        return clock with { Time = meridiem == 'p' && afternoon <= end ? afternoon : morning, Meridiem = meridiem };
    }

    private static ClockMatch? ReadColon(string text, int start, int digits)
    {
        var hour = Scan.Number(text, start, digits);
        var at = start + digits + 1;
        if (IsOpenMinute(text, at)) return hour > 23 ? null : new ClockMatch(start, at + 2, new TimeOnly(hour, 0), TimePrecision.Approximate, '\0', null) { IsOpen = true };
        if (Scan.Digits(text, at, 3) != 2) return null;
        var minute = Scan.Number(text, at, 2);
        var (end, second, hasSecond) = (at + 2, 0, false);
        if (Scan.At(text, end) == ':' && Scan.IsDigit(text, end + 1))
        {
            if (Scan.Digits(text, end + 1, 3) != 2) return null;
            (second, hasSecond, end) = (Scan.Number(text, end + 1, 2), true, end + 3);
            if (Scan.At(text, end) is '.' or ',' && Scan.IsDigit(text, end + 1)) end += 1 + Scan.Digits(text, end + 1, 10);
            if (Scan.At(text, end) == ':' && Scan.IsDigit(text, end + 1)) return null;
        }
        else if (Scan.At(text, end) is '.' && Scan.IsDigit(text, end + 1))
        {
            return null;
        }

        var half = ReadMeridiem(text, end, out var halfEnd);
        if (half == '\0' && !EndsClock(text, end)) return null;
        // "50:50", "16:9" and other ratios are no slips of the pen.
        if (hour > 29 || (hour > 23 && minute > 59)) return null;
        if (hour > 23) return Faulty(start, half == '\0' ? end : halfEnd, "a day ends at 23:59");
        if (minute > 59) return Faulty(start, half == '\0' ? end : halfEnd, "an hour ends at minute 59");
        if (second > 59) return Faulty(start, end, "a minute ends at second 59");
        if (half != '\0' && ToHour(hour, half) is var shifted) return shifted < 0 ? Faulty(start, halfEnd, "no hour after 12 is in the morning") : Make(start, halfEnd, shifted, minute, second, hasSecond, half);
        return Make(start, end, hour, minute, second, hasSecond);
    }

    private static ClockMatch? ReadDotted(string text, int start, int digits, ClockForms forms)
    {
        var at = start + digits + 1;
        if (Scan.Digits(text, at, 3) != 2) return null;
        var (hour, minute, end) = (Scan.Number(text, start, digits), Scan.Number(text, at, 2), at + 2);
        if (hour > 23 || minute > 59) return null;
        if (ReadMeridiem(text, end, out var halfEnd) is var half and not '\0')
            return ToHour(hour, half) is >= 0 and var shifted ? Make(start, halfEnd, shifted, minute, 0, false, half) with { IsDotted = true } : null;
        var next = Scan.At(text, end);
        if (Scan.IsWord(text, end) || next is '%' or '/' || (next is '.' or '-' && Scan.IsWord(text, end + 1) && !Scan.IsDigit(text, end + 1)) || (next == '.' && Scan.IsDigit(text, end + 1))) return null;
        // "1.11 to 1.13" are versions.
        if (digits == 1 && Scan.RangeJoint(text, end) is > 0 and var joint && Scan.Digits(text, joint) == 1 && Scan.At(text, joint + 1) == '.') return null;
        var isTime = (forms & ClockForms.Dotted) != 0 && Scan.AnyWord(text, Scan.Blanks(text, end), Units) < 0;
        return isTime || ZoneReader.AfterTime(text, end, false, out _) is not null ? Make(start, end, hour, minute, 0) with { IsDotted = true } : null;
    }

    // 1625: · 1625 UTC · 1625Z · 1625h · after a T also 162500
    private static ClockMatch? ReadCompact(string text, int start, int digits, bool isSure)
    {
        if (digits == 6 && !isSure) return null;
        var (hour, minute, end) = (Scan.Number(text, start, 2), Scan.Number(text, start + 2, 2), start + digits);
        var second = digits == 6 ? Scan.Number(text, start + 4, 2) : 0;
        if (hour > 23 || minute > 59 || second > 59) return null;
        if (isSure) return EndsClock(text, end) ? Make(start, end, hour, minute, second, digits == 6) : null;
        if (Scan.AnyWord(text, Scan.Blanks(text, end), ["h", "hrs", "hours"]) is > 0 and var named) return Make(start, named, hour, minute, 0);
        if (!EndsClock(text, end)) return null;
        if (ZoneReader.AfterTime(text, end, false, out _) is not null) return Make(start, end, hour, minute, 0);
        // "2019: we moved" and "2020 - a year of" are years.
        if (Scan.Number(text, start, 4) is >= 1970 and <= 2059) return null;
        var after = Scan.Blanks(text, end);
        return (Scan.At(text, after) is ':' || Scan.IsDash(text, after)) && !Scan.IsDigit(text, after + 1) ? Make(start, end, hour, minute, 0) : null;
    }

    private static ClockMatch? OnTheHour(int start, int end, int hour, char half) =>
        hour is >= 1 and <= 12 && ToHour(hour, half) is var shifted ? Make(start, end, shifted, 0, 0, false, half) : null;

    private static int ToHour(int hour, char half) => half switch
    {
        // "17:14 pm" and "00:25 AM" say the same thing twice.
        'p' => hour < 12 ? hour + 12 : hour,
        _ when hour > 12 => -1,
        _ => hour % 12,
    };

    private static char ReadMeridiem(string text, int at, out int end)
    {
        end = at;
        var start = Scan.Blanks(text, at);
        if (start > at + 1) return '\0';
        if (Scan.AnyWord(text, start, ["am", "a.m", "pm", "p.m"]) is > 0 and var next)
        {
            end = Scan.At(text, start + 1) == '.' && Scan.At(text, next) == '.' ? next + 1 : next;
            return char.ToLowerInvariant(text[start]);
        }

        // "10:45a", but no "5 a day"
        var isShort = start == at && Scan.At(text, at) is 'a' or 'p' && !Scan.IsWord(text, at + 1) && Scan.At(text, at - 3) is ':' or '.';
        if (!isShort) return '\0';
        end = at + 1;
        return text[at];
    }

    private static bool IsOpenMinute(string text, int at) =>
        Scan.At(text, at + 1) is 'X' or 'x' or '?' or '_' && (Scan.IsDigit(text, at) || Scan.At(text, at + 1) == Scan.At(text, at)) && !Scan.IsWord(text, at + 2);

    private static bool EndsClock(string text, int end)
    {
        if (Scan.At(text, end) is '%') return false;
        return !Scan.IsWord(text, end) || Scan.At(text, end) is 'Z' or 'z' || Scan.Word(text, end, "ish") || Scan.Word(text, end, "hrs") || Scan.Word(text, end, "h")
            || (char.IsLetter(Scan.At(text, end)) && ZoneReader.AfterTime(text, end, false, out _) is not null);
    }

    private static ClockMatch Make(int start, int end, int hour, int minute, int second, bool hasSecond = false, char half = '\0') => hour > 23 || minute > 59
        ? Faulty(start, end, hour > 23 ? "a day ends at 23:59" : "an hour ends at minute 59")
        : new ClockMatch(start, end, new TimeOnly(hour, minute, second), hasSecond ? TimePrecision.Second : TimePrecision.Minute, half, null);

    private static ClockMatch Faulty(int start, int end, string fault) => new(start, end, null, TimePrecision.Minute, '\0', fault);
}
