using System.Buffers;
using System.Text.RegularExpressions;
using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.ActionItems;

/// <summary>Finds the ticket of an action item: <c>KEY-123</c>, <c>#123</c>, <c>owner/repo#123</c>, or a link to an issue, pull request or ticket.</summary>
/// <param name="configuration">The team's pattern and hosts.</param>
/// <param name="numbers">Keys that number the items themselves.</param>
internal sealed partial class TicketReader(PostMortemConfiguration configuration, IReadOnlySet<string> numbers)
{
    // "procedure MT-17", "printer KX-200": a number of the thing that is named before it.
    private static readonly HashSet<string> Numbered = new[]
    {
        "procedure", "policy", "standard", "form", "rule", "model", "firmware", "printer", "reader", "licence", "license", "article", "clause", "section", "chapter", "annex", "appendix", "room", "hall", "rack", "pump", "sensor", "unit", "type",
        "part", "machine", "runbook", "playbook", "norm", "spec", "specification", "protocol", "template", "product", "device", "board", "gate", "valve", "controller", "router", "switch", "server", "cell", "building", "dock", "bay", "guideline",
        "checklist", "directive", "regulation", "figure", "table", "drawing", "cable", "locomotive", "train", "vessel", "flight", "bus", "truck", "camera", "terminal", "scanner", "robot", "line", "station",
    }.ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<string> TicketPaths = SearchValues.Create(
        ["/issues/", "/issue/", "/pull/", "/pulls/", "/merge_requests/", "/browse/", "/tickets/", "/ticket/", "/work_items/", "/_workitems/", "/bugs/", "/show_bug.cgi", "/pull-requests/"],
        StringComparison.OrdinalIgnoreCase);

    // Names of standards and formats that look like keys.
    private static readonly SearchValues<string> NotKeys = SearchValues.Create(
        ["UTF-", "SHA-", "ISO-", "RFC-", "CVE-", "TLS-", "SSL-", "HTTP-", "IPV-", "AES-", "RSA-", "UTC-", "GMT-", "COVID-", "MD-", "PEP-", "SEV-", "EC-", "PM-", "AM-", "ASCII-", "BASE-", "USB-", "MP-", "GPT-", "S3-"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The first ticket of a text, or null.</summary>
    public ActionField? Find(InlineText text)
    {
        if (FindIn(text.Text, configuration.TicketPattern) is var (start, length)) return new ActionField(text.Text.Substring(start, length), text.SourceSpan(start, length));
        var run = text.Runs.FirstOrDefault(r => r.Url is not null && (r.Style & InlineStyle.Image) == 0 && IsTicket(r.Url));
        return run is null ? null : new ActionField(run.Url!, run.Source);
    }

    /// <summary>Whether a target leads to something tracked, not to a page, commit or dashboard.</summary>
    private bool IsTicket(string url)
    {
        if (url.AsSpan().ContainsAny(TicketPaths))
        {
            // ".../issues" is a list, ".../issues/12" a ticket.
            var tail = url.AsSpan(url.AsSpan().IndexOfAny(TicketPaths));
            return tail.ContainsAnyInRange('0', '9');
        }

        return configuration.TicketHosts.Length > 0 && Uri.TryCreate(url, UriKind.Absolute, out var uri)
            && configuration.TicketHosts.Any(h => uri.Host.Equals(h, StringComparison.OrdinalIgnoreCase) || uri.Host.EndsWith("." + h, StringComparison.OrdinalIgnoreCase));
    }

    private (int Start, int Length)? FindIn(string text, Regex? pattern)
    {
        if (pattern is not null)
        {
            foreach (var match in pattern.EnumerateMatches(text))
            {
                if (match.Length > 0) return (match.Index, match.Length);
            }

            return null;
        }

        foreach (var match in DefaultPattern().EnumerateMatches(text))
        {
            var words = text.AsSpan(match.Index, match.Length);
            if (words.IndexOfAny(NotKeys) != 0 && !numbers.Contains(words.ToString()) && !IsNumberOfThing(text, match.Index)) return (match.Index, match.Length);
        }

        return null;
    }

    private static bool IsNumberOfThing(string text, int at)
    {
        if (text[at] == '#' || at < 2 || text[at - 1] != ' ') return false;
        var before = text.AsSpan(0, at - 1);
        return Numbered.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before[(before.LastIndexOf(' ') + 1)..]);
    }

    [GeneratedRegex(@"(?<![\w/#&.-])(?:[A-Z][A-Z0-9]{1,9}-\d{1,7}(?![\w-])|(?:[\w.-]{1,40}/[\w.-]{1,60})?#\d{1,7}\b)", RegexOptions.CultureInvariant)]
    private static partial Regex DefaultPattern();
}
