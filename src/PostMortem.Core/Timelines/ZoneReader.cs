using System.Collections.Immutable;
using PostMortem.Text;

namespace PostMortem.Timelines;

/// <summary>
/// Reads words that name a time zone. Many abbreviations are also words ("ART", "MSK", "ET"), so a reader that knows what stands around them asks:
/// <see cref="AfterTime"/> behind a clock time, <c>ZoneDeclarationReader</c> in a sentence. Spans are offsets in the text that is read.
/// </summary>
internal static class ZoneReader
{
    private static readonly string[] LowerCase = ["pst", "pdt", "edt", "cet", "cest", "bst", "jst", "ist", "aest"];
    private static readonly string[] Hours = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    /// <summary>What people measure the time of: the database of cities is not loaded for "14:22 Response time rises".</summary>
    private static readonly string[] NoCities =
    [
        "Average", "Boot", "Build", "Checkout", "Cycle", "Deploy", "Deployment", "Down", "Execution", "First", "Job", "Last", "Launch", "Lead", "Load", "Loading", "Mean", "Median", "Page", "Processing", "Query", "Queue", "Real", "Recovery",
        "Render", "Request", "Response", "Run", "Same", "Service", "Server", "Session", "Some", "Spawn", "Start", "Startup", "System", "The", "This", "Total", "Travel", "Up", "Wait", "Waiting", "Wall",
    ];

    private static readonly string[] Regions = ["Africa/", "America/", "Antarctica/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/", "US/", "Etc/"];

    /// <summary>The zone whose words begin at an index, with an offset or second name in brackets behind them, or null.</summary>
    public static ZoneMention? ReadAt(string text, int at)
    {
        if (ReadSimple(text, at) is not { } zone) return null;
        var bracket = Scan.Blanks(text, zone.Span.End);
        if (Scan.At(text, bracket) != '(' || ReadInBrackets(text, bracket) is not { } inner) return zone;
        var close = Scan.Blanks(text, inner.Span.End);
        var span = new TextSpan(at, close + 1);
        var words = text[at..(close + 1)];
        return inner.Kind == ZoneKind.Offset && zone.Kind is ZoneKind.Abbreviation or ZoneKind.Ambiguous or ZoneKind.Iana
            ? inner with { Text = words, Span = span, ZoneIds = zone.ZoneIds, Abbreviation = zone.Abbreviation }
            : zone with { Text = words, Span = span };
    }

    /// <summary>The zone behind a clock time that ends at an index, and where the text goes on; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The index after the clock time.</param>
    /// <param name="isInstant">Whether date and time are joined as in ISO 8601, so that <c>-07:00</c> is an offset and not the end of a range.</param>
    /// <param name="next">The index after the zone and its closing bracket.</param>
    public static ZoneMention? AfterTime(string text, int at, bool isInstant, out int next)
    {
        next = at;
        if (Scan.At(text, at) is 'Z' or 'z' && !Scan.IsWord(text, at + 1))
        {
            next = at + 1;
            return Zone(text, at, next, ZoneKind.Utc, TimeSpan.Zero);
        }

        var start = Scan.Blanks(text, at);
        var opening = Scan.At(text, start);
        if (opening is '+' or '-' or '\u2212' && (opening == '+' || isInstant || (start == at && Scan.Digits(text, at + 1, 5) == 4))
            && ReadOffset(text, start, out var end, bare: true) is { } offset
            // "14:22 +10 nodes"
            && (start == at || end - start > 3))
        {
            next = end;
            return OfOffset(text, start, end, offset);
        }

        var isBracketed = opening is '(' or '[';
        if (isBracketed) start = Scan.Blanks(text, start + 1);
        else if (start == at && Scan.IsWord(text, at) && char.IsLetter(text[at]) && !char.IsAsciiLetterUpper(text[at]) && !Scan.Word(text, at, "utc")) return null;
        if (ReadAt(text, start) is not { } zone) return null;
        if (isBracketed)
        {
            var close = Scan.Blanks(text, zone.Span.End);
            if (Scan.At(text, close) is not (')' or ']')) return null;
            next = close + 1;
            return zone;
        }

        // "3pm ET orders failed" leaves no doubt; "14:22 ET phoned home" does.
        var isAfterHalf = Scan.At(text, at - 1) is 'm' or 'M' && zone.Kind != ZoneKind.Local;
        if (NeedsEnd(zone) && !isAfterHalf && !IsEnd(text, zone.Span.End)) return null;
        next = zone.Span.End;
        return zone;
    }

