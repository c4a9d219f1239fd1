namespace PostMortem.Timelines;

/// <summary>Finds dates in text and in file names. What may be something else (a version, an address, a ratio) is no date.</summary>
internal static class DateReader
{
    /// <summary>All dates of a text, in order.</summary>
    public static IEnumerable<DateMatch> Find(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (IsStart(text, i) && ReadAt(text, i) is { } match)
            {
                yield return match;
                i = match.End;
            }
            else
            {
                i++;
            }
        }
    }

    /// <summary>The date in the name of a file or folder (<c>2021-01-05_x.md</c>, <c>20210525-x.md</c>), or null.</summary>
    public static DateMatch? InFileName(string name)
    {
        // Capitals, because "march" and "may" are months in a name, though verbs in a text.
        name = WithoutNumber(name.ToUpperInvariant());
        return First(name.Replace('_', ' ')) ?? First(name.Replace('_', '-')) ?? First(name.Replace('_', ' ').Replace('-', ' '));

        static DateMatch? First(string text) => Find(text).FirstOrDefault(m => m.Fault is null);
    }

    /// <summary>The year behind the first month that has one and no day: "February 2026"; null where there is none.</summary>
    public static int? YearOfMonth(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (Scan.IsWord(text, at - 1) || CalendarNames.ReadMonth(text, at, out var next) == 0) continue;
            var yearAt = Scan.Blanks(text, next);
            if (Scan.Digits(text, yearAt, 5) == 4 && !Scan.IsWord(text, yearAt + 4) && Scan.Number(text, yearAt, 4) is >= 1990 and <= 2099 and var year) return year;
        }

        return null;
    }

    /// <summary>"27-2025-12-09-x.md" is the twenty-seventh of its folder.</summary>
    private static string WithoutNumber(string name)
    {
        var digits = Scan.Digits(name, 0);
        return digits is > 0 and < 4 && Scan.At(name, digits) is '-' or '_' && Scan.Digits(name, digits + 1) is 4 or 8 ? name[(digits + 1)..] : name;
    }

    /// <summary>The date or span of days whose words begin at an index, or null.</summary>
    public static DateMatch? ReadAt(string text, int start)
    {
        var first = DateForms.Read(text, start);
        if (first?.Date is not { } begin || first.EndDate is not null) return first;
        var joint = Scan.RangeJoint(text, first.End);
        if (joint < 0) return first;
        var next = Scan.Blanks(text, CalendarNames.SkipWeekday(text, joint));
        if (DateForms.Read(text, next) is not { Date: { } to } last) return first;
        if (begin.Year is null && to.Year is { } year) begin = begin with { Year = to.Month < begin.Month ? year - 1 : year };
        else if (begin.Year is { } known && to.Year is null) to = to with { Year = to.Month < begin.Month ? known + 1 : known };
        return DateMatch.Of(start, last.End, begin, last.EndDate ?? to);
    }

    private static bool IsStart(string text, int at)
    {
        if (!char.IsAsciiLetterOrDigit(text[at])) return false;
        var before = Scan.At(text, at - 1);
        if (char.IsLetterOrDigit(before) || before is '/' or '+' or '#' or '@' or '=') return false;
        if (!(before is ':' or '.') && !Scan.IsDash(text, at - 1)) return true;
        // "INC-2021-01-05" holds a date; "INC-5 May", "1.2-3 May" and "14:22 March" none there.
        return !Scan.IsWord(text, at - 2) || (!Scan.IsDigit(text, at - 2) && Scan.Digits(text, at) is 4 or 8);
    }
}
