namespace PostMortem.Timelines;

/// <summary>The ways in which one day, or a span within one month, is written.</summary>
internal static class DateForms
{
    /// <summary>The date whose words begin at an index, or null.</summary>
    public static DateMatch? Read(string text, int start)
    {
        if (start >= text.Length) return null;
        if (!char.IsAsciiDigit(text[start])) return ReadMonthFirst(text, start);
        return Scan.Digits(text, start) switch
        {
            1 or 2 => ReadNumeric(text, start) ?? ReadDayFirst(text, start),
            4 => ReadYearFirst(text, start, 4),
            8 => ReadCompact(text, start) ?? ReadYearFirst(text, start, 8),
            var digits and > 4 => ReadYearFirst(text, start, digits),
            _ => null,
        };
    }

    /// <summary>A month and a day without a year, as tables and logs have them: <c>11/24</c>.</summary>
    public static DateMatch? ReadSlashed(string text, int start)
    {
        var first = Scan.Digits(text, start, 3);
        if (first is 0 or 3 || Scan.At(text, start + first) != '/') return null;
        var at = start + first + 1;
        var second = Scan.Digits(text, at, 3);
        if (second is 0 or 3 || Scan.IsWord(text, at + second) || Scan.At(text, at + second) is '/') return null;
        return EitherOrder(start, at + second, Scan.Number(text, start, first), Scan.Number(text, at, second), null);
    }

    /// <summary>A day and a month without a year: <c>19.6.</c>, the day first.</summary>
    public static DateMatch? ReadDotted(string text, int start)
    {
        var first = Scan.Digits(text, start, 3);
        if (first is 0 or 3 || Scan.At(text, start + first) != '.') return null;
        var at = start + first + 1;
        var second = Scan.Digits(text, at, 3);
        if (second is 0 or 3 || Scan.At(text, at + second) != '.' || Scan.IsWord(text, at + second + 1)) return null;
        var match = DateMatch.Of(start, at + second + 1, new PartialDate(null, Scan.Number(text, at, second), Scan.Number(text, start, first)));
        return match.Fault is null ? match : null;
    }

    // 2021-01-05, 2021/1/5, 2021.01.05
    private static DateMatch? ReadYearFirst(string text, int start, int digits)
    {
        var separator = Scan.At(text, start + digits);
        if (separator is '\u2010' or '\u2011' or '\u2013') separator = '-';
        if (separator is not ('-' or '/' or '.')) return null;
        var at = start + digits + 1;
        var month = Scan.Digits(text, at, 3);
        if (month is 0 or 3 || (separator == '.' && month != 2) || !IsSeparator(text, at + month, separator)) return null;
        var dayAt = at + month + 1;
        var day = Scan.Digits(text, dayAt, 3);
        var end = dayAt + day;
        if (day is 0 or 3 || (separator == '.' && day != 2) || !EndsNumber(text, end, mayBeTimed: true)) return null;
        if (digits > 4) return digits == 5 && separator == '-' ? DateMatch.Faulty(start, end, "a year has four digits") : null;
        var year = Scan.Number(text, start, 4);
        return year is < 1970 or > 2199 ? null : DateMatch.Of(start, end, new PartialDate(year, Scan.Number(text, at, month), Scan.Number(text, dayAt, day)));
    }

    // 20210525
    private static DateMatch? ReadCompact(string text, int start)
    {
        if (!EndsNumber(text, start + 8, mayBeTimed: true)) return null;
        var date = new PartialDate(Scan.Number(text, start, 4), Scan.Number(text, start + 4, 2), Scan.Number(text, start + 6, 2));
        if (date.Year is < 1990 or > 2099) return null;
        // Eight digits that make no day are a number of another kind.
        var match = DateMatch.Of(start, start + 8, date);
        return match.Fault is null ? match : null;
    }

    // 05/04/2021, 29-09-2021, 29.09.2021, 11/24/25
    private static DateMatch? ReadNumeric(string text, int start)
    {
        var first = Scan.Digits(text, start);
        var separator = Scan.At(text, start + first);
        if (separator is not ('/' or '.' or '-')) return null;
        var at = start + first + 1;
        var second = Scan.Digits(text, at, 3);
        if (second is 0 or 3 || !IsSeparator(text, at + second, separator)) return null;
        var yearAt = at + second + 1;
        var digits = Scan.Digits(text, yearAt, 5);
        var end = yearAt + digits;
        if (!(digits == 4 || (digits == 2 && separator == '/')) || !EndsNumber(text, end, mayBeTimed: false)) return null;
        var year = Scan.Number(text, yearAt, digits) + (digits == 2 ? 2000 : 0);
        return year is < 1970 or > 2199 ? null : EitherOrder(start, end, Scan.Number(text, start, first), Scan.Number(text, at, second), year);
    }

    private static DateMatch? EitherOrder(int start, int end, int first, int second, int? year)
    {
        var dayFirst = DateMatch.Of(start, end, new PartialDate(year, second, first));
        var monthFirst = DateMatch.Of(start, end, new PartialDate(year, first, second));
        if (dayFirst.Fault is not null) return monthFirst.Fault is null ? monthFirst : year is null ? null : dayFirst;
        if (monthFirst.Fault is not null || first == second) return dayFirst;
        return dayFirst with { Readings = [dayFirst.Readings[0], monthFirst.Readings[0]] };
    }

