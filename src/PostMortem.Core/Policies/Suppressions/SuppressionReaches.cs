using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Policies;

/// <summary>Where the suppression comments of a document hold, and for which rules.</summary>
internal sealed class SuppressionReaches
{
    /// <summary>Stands for all rules.</summary>
    private const string AllRules = "";

    private readonly SourceText source;
    private readonly Dictionary<(int Line, string Id), SuppressionReach> ofLines = [];
    private readonly Dictionary<string, SuppressionReach> ofFile = new(StringComparer.Ordinal);

    /// <summary>Those of <c>disable</c> and <c>enable</c>: of one rule, one begins where the one before ends, so that they follow one another.</summary>
    private readonly Dictionary<string, List<SuppressionReach>> ofParts = new(StringComparer.Ordinal);

    private readonly Dictionary<string, SuppressionReach> open = new(StringComparer.Ordinal);

    /// <summary>Where a rule by name is enabled again among all that are disabled.</summary>
    private readonly Dictionary<(SuppressionReach All, string Id), int> exceptions = [];

    private readonly List<SuppressionReach> all = [];
    private readonly List<(SuppressionComment Comment, SuppressedRule? Rule)> idleEnds = [];

    public SuppressionReaches(PostMortemDocument document)
    {
        source = document.Source;
        var nextLines = new LinesWithText(document);
        foreach (var comment in document.Suppressions.Where(c => c.Form is not (SuppressionForm.Misspelt or SuppressionForm.Open)))
        {
            foreach (var rule in comment.Named.IsEmpty ? [null] : comment.Named.DistinctBy(r => KeyOf(r)).Cast<SuppressedRule?>()) Add(comment, rule, nextLines);
        }
    }

    /// <summary>All of them, in the file's order.</summary>
    public IReadOnlyList<SuppressionReach> All => all;

    /// <summary>The <c>enable</c> comments that end nothing.</summary>
    public IReadOnlyList<(SuppressionComment Comment, SuppressedRule? Rule)> IdleEnds => idleEnds;

    /// <summary>Those that suppress what a rule reports at a line, the narrowest first.</summary>
    public IEnumerable<SuppressionReach> Covering(string id, int line)
    {
        // Rules about files, configuration and these comments must be named.
        string[] keys = id.StartsWith("PM0", StringComparison.Ordinal) ? [id] : [id, AllRules];
        return keys.Select(k => ofLines.GetValueOrDefault((line, k)))
            .Concat(keys.Select(k => PartAt(k, id, line)))
            .Concat(keys.Select(k => ofFile.GetValueOrDefault(k)))
            .OfType<SuppressionReach>();
    }

    private static string KeyOf(SuppressedRule? rule) => rule?.Id.ToUpperInvariant() ?? AllRules;

    private void Add(SuppressionComment comment, SuppressedRule? rule, LinesWithText nextLines)
    {
        var (first, last) = (source.PositionOf(comment.Span.Start).Line, source.PositionOf(comment.Span.End).Line);
        if (comment.Form == SuppressionForm.Enable)
        {
            if (!End(rule, last)) idleEnds.Add((comment, rule));
            return;
        }

        var key = KeyOf(rule);
        var reach = new SuppressionReach(comment, rule, comment.Form == SuppressionForm.DisableNextLine ? nextLines.After(last) : first);
        all.Add(reach);
        switch (comment.Form)
        {
            case SuppressionForm.DisableFile:
                ofFile.TryAdd(key, reach);
                break;
            case SuppressionForm.Disable:
                if (!ofParts.TryGetValue(key, out var parts)) ofParts.Add(key, parts = []);
                parts.Add(reach);
                if (open.TryGetValue(key, out var before)) before.LastLine = first - 1;
                open[key] = reach;
                break;
            default:
                ofLines.TryAdd((reach.FirstLine, key), reach);
                if (comment.Form == SuppressionForm.DisableLine) ofLines.TryAdd((last, key), reach);
                break;
        }
    }

    /// <summary>Ends what is disabled; false where nothing is.</summary>
    private bool End(SuppressedRule? rule, int line)
    {
        if (rule is null)
        {
            foreach (var part in open.Values) part.LastLine = line;
            var count = open.Count;
            open.Clear();
            return count > 0;
        }

        var ended = open.Remove(KeyOf(rule), out var named);
        named?.LastLine = line;
        return (open.TryGetValue(AllRules, out var wide) && exceptions.TryAdd((wide, KeyOf(rule)), line)) || ended;
    }

    private SuppressionReach? PartAt(string key, string id, int line)
    {
        if (!ofParts.TryGetValue(key, out var parts)) return null;
        var (low, high) = (0, parts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (parts[middle].FirstLine <= line) low = middle + 1;
            else high = middle;
        }

        return low > 0 && parts[low - 1] is var part && !(line > part.LastLine) && !(exceptions.TryGetValue((part, id), out var end) && line > end) ? part : null;
    }
}
