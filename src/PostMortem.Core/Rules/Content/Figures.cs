using System.Text.RegularExpressions;
using PostMortem.Language;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>Tells what in a text is a time, a duration or a quantity, and what is a number of another kind: a version, a status code, a ticket.</summary>
internal static partial class Figures
{
    /// <summary>Whether a text says when: a date, a clock time, a weekday, a month with its year.</summary>
    public static bool HasWhen(string text) => DateReader.Find(text).Any(d => d.Fault is null) || Clock().IsMatch(text) || Calendar().IsMatch(text);

    /// <summary>Whether a text says how long: a number with a unit of time, "all day", or two times.</summary>
    public static bool HasDuration(string text) => Duration().IsMatch(text) || Clock().Count(text) > 1 || DateReader.Find(text).Any(d => d.EndDate is not null);

    /// <summary>Whether a text holds a number that measures something.</summary>
    public static bool HasNumber(string text)
    {
        if (Clock().IsMatch(text) || Duration().IsMatch(text)) return true;
        var dates = DateReader.Find(text).ToList();
        if (dates.Exists(d => d.EndDate is not null)) return true;
        var next = 0;
        foreach (Match number in Number().Matches(text))
        {
            while (next < dates.Count && dates[next].End <= number.Index) next++;
            var isDate = next < dates.Count && dates[next].Start < number.Index + number.Length;
            if (!isDate && !IsStatusCode(text, number) && !IsVersionOrYear(text, number)) return true;
        }

        return false;
    }

    /// <summary>Whether a text measures: a number, a number in words, all, none.</summary>
    public static bool HasQuantity(string text) => HasNumber(text) || ContentLexicon.Quantity.IsIn(text) || No().IsMatch(text);

    /// <summary>Whether a text gives a share, or counts things: "8 %", "64 lorries"; spans of time are none.</summary>
    public static bool HasCount(string text) => Count().IsMatch(text);

    /// <summary>"HTTP 500", "503 errors", "a 404": what was answered, not how often.</summary>
    private static bool IsStatusCode(string text, Match number)
    {
        if (number.Value is not { Length: 3 } code || code[0] is not ('4' or '5') || !code.All(char.IsAsciiDigit)) return false;
        var before = text.AsSpan(0, number.Index).TrimEnd();
        var after = text.AsSpan(number.Index + number.Length).TrimStart();
        return before.EndsWith("HTTP", StringComparison.OrdinalIgnoreCase) || before.EndsWith("status", StringComparison.OrdinalIgnoreCase) || before.EndsWith("code", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith(" a") || before.EndsWith("/") || StatusNoun().IsMatch(after);
    }

    /// <summary>"2.4.1", "version 2.4", "in July 2026".</summary>
    private static bool IsVersionOrYear(string text, Match number)
    {
        var digits = number.Value.AsSpan();
        if (digits.Count('.') > 1 || (digits.Length == 4 && (digits.StartsWith("19") || digits.StartsWith("20")) && !digits.ContainsAnyExceptInRange('0', '9') && Count().Match(text, number.Index).Index != number.Index)) return true;
        var before = text.AsSpan(0, number.Index).TrimEnd();
        return before.EndsWith("version", StringComparison.OrdinalIgnoreCase) || before.EndsWith("release", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"(?<![\w.:])\d{1,2}(?:[:.h]\d{2}(?::\d{2})?(?![\w.%:]|,\d)|\s?[ap]\.?m\b)|(?<=\dT)\d{2}:\d{2}|\b(?:noon|midnight)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December),? (?:of )?\d{4}|Q[1-4] \d{4}|(?:in|early|late|of|since) (?:19|20)\d\d)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Calendar();

    [GeneratedRegex(
        @"(?<![\w.])\d{1,9}(?:[.,:]\d{1,9})?(?:\s?(?:-|–|to|or)\s?\d{1,9}(?:[.,]\d{1,9})?)?\+?[\s\u00A0-]{0,2}(?:full |whole |more |consecutive |working |business |person )?(?:seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|months?|years?)(?![A-Za-z'’])(?! (?:ago|later|earlier|before|after)\b)"
        + @"|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|half an?|few|several|couple of|many)[\s\u00A0-](?:and a half |full |whole |more |consecutive |working |business )?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\b(?!['’])(?! (?:ago|later|earlier|before|after)\b)"
        + @"|\b\d{1,9}h\s?\d|\b(?:all day|all night|overnight|all week|(?:an|this|one) (?:afternoon|morning|evening|weekend)|whole (?:day|morning|afternoon|night|week))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Duration();

    // Repetitions are bounded, so that pasted digits cost no more than their length.
    [GeneratedRegex(@"(?<![\w#/.@:-])[~≈<>$€£+±-]?\d{1,15}(?:[.,\u00A0\u202F ]\d{1,15}){0,6}(?!\.?\d)(?:\s?%|[a-zA-Z]{0,3}\+?)(?!\w|/\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![\w.:#-])\d{1,15}(?:[.,]\d{1,15}){0,6}(?:\s?%|k?[\s\u00A0](?!(?:sec|min|hour|hr|day|week|month|year|time|error)s?)[a-z]{2,30}s\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    /// <summary>"No data was lost" measures; "no longer" and "no error was logged" do not.</summary>
    [GeneratedRegex(@"\bno (?!longer|errors?\b|logs?\b|alerts?\b|way\b|idea\b|warning|message|monitor)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex No();

    [GeneratedRegex(@"^(?:s\b|errors?|responses?|status|codes?|internal|bad|not found|gateway|service unavailable|too many|unauthori[sz]ed|forbidden|HTTP)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StatusNoun();
}