    /// <summary>Whether words could be something else than a zone, so that what stands around them must speak for it.</summary>
    public static bool NeedsEnd(ZoneMention zone) =>
        zone.Abbreviation is { } name && zone.Text.Length <= name.Length && ZoneTable.Find(name)?.IsWord == true || zone.Text is "Pacific" or "Eastern" or "local";

    private static bool IsEnd(string text, int at)
    {
        at = Scan.Blanks(text, at);
        return Scan.At(text, at) is '\0' or '\n' or ':' or ',' or ';' or '|' or ')' or ']' or '(' or '/' or '.' || Scan.IsDash(text, at) || Scan.Word(text, at, "on");
    }

    private static ZoneMention? ReadSimple(string text, int at)
    {
        if (at >= text.Length || !char.IsAsciiLetterOrDigit(text[at])) return null;
        if (ReadAhead(text, at) is { } ahead) return ahead;
        if (char.IsAsciiDigit(text[at])) return null;
        if (ReadUniversal(text, at) is { } universal) return universal;
        var end = at;
        while (end < text.Length && end - at < 6 && char.IsAsciiLetter(text[end])) end++;
        if (!Scan.IsWord(text, end) && ReadAbbreviation(text, at, end) is { } zone) return zone;
        foreach (var (words, abbreviation) in ZoneTable.Names)
        {
            if (!Scan.Word(text, at, words, StringComparison.Ordinal) && !Scan.Word(text, at, words.Replace("Time", "time", StringComparison.Ordinal), StringComparison.Ordinal)) continue;
            if (Scan.At(text, at + words.Length) == '/') break;
            return abbreviation is "UTC" or "GMT" ? Zone(text, at, at + words.Length, ZoneKind.Utc, TimeSpan.Zero) : OfAbbreviation(text, at, at + words.Length, ZoneTable.Find(abbreviation)!);
        }

        return ReadRegion(text, at) ?? ReadLocal(text, at) ?? ReadCity(text, at);
    }

    // UTC, GMT, zulu, and with an offset: UTC+1, GMT-07:00, UTC +2
    private static ZoneMention? ReadUniversal(string text, int at)
    {
        if (Scan.Word(text, at, "zulu")) return Zone(text, at, at + 4, ZoneKind.Utc, TimeSpan.Zero);
        if (!Scan.Word(text, at, "UTC") && !Scan.Word(text, at, "GMT")) return null;
        var end = at + 3;
        // "14:22 UTC - 7 nodes" and "14:22 UTC -7" are no offsets; "UTC-7" and "UTC +2" are.
        var sign = Scan.At(text, end) == ' ' && Scan.At(text, end + 1) == '+' ? end + 1 : end;
        if (Scan.At(text, sign) is '+' or '-' or '\u2212' && ReadOffset(text, sign, out var next, bare: false) is { } offset) return OfOffset(text, at, next, offset);
        if (Scan.At(text, end) == '/' && Scan.AnyWord(text, end + 1, ["UTC", "GMT"]) is > 0 and var both) end = both;
        return Zone(text, at, end, ZoneKind.Utc, TimeSpan.Zero);
    }

    // 1 h ahead of UTC · two hours behind GMT
    private static ZoneMention? ReadAhead(string text, int at)
    {
        var digits = Scan.Digits(text, at, 3);
        var hours = digits is 1 or 2 ? Scan.Number(text, at, digits) : Array.FindIndex(Hours, h => Scan.Word(text, at, h)) + 1;
        if (hours is < 1 or > 14) return null;
        var unit = Scan.Blanks(text, at + (digits > 0 ? digits : Hours[hours - 1].Length));
        if (Scan.AnyWord(text, unit, ["h", "hr", "hrs", "hour", "hours"]) is not (> 0 and var end)) return null;
        end = Scan.Blanks(text, end);
        var sign = Scan.AnyWord(text, end, ["ahead of", "later than"]) > 0 ? 1 : -1;
        if (Scan.AnyWord(text, end, ["ahead of", "later than", "behind", "earlier than"]) is not (> 0 and var relation)) return null;
        return Scan.AnyWord(text, Scan.Blanks(text, relation), ["UTC", "GMT"]) is > 0 and var last ? OfOffset(text, at, last, TimeSpan.FromHours(hours * sign)) : null;
    }

