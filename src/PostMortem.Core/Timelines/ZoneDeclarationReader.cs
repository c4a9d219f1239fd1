using PostMortem.Text;

namespace PostMortem.Timelines;

/// <summary>Finds the words by which a text gives many times their zone. Spans are offsets in the text that is read.</summary>
internal static class ZoneDeclarationReader
{
    private const int Reach = 80;
    private static readonly string[] Subjects = ["times", "timestamps", "time zone", "timezone", "time stamps", "every time", "each time", "every clock time", "each clock time", "tz", "zone:",
        "zeiten", "zeitangaben", "uhrzeiten", "heures", "horaires", "horas", "horarios", "horários", "orari", "tijden", "tider"];

    /// <summary>What may as well do something in a zone, so that it must be said to be in it.</summary>
    private static readonly string[] Records = ["entries", "events", "log", "logs", "clock", "clocks", "hours", "everything"];

    /// <summary>The zone that a sentence declares ("All times in PST (UTC-8)"), with the words from "All" to the zone; null where it declares none.</summary>
    public static (ZoneMention Zone, TextSpan Words)? InSentence(string text)
    {
        if (WholeZone(text) is { } whole) return (whole, whole.Span);
        if (LeadingZone(text) is { } ahead) return (ahead, ahead.Span);
        for (var at = 0; at < text.Length; at++)
        {
            if (Scan.IsWord(text, at - 1)) continue;
            var subjectEnd = Scan.AnyWord(text, at, Subjects);
            var isRecord = subjectEnd < 0;
            if (isRecord) subjectEnd = Scan.AnyWord(text, at, Records);
            if (subjectEnd < 0) continue;
            var before = WordBefore(text, at);
            if (!isRecord && before.Start < at && ZoneReader.ReadAt(text, before.Start) is { } leading && leading.Span.End == before.End) return (leading, new TextSpan(before.Start, subjectEnd));
            var limit = SentenceEnd(text, subjectEnd);
            for (var i = subjectEnd; i < limit; i++)
            {
                if (Scan.IsWord(text, i - 1) || IsAfterClock(text, i) || ZoneReader.ReadAt(text, i) is not { } zone || (isRecord && !IsSaidToBeIn(text, i, zone))) continue;
                // "in local time, two hours ahead of UTC"
                if (zone.Kind == ZoneKind.Local && Later(text, zone.Span.End, limit) is { } exact) zone = exact;
                var isAll = text[before.Start..before.End] is "All" or "all" or "The" or "the";
                return (zone, new TextSpan(isAll ? before.Start : at, zone.Span.End));
            }

            if (!isRecord && City(text, subjectEnd, limit) is { } city) return (city, new TextSpan(at, city.Span.End));
        }

        return null;
    }

    /// <summary>Whether a sentence speaks of all times of a document, wherever it stands: it begins with them ("Clock times in this report are …").</summary>
    public static bool IsAboutAll(string text, TextSpan words)
    {
        if (text[words.Start..words.End].StartsWith("all ", StringComparison.OrdinalIgnoreCase)) return true;
        var start = words.Start;
        if (WordBefore(text, start) is var before && before.Start < start && text[before.Start..before.End].ToUpperInvariant() is "CLOCK" or "ALL" or "THE" or "THESE" or "NOTE" or "LISTED") start = before.Start;
        while (start > 0 && text[start - 1] is ' ' or '(' or '*') start--;
        return start == 0 || text[start - 1] is '\n' or '.' or ':' or ';' or '!';
    }

    /// <summary>The zone that a heading or a column's header names ("Timeline (UTC)", "Date and time in CET"), or null.</summary>
    public static ZoneMention? InLabel(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (Scan.IsWord(text, at - 1) || ZoneReader.ReadAt(text, at) is not { } zone) continue;
            if (zone.Kind == ZoneKind.Local && Later(text, zone.Span.End, text.Length) is { } exact) return exact;
            // "Timeline: the EST failure" declares nothing; "Timeline PST" does, and so does a header that is the zone alone.
            var isLast = zone.Span.End == text.TrimEnd(' ', ')', ']', ':', '.').Length || Scan.AnyWord(text, Scan.Blanks(text, zone.Span.End), ["time", "times"]) > 0;
            if (zone.Kind == ZoneKind.Utc || Announces(text, at) || (isLast && (at == 0 || !ZoneReader.NeedsEnd(zone)))) return zone;
        }

