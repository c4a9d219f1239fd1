using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>Compares what stands side by side: a span and its duration ("14:22 to 15:47 (1h 25m)"), a total and its parts ("60 minutes (20 + 40 minutes)") (PM2011).</summary>
internal static class SpanDurations
{
    private const double OfDay = 24 * 60;
    private const double RoundedSum = 2;
    private const double RoundedShare = 0.05;

    // "every day from 10:00 to 11:00, for 3 days": the two are of different things.
    private static readonly string[] Repeating = ["every", "each", "daily", "per", "times", "twice"];

    private static readonly string[] Joints = ["i.e.", "total", "lasting", "duration", "a total of", "which is", "from", "in total", "or", "and lasted", "lasted"];

    private static readonly string[] After = ["total", "in total", "of downtime", "of outage", "of impact", "long", "duration", "of active impact", "altogether"];

    /// <summary>The contradictions.</summary>
    public static IEnumerable<Finding> In(PostMortemDocument document) => document.Sentences.Where(s => s.Place is not (SentencePlace.Quote or SentencePlace.Heading)).SelectMany(In);

    private static IEnumerable<Finding> In(Sentence sentence)
    {
        var prose = sentence.Prose;
        var durations = DurationReader.Find(prose).ToList();
        if (durations.Count == 0) yield break;
        foreach (var finding in Sums(sentence, durations)) yield return finding;
        var spans = TimeReader.FindSpans(prose).Take(2).ToList();
        if (spans is not [var span] || EntryWords.Of(sentence.Text).Any(w => Repeating.Contains(w))) yield break;
        foreach (var duration in durations.Where(d => IsBeside(prose, d, span)))
        {
            if (Minutes(span) is not { } minutes || Fits(duration, minutes, span)) continue;
            var words = prose[span.Start..Math.Max(span.End, span.To!.End)].Trim();
            yield return new Finding(
                sentence.Text.SourceSpan(duration.Start, duration.End - duration.Start),
                $"'{prose[duration.Start..duration.End]}' contradicts '{Words.Of(words)}', which is {StatedDuration.Format(minutes)}; correct one of them");
        }
    }

    private static IEnumerable<Finding> Sums(Sentence sentence, List<StatedDuration> durations)
    {
        var prose = sentence.Prose;
        for (var i = 0; i + 2 < durations.Count; i++)
        {
            var (total, parts) = (durations[i], durations.Skip(i + 1).TakeWhile((d, n) => n == 0 || prose[durations[i + n].End..d.Start].Trim() == "+").ToList());
            if (parts.Count < 2 || prose[total.End..parts[0].Start].Trim() is not ("(" or "=")) continue;
            // A sum of rounded figures is rounded too; "about" leaves more.
            var difference = Math.Abs(total.Minutes - parts.Sum(p => p.Minutes));
            if (!parts.Append(total).All(d => char.IsAsciiDigit(prose[d.Start])) || difference <= Math.Max(RoundedSum, total.Minutes * RoundedShare)) continue;
            yield return new Finding(
                sentence.Text.SourceSpan(total.Start, total.End - total.Start),
                $"'{prose[total.Start..total.End]}' contradicts '{Words.Of(prose[parts[0].Start..parts[^1].End])}', which is {StatedDuration.Format(parts.Sum(p => p.Minutes))}; correct one of them");
        }
    }

    private static bool IsBeside(string prose, StatedDuration duration, TimeMatch span)
    {
        var end = Math.Max(span.End, span.To!.End);
        if (duration.End <= span.Start) return Only(prose[duration.End..span.Start], out var marks) && marks.Length > 0;
        if (duration.Start < end || !Only(prose[end..duration.Start], out var between) || between.Length == 0) return false;
        var next = Scan.Blanks(prose, duration.End);
        var words = Scan.AnyWord(prose, next, After);
        return Scan.At(prose, words > 0 ? Scan.Blanks(prose, words) : next) is '\0' or ')' or ',' or ';' or '.';
    }

    /// <summary>Whether a text holds only marks and words that join a span and its duration.</summary>
    private static bool Only(string text, out string joints)
    {
        joints = text.Trim();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] is ',' or ';' or ':' or '(' or '=' or '.' || Scan.IsDash(text, at)) at++;
            else if (Scan.AnyWord(text, at, Joints) is > 0 and var next) at = next;
            else return false;
        }

        return true;
    }

    private static double? Minutes(TimeMatch span)
    {
        if (span is not { From: { Clock.Time: { } start, IsApproximate: false } from, To: { Clock.Time: { } end, IsApproximate: false } to }) return null;
        var shift = 0d;
        if (from.Zone is { } one && to.Zone is { } other && one.Text != other.Text)
        {
            if (one.Offset is not { } here || other.Offset is not { } there) return null;
            shift = (here - there).TotalMinutes;
        }

        var minutes = (end - start).TotalMinutes + shift;
        if (from.Date?.Date is { } first && to.Date?.Date is { } last)
        {
            // Any leap year will do where none is written.
            var year = first.Year ?? last.Year ?? 2000;
            if (first.WithYear(year) is not { } begin || last.WithYear(year) is not { } finish) return null;
            var days = finish.DayNumber - begin.DayNumber;
            return ((end.ToTimeSpan() - start.ToTimeSpan()).TotalMinutes + shift) + (days * OfDay) is >= 0 and var whole ? whole : null;
        }

        return to.Date is not null ? null : minutes < 0 ? minutes + OfDay : minutes;
    }

    private static bool Fits(StatedDuration duration, double minutes, TimeMatch span)
    {
        // Without dates a span may be some days longer, and "11:50 to 1:10" without am and pm half a day shorter.
        var longest = double.IsInfinity(duration.Most) ? duration.Least : duration.Most;
        var days = span.To!.Date is null ? (int)(longest / OfDay) : 0;
        for (var whole = minutes; whole <= minutes + (days * OfDay); whole += OfDay)
        {
            if (Near(duration, whole) || (IsHalfDay(span) && whole >= OfDay / 2 && Near(duration, whole - (OfDay / 2)))) return true;
        }

        return false;
    }

    // Both ends are rounded to a minute.
    private static bool Near(StatedDuration duration, double minutes) => duration.Allows(minutes - 1) || duration.Allows(minutes) || duration.Allows(minutes + 1);

    private static bool IsHalfDay(TimeMatch span) =>
        span.From.Clock is { Meridiem: '\0', Time.Hour: >= 1 and <= 12 } && span.To!.Clock is { Meridiem: '\0', Time.Hour: >= 1 and <= 12 };
}