    private static ZoneMention? ReadAbbreviation(string text, int at, int end)
    {
        var word = text[at..end];
        if (ZoneTable.Find(LowerCase.Contains(word) ? word.ToUpperInvariant() : word) is not { } meaning) return null;
        if (meaning.Partner is { } partner && Scan.At(text, end) == '/' && Scan.Word(text, end + 1, partner))
            return Zone(text, at, end + 1 + partner.Length, ZoneKind.Iana, null, meaning.ZoneIds);
        return Scan.At(text, end) is '/' or '_' or '\'' ? null : OfAbbreviation(text, at, end, meaning);
    }

    private static ZoneMention? ReadRegion(string text, int at)
    {
        if (!Regions.Any(r => string.CompareOrdinal(text, at, r, 0, r.Length) == 0)) return null;
        var end = at;
        while (end < text.Length && end - at < 40 && (char.IsAsciiLetter(text[end]) || text[end] is '/' or '_' or '-')) end++;
        while (text[end - 1] is '-' or '/') end--;
        if (ZoneRules.Known(text[at..end]) is not { } id) return null;
        return id is "Etc/UTC" or "Etc/GMT" ? Zone(text, at, end, ZoneKind.Utc, TimeSpan.Zero) : Zone(text, at, end, ZoneKind.Iana, null, [id]);
    }

    private static ZoneMention? ReadLocal(string text, int at)
    {
        if (Scan.AnyWord(text, at, ["local time", "local times", "my time", "our time"]) is > 0 and var end) return Zone(text, at, end, ZoneKind.Local, null);
        return Scan.Word(text, at, "local", StringComparison.Ordinal) ? Zone(text, at, at + 5, ZoneKind.Local, null) : null;
    }

    private static ZoneMention? ReadCity(string text, int at)
    {
        if (!char.IsAsciiLetterUpper(text[at]) || Scan.AnyWord(text, at, NoCities) > 0) return null;
        var end = text.IndexOf(" time", at, Math.Min(24, text.Length - at), StringComparison.Ordinal);
        if (end < 0 || Scan.IsWord(text, end + 5) || ZoneRules.ZoneOfCity(text[at..end]) is not { } id) return null;
        return Zone(text, at, end + 5, ZoneKind.Iana, null, [id]);
    }

    private static ZoneMention? ReadInBrackets(string text, int bracket)
    {
        var at = Scan.Blanks(text, bracket + 1);
        var zone = ReadOffset(text, at, out var end, bare: true) is { } offset ? OfOffset(text, at, end, offset) : ReadSimple(text, at);
        return zone is not null && Scan.At(text, Scan.Blanks(text, zone.Span.End)) == ')' ? zone : null;
    }

    // +02:00, -0700, and where a name precedes them: +1, -7
    private static TimeSpan? ReadOffset(string text, int at, out int end, bool bare)
    {
        end = at;
        var sign = Scan.At(text, at);
        if (sign is not ('+' or '-' or '\u2212')) return null;
        var digits = Scan.Digits(text, ++at, 5);
        int hours, minutes = 0;
        if (digits == 4) (hours, minutes, end) = (Scan.Number(text, at, 2), Scan.Number(text, at + 2, 2), at + 4);
        else if (digits is 1 or 2 && Scan.At(text, at + digits) == ':' && Scan.Digits(text, at + digits + 1, 3) == 2)
            (hours, minutes, end) = (Scan.Number(text, at, digits), Scan.Number(text, at + digits + 1, 2), at + digits + 3);
        else if (digits is 1 or 2 && (!bare || digits == 2)) (hours, end) = (Scan.Number(text, at, digits), at + digits);
        else return null;
        if (hours > 14 || minutes > 59 || Scan.IsWord(text, end)) return null;
        var offset = new TimeSpan(hours, minutes, 0);
        return sign == '+' ? offset : -offset;
    }

    private static ZoneMention OfOffset(string text, int start, int end, TimeSpan offset) => Zone(text, start, end, offset == TimeSpan.Zero ? ZoneKind.Utc : ZoneKind.Offset, offset);

    private static ZoneMention OfAbbreviation(string text, int start, int end, ZoneAbbreviation meaning)
    {
        var kind = !meaning.Meanings.IsEmpty ? ZoneKind.Ambiguous : meaning.Offset is null ? ZoneKind.Iana : ZoneKind.Abbreviation;
        return Zone(text, start, end, kind, meaning.Offset, meaning.ZoneIds) with { Abbreviation = meaning.Name };
    }

    private static ZoneMention Zone(string text, int start, int end, ZoneKind kind, TimeSpan? offset, ImmutableArray<string>? zones = null) =>
        new(text[start..end], new TextSpan(start, end), kind, offset, zones ?? [], null);
}