        return null;
    }

    /// <summary>"(UTC+5:30)", a text that is a zone and nothing else; a word that is a zone in passing ("local") is none.</summary>
    private static ZoneMention? WholeZone(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && text[start] is ' ' or '(' or '[' or '\n') start++;
        while (end > start && text[end - 1] is ' ' or ')' or ']' or '.' or ':' or '\n') end--;
        return end > start && ZoneReader.ReadAt(text, start) is { } zone && zone.Span.End >= end && !ZoneReader.NeedsEnd(zone) ? zone : null;
    }

    /// <summary>"UTC throughout.", "UTC unless noted otherwise", "2 October 2025, AST unless marked"</summary>
    private static ZoneMention? LeadingZone(string text)
    {
        var at = DateReader.ReadAt(text, 0) is { } date ? Scan.Blanks(text, Scan.At(text, date.End) == ',' ? date.End + 1 : date.End) : 0;
        return ZoneReader.ReadAt(text, at) is { Kind: not ZoneKind.Local } zone && Scan.AnyWord(text, Scan.Blanks(text, zone.Span.End), ["throughout", "unless", "everywhere", "except where", "for all times"]) > 0 ? zone : null;
    }

    /// <summary>"Times: Amsterdam", "All times in New York."</summary>
    private static ZoneMention? City(string text, int at, int limit)
    {
        at = Scan.Blanks(text, at);
        var start = Scan.At(text, at) == ':' ? at + 1 : Scan.AnyWord(text, at, ["in", "are", "are in", "are given in", "given in", "are those of", "of"]);
        if (start < 0) return null;
        start = Scan.Blanks(text, start);
        var end = start;
        while (end < limit && (char.IsLetter(text[end]) || text[end] == ' ')) end++;
        while (end > start && text[end - 1] == ' ') end--;
        return end > start && ZoneRules.ZoneOfCity(text[start..end]) is { } id ? new ZoneMention(text[start..end], new TextSpan(start, end), ZoneKind.Iana, null, [id], null) : null;
    }

    /// <summary>The zone that the same sentence names more exactly further on, or null.</summary>
    private static ZoneMention? Later(string text, int at, int limit)
    {
        for (; at < limit; at++)
        {
            if (!Scan.IsWord(text, at - 1) && ZoneReader.ReadAt(text, at) is { Kind: not ZoneKind.Local } zone) return zone;
        }

        return null;
    }

    /// <summary>"… in SAST:", "… are UTC."</summary>
    private static bool IsSaidToBeIn(string text, int at, ZoneMention zone)
    {
        var before = WordBefore(text, at);
        return text[before.Start..before.End] is "in" or "is" or "are" && Scan.At(text, Scan.Blanks(text, zone.Span.End)) is '\0' or '.' or ':' or ',' or ';' or ')' or '\n';
    }

    private static bool Announces(string text, int at)
    {
        var before = WordBefore(text, at);
        return Scan.At(text, at - 1) is '(' or '[' or '/' || (Scan.At(text, before.End - 1) is ',' && text.AsSpan(0, at).Contains('(')) || text[before.Start..before.End].ToUpperInvariant() is "IN" or "TIME" or "TIMES" or "ARE";
    }

    private static bool IsAfterClock(string text, int at)
    {
        at--;
        while (at >= 0 && (text[at] is ' ' or '(' || char.IsAsciiLetterLower(text[at]) && text[at] is 'a' or 'p' or 'm')) at--;
        return Scan.IsDigit(text, at);
    }

    private static int SentenceEnd(string text, int at)
    {
        var limit = Math.Min(text.Length, at + Reach);
        for (; at < limit; at++)
        {
            if (text[at] == '.' && !Scan.IsWord(text, at + 1)) break;
        }

        return at;
    }

    private static (int Start, int End) WordBefore(string text, int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] is ' ' or '\u00A0') end--;
        var start = end;
        while (start > 0 && Scan.IsWord(text, start - 1)) start--;
        return (start, end);
    }
}
