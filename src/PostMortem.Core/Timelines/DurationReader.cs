using System.Globalization;

namespace PostMortem.Timelines;

/// <summary>Finds durations: <c>1h 25m</c>, <c>85 minutes</c>, <c>about 2 hours</c>, <c>over 3 h</c>, <c>half an hour</c>, <c>1:25 hours</c>.</summary>
internal static class DurationReader
{
    private const double AboutShare = 0.2;

    private static readonly string[] About = ["about", "approximately", "approx.", "approx", "around", "roughly", "nearly", "almost", "circa", "ca.", "some", "just under", "just over"];
    private static readonly string[] Over = ["over", "more than", "at least", "longer than", "upwards of"];
    private static readonly string[] Under = ["under", "less than", "at most", "up to", "fewer than", "within"];
    private static readonly string[] NumberWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly (string Name, double Minutes)[] Units =
    [
        ("seconds", 1 / 60d), ("second", 1 / 60d), ("secs", 1 / 60d), ("sec", 1 / 60d),
        ("minutes", 1), ("minute", 1), ("mins", 1), ("min", 1),
        ("hours", 60), ("hour", 60), ("hrs", 60), ("hr", 60), ("h", 60),
        ("days", 1440), ("day", 1440), ("d", 1440), ("weeks", 10080), ("week", 10080),
    ];

