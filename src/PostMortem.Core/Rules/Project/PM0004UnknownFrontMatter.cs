using System.Collections.Immutable;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Text;
using PostMortem.Timelines;

namespace PostMortem.Rules;

/// <summary>A key of the front matter that is nearly one of ours, or a value of one of ours that means nothing.</summary>
internal sealed class PM0004UnknownFrontMatter : DocumentRule
{
    /// <summary>Names of up to so many letters are near too many words: there one letter may differ, else two.</summary>
    private const int ShortName = 5;

    private const int ShortestKey = 4;

    private static readonly ImmutableArray<string> Audiences = ["internal", "customer"];

    private static readonly ImmutableArray<string> Moments = ["date", "started", "detected", "acknowledged", "mitigated", "resolved", "reviewed", "published"];

    private static readonly ImmutableArray<string> Lists = ["services", "tags", "related"];

    /// <summary>Keys of site generators, and other words, that differ from ours by a letter or two.</summary>
    private static readonly HashSet<string> Others = new[]
    {
        "author", "tag", "tasks", "tabs", "data", "rate", "page", "time", "mode", "type", "name", "link", "links", "find", "land", "long", "term", "emit",
        "created", "updated", "released", "deleted", "selected", "sorted", "starred", "rated", "viewed", "solved", "previewed",
        "publish", "publisher", "review", "reviewer", "reviewers", "start", "state", "stats", "static", "statics", "series", "authorId", "security", "devices",
    }.ToHashSet(StringComparer.OrdinalIgnoreCase);

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM0004", "UnknownFrontMatter", RuleCategory.Project, Severity.Suggestion, "A key or value of the front matter is nearly one that has a meaning", "PostMortem.Build")
    { IsAboutContent = true };

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        if (document.FrontMatter.Form != FrontMatterForm.Yaml) yield break;
        foreach (var entry in document.FrontMatter.Entries)
        {
            if (Meant(entry.Key, document.FrontMatter) is { } meant) yield return new Finding(entry.KeySpan, $"nothing reads the key '{entry.Key}'; did you mean '{meant}'?");
            else if (ValueFault(entry) is { } fault) yield return new Finding(entry.Scalars is [var value, ..] ? value.Span : entry.KeySpan, fault);
        }
    }

    /// <summary>The key that was meant and is not there as well, or null.</summary>
    private static string? Meant(string key, FrontMatter frontMatter)
    {
        if (key.Length < ShortestKey || FrontMatterKeys.All.Contains(key, StringComparer.OrdinalIgnoreCase) || Others.Contains(key)) return null;
        var absent = FrontMatterKeys.All.Where(k => frontMatter[k] is null).ToList();
        return Spelling.Nearest(key, absent.Where(k => k.Length <= ShortName), atMost: 1) ?? Spelling.Nearest(key, absent.Where(k => k.Length > ShortName));
    }

    private static string? ValueFault(FrontMatterEntry entry)
    {
        var key = entry.Key.ToLowerInvariant();
        if (Lists.Contains(key)) return entry.Children.IsEmpty ? null : $"'{entry.Key}' wants one text or a list of texts, not keys below it: {key}: [a, b]";
        if (entry.Text?.Trim() is not { } value) return null;
        if (key == "audience")
        {
            var unknown = entry.Scalars.SelectMany(s => KindReader.Audiences(s.Text)).FirstOrDefault(a => !Audiences.Contains(a, StringComparer.OrdinalIgnoreCase));
            return unknown is null ? null : $"'{unknown}' is no audience; {Spelled(unknown, Audiences)}";
        }

        if (key == "timezone") return ZoneReader.ReadAt(value, 0) is not null ? null : $"'{value}' is no time zone that is known; write 'UTC', or a name such as 'Europe/Berlin'";

        // Site generators publish by a yes or no, and fill templates in.
        if (!Moments.Contains(key) || bool.TryParse(value, out _) || value.Contains('{')) return null;
        return DateReader.Find(value).Any() || TimeReader.ReadStart(value) is not null ? null : $"'{value}' is no date; write it as in '2026-03-01' or '2026-03-01 14:22 UTC'";
    }

    private static string Spelled(string value, ImmutableArray<string> known) =>
        Spelling.Nearest(value, known) is { } meant ? $"did you mean '{meant}'?" : $"write {string.Join(" or ", known.Select(k => $"'{k}'"))}";
}
