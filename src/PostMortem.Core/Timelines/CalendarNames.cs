namespace PostMortem.Timelines;

/// <summary>English names of months and weekdays, full and short.</summary>
internal static class CalendarNames
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly (string Name, DayOfWeek Day)[] Weekdays =
    [
        ("Monday", DayOfWeek.Monday), ("Tuesday", DayOfWeek.Tuesday), ("Wednesday", DayOfWeek.Wednesday), ("Thursday", DayOfWeek.Thursday), ("Friday", DayOfWeek.Friday), ("Saturday", DayOfWeek.Saturday), ("Sunday", DayOfWeek.Sunday),
        ("Tues", DayOfWeek.Tuesday), ("Weds", DayOfWeek.Wednesday), ("Thurs", DayOfWeek.Thursday), ("Thur", DayOfWeek.Thursday),
        ("Mon", DayOfWeek.Monday), ("Tue", DayOfWeek.Tuesday), ("Wed", DayOfWeek.Wednesday), ("Thu", DayOfWeek.Thursday), ("Fri", DayOfWeek.Friday), ("Sat", DayOfWeek.Saturday), ("Sun", DayOfWeek.Sunday),
    ];

    /// <summary>The full name of a month, 1 to 12.</summary>
    public static string Month(int month) => Months[month - 1];

    /// <summary>The month whose name stands at an index, and the index after it, a full stop of a short name included; 0 where none does.</summary>
    public static int ReadMonth(string text, int at, out int next)
    {
        for (var month = 1; month <= 12; month++)
        {
            var name = Months[month - 1];
            if (!StartsAlike(text, at, name)) continue;
            // "may" and "march" in lower case are verbs.
            if (month is 3 or 5 && !char.IsAsciiLetterUpper(text[at])) continue;
            if (EndsName(text, at, name, out next) || EndsName(text, at, name[..3], out next) || (month == 9 && EndsName(text, at, "Sept", out next))) return month;
        }

        next = at;
        return 0;
    }

    /// <summary>The index after a weekday's name and the comma or full stop behind it, or the same index where none stands there.</summary>
    public static int SkipWeekday(string text, int at) => ReadWeekday(text, at, out var next) is null ? at : next;

    /// <summary>The weekday whose name stands at an index, and the index after it and the comma or full stop behind it; null where none does.</summary>
    public static DayOfWeek? ReadWeekday(string text, int at, out int next)
    {
        foreach (var (name, day) in Weekdays)
        {
            if (!Scan.Word(text, at, name)) continue;
            next = at + name.Length;
            if (Scan.At(text, next) is ',' or '.') next++;
            return day;
        }

        next = at;
        return null;
    }

    private static bool StartsAlike(string text, int at, string name) => (Scan.At(text, at) | ' ') == (name[0] | ' ') && (Scan.At(text, at + 1) | ' ') == name[1];

    private static bool EndsName(string text, int at, string name, out int next)
    {
        next = at + name.Length;
        if (string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) != 0) return false;
        if (next < text.Length && (char.IsLetter(text[next]) || (text[next] is '-' or '_' && Scan.IsWord(text, next + 1) && !Scan.IsDigit(text, next + 1)))) return false;
        if (Scan.At(text, next) == '.') next++;
        return true;
    }
}