    // March 30, 2018 · Dec 17th · January 14-19, 2026
    private static DateMatch? ReadMonthFirst(string text, int start)
    {
        var month = CalendarNames.ReadMonth(text, start, out var at);
        if (month == 0) return null;
        var dayAt = Scan.Blanks(text, at);
        if (dayAt == at && Scan.At(text, at) is '-' or '/') dayAt++;
        var day = ReadDay(text, dayAt, out var end);
        if (day == 0) return null;
        int? last = null;
        if (Scan.IsDash(text, Scan.Blanks(text, end)))
        {
            var lastAt = Scan.Blanks(text, Scan.Blanks(text, end) + 1);
            var lastDay = ReadDay(text, lastAt, out var lastEnd);
            // "May 12 - 3 nodes down" is no span of days; "May 12-14" and "May 12 - 14, 2021" are.
            if (lastDay > day && (lastAt == end + 1 || ReadYear(text, lastEnd, out _) is not null)) (last, end) = (lastDay, lastEnd);
        }

        var year = ReadYear(text, end, out var yearEnd);
        return DateMatch.Of(start, yearEnd, new PartialDate(year, month, day), last is { } to ? new PartialDate(year, month, to) : null);
    }

    // 5 January 2021 · 17th of Dec · 5-7 January 2021 · 05-Jan-2021
    private static DateMatch? ReadDayFirst(string text, int start)
    {
        var day = ReadDay(text, start, out var end);
        if (day == 0) return null;
        int? last = null;
        if (Scan.IsDash(text, end) && Scan.IsDigit(text, end + 1))
        {
            last = ReadDay(text, end + 1, out end);
            if (last <= day) return null;
        }
        else if (JointOfDays(text, end) is > 0 and var joint && ReadDay(text, joint, out var lastEnd) is var other && other > day && CalendarNames.ReadMonth(text, Scan.Blanks(text, lastEnd), out _) > 0)
        {
            (last, end) = (other, lastEnd);
        }

        var at = Scan.Blanks(text, end);
        if (Scan.Word(text, at, "of")) at = Scan.Blanks(text, at + 2);
        var dashed = at == end && Scan.At(text, at) == '-';
        var next = at;
        var month = at == end && !dashed ? 0 : CalendarNames.ReadMonth(text, dashed ? at + 1 : at, out next);
        if (month == 0) month = ForeignMonths.ReadBehindDay(text, end, out next);
        if (month == 0) return null;
        var year = ReadYear(text, dashed && Scan.At(text, next) == '-' ? next + 1 : next, out var yearEnd);
        return DateMatch.Of(start, year is null ? next : yearEnd, new PartialDate(year, month, day), last is { } to ? new PartialDate(year, month, to) : null);
    }

    // the night from 30 to 31 October · 30/31 October · 30 and 31 October
    private static int JointOfDays(string text, int at)
    {
        if (Scan.At(text, at) == '/') return at + 1;
        var start = Scan.Blanks(text, at);
        if (start > at && Scan.Word(text, start, "and")) return Scan.Blanks(text, start + 3);
        return Scan.RangeJoint(text, at);
    }

    private static int ReadDay(string text, int at, out int end)
    {
        end = at;
        var digits = Scan.Digits(text, at, 3);
        if (digits is 0 or 3) return 0;
        end = at + digits;
        foreach (var ordinal in (ReadOnlySpan<string>)["st", "nd", "rd", "th"])
        {
            if (!Scan.Word(text, end, ordinal)) continue;
            end += 2;
            break;
        }

        var continues = Scan.IsWord(text, end) || Scan.At(text, end) is '%' || (Scan.At(text, end) is ':' or '.' && Scan.IsWord(text, end + 1));
        var day = Scan.Number(text, at, digits);
        return continues || day > 31 ? 0 : day;
    }

    private static int? ReadYear(string text, int at, out int end)
    {
        end = at;
        var digitsAt = Scan.Blanks(text, Scan.At(text, at) == ',' ? at + 1 : at);
        if (Scan.At(text, digitsAt) is '\'' or '\u2019' && Scan.Digits(text, digitsAt + 1, 3) == 2)
        {
            end = digitsAt + 3;
            return 2000 + Scan.Number(text, digitsAt + 1, 2);
        }

        if (Scan.Digits(text, digitsAt, 5) != 4 || Scan.IsWord(text, digitsAt + 4)) return null;
        var year = Scan.Number(text, digitsAt, 4);
        if (year is < 1970 or > 2199 || (Scan.At(text, digitsAt + 4) is ':' or '.' or '-' && Scan.IsDigit(text, digitsAt + 5))) return null;
        end = digitsAt + 4;
        return year;
    }

    private static bool IsSeparator(string text, int at, char separator) =>
        Scan.At(text, at) == separator || (separator == '-' && Scan.At(text, at) is '\u2010' or '\u2011' or '\u2013');

    private static bool EndsNumber(string text, int at, bool mayBeTimed)
    {
        var next = Scan.At(text, at);
        if (mayBeTimed && next is 'T' or 't' && Scan.IsDigit(text, at + 1)) return true;
        return !char.IsLetterOrDigit(next) && !(next is '.' or '/' && Scan.IsDigit(text, at + 1));
    }
}