    /// <summary>All durations of a text, in order.</summary>
    public static IEnumerable<StatedDuration> Find(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]) || Scan.IsWord(text, at - 1) || Scan.At(text, at - 1) is '.' or ':' or '/' or '$' or '€' || ReadAt(text, at) is not { } duration) continue;
            yield return duration;
            at = duration.End - 1;
        }
    }

    /// <summary>The duration whose words begin at an index, or null.</summary>
    public static StatedDuration? ReadAt(string text, int start)
    {
        var (at, mark) = (start, ' ');
        if (Scan.At(text, at) is '~' or '\u2248' or '>' or '<')
        {
            mark = text[at] switch { '>' => '>', '<' => '<', _ => '~' };
            at = Scan.Blanks(text, at + 1);
        }
        else if (Scan.AnyWord(text, at, About) is > 0 and var about) (at, mark) = (Scan.Blanks(text, about), '~');
        else if (Scan.AnyWord(text, at, Over) is > 0 and var over) (at, mark) = (Scan.Blanks(text, over), '>');
        else if (Scan.AnyWord(text, at, Under) is > 0 and var under) (at, mark) = (Scan.Blanks(text, under), '<');
        if (Scan.At(text, at) == '~') (at, mark) = (Scan.Blanks(text, at + 1), '~');

        if (ReadAmount(text, at) is not { } amount) return null;
        // "13+ hours"
        if (amount.IsOpen) mark = '>';
        var (least, most) = mark switch
        {
            '>' => (amount.Lower - amount.Tolerance, double.PositiveInfinity),
            '<' => (0, amount.Upper + amount.Tolerance),
            '~' => (amount.Lower - Math.Max(amount.Tolerance, amount.Lower * AboutShare), amount.Upper + Math.Max(amount.Tolerance, amount.Upper * AboutShare)),
            _ => (amount.Lower - amount.Tolerance, amount.Upper + amount.Tolerance),
        };
        return new StatedDuration(start, amount.End, amount.Lower, least, most);
    }

    private readonly record struct Amount(int End, double Lower, double Upper, double Tolerance, bool IsOpen);

    private static Amount? ReadAmount(string text, int at)
    {
        if (Scan.AnyWord(text, at, ["half an hour", "half hour", "half-hour"]) is > 0 and var half) return new Amount(half, 30, 30, 5, false);
        if (Scan.AnyWord(text, at, ["an hour and a half"]) is > 0 and var oneAndHalf) return new Amount(oneAndHalf, 90, 90, 15, false);
        if (Scan.AnyWord(text, at, ["a couple of hours"]) is > 0 and var couple) return new Amount(couple, 60, 180, 30, false);
        if (ReadClock(text, at) is { } clock) return clock;
        if (ReadNumber(text, at, out var next, out var decimals) is not { } number) return null;
        var isOpen = Scan.At(text, next) == '+';
        if (isOpen) next++;
        double? upper = null;
        // "10-15 minutes", "two to three hours"
        if (Scan.RangeJoint(text, next) is > 0 and var joint && ReadNumber(text, joint, out var afterUpper, out _) is { } last && last > number && ReadUnit(text, afterUpper, out _, false) is not null) (upper, next) = (last, afterUpper);
        if (ReadUnit(text, next, out var end, false) is not { } unit) return null;
        var total = number * unit;
        if (upper is { } most) return new Amount(end, total, most * unit, Math.Max(1, unit / 4), isOpen);
        var (smallest, parts) = (unit, 1);
        while (ReadFurther(text, end, smallest, out var after, out var smaller) is { } more)
        {
            (total, smallest, end) = (total + more, smaller, after);
            parts++;
        }

        return new Amount(end, total, total, Tolerance(number, decimals, smallest, parts), isOpen);
    }

    /// <summary>What an exact figure leaves open: a minute, or what its last digit rounds away.</summary>
    private static double Tolerance(double number, int decimals, double unit, int parts)
    {
        if (unit >= 60 && parts == 1) return decimals switch { 0 => unit / 2, 1 when number % 1 == 0.5 => unit / 4, _ => Math.Max(1, unit / 10) };
        if (unit >= 60) return unit / 2;
        if (parts > 1 || unit < 1) return 1;
        return number % 30 == 0 ? 5 : number % 10 == 0 || number % 15 == 0 ? 3 : number % 5 == 0 ? 2 : 1;
    }

    private static double? ReadFurther(string text, int at, double smallest, out int end, out double unit)
    {
        (end, unit) = (at, smallest);
        var next = Scan.Blanks(text, at);
        if (Scan.At(text, next) == ',') next = Scan.Blanks(text, next + 1);
        if (Scan.Word(text, next, "and")) next = Scan.Blanks(text, next + 3);
        if (ReadNumber(text, next, out var after, out _) is not { } number || ReadUnit(text, after, out var unitEnd, true) is not { } found || found >= smallest) return null;
        (end, unit) = (unitEnd, found);
        return number * found;
    }

    // 1:25 hours · 1:25h · 00:25:30
    private static Amount? ReadClock(string text, int at)
    {
        var digits = Scan.Digits(text, at, 4);
        if (digits is 0 or > 3 || Scan.At(text, at + digits) != ':' || Scan.Digits(text, at + digits + 1, 3) != 2) return null;
        var end = at + digits + 3;
        var minutes = (Scan.Number(text, at, digits) * 60d) + Scan.Number(text, at + digits + 1, 2);
        var unit = Scan.AnyWord(text, Scan.Blanks(text, end), ["h", "hrs", "hours", "hour"]);
        return unit > 0 && Scan.Number(text, at + digits + 1, 2) < 60 ? new Amount(unit, minutes, minutes, 1, false) : null;
    }

    private static double? ReadNumber(string text, int at, out int end, out int decimals)
    {
        (end, decimals) = (at, 0);
        var digits = Scan.Digits(text, at, 7);
        if (digits is > 0 and < 7)
        {
            end = at + digits;
            if (Scan.At(text, end) is '.' && Scan.Digits(text, end + 1, 4) is > 0 and < 4 and var fraction)
            {
                decimals = fraction;
                end += 1 + fraction;
            }

            return double.Parse(text.AsSpan(at, end - at), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        }

        for (var i = 0; i < NumberWords.Length; i++)
        {
            if (!Scan.Word(text, at, NumberWords[i])) continue;
            end = at + NumberWords[i].Length;
            return i + 1;
        }

        // "an hour"; "a minute" is more often a manner of speaking.
        if (!Scan.Word(text, at, "an") || !Scan.Word(text, Scan.Blanks(text, at + 2), "hour")) return null;
        end = at + 2;
        return 1;
    }

    private static double? ReadUnit(string text, int at, out int end, bool isFurther)
    {
        var start = Scan.Blanks(text, at);
        if (Scan.IsDash(text, start) && start == at) start++;
        foreach (var (name, minutes) in Units)
        {
            if (string.Compare(text, start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) != 0) continue;
            end = start + name.Length;
            // "1h25m" goes on with a digit.
            if (!Scan.IsWord(text, end) || (name.Length == 1 && Scan.IsDigit(text, end))) return minutes;
        }

        // "2m rows" are millions; "(25m)" and "1h 25m" are minutes.
        end = start + 1;
        var isMinute = Scan.At(text, start) is 'm' && !Scan.IsWord(text, end) && (isFurther || (start == at && Scan.At(text, end) is '\0' or ')' or ',' or ';' or '.'));
        return isMinute ? 1 : Scan.At(text, start) is 's' && isFurther && !Scan.IsWord(text, end) ? 1 / 60d : null;
    }
}
