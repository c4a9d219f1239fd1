using System.Collections.Immutable;
using PostMortem.Language;

namespace PostMortem.Timelines;

/// <summary>One place of a pattern: the words that may stand there.</summary>
/// <param name="Words">The words; empty for a gap.</param>
/// <param name="Endings">Endings that any word may have there instead.</param>
/// <param name="IsOptional">Whether nothing may stand there.</param>
internal sealed record PatternSlot(HashSet<string> Words, ImmutableArray<string> Endings, bool IsOptional)
{
    /// <summary>Up to five words of any kind.</summary>
    public static readonly PatternSlot Gap = new([], [], true);

    /// <summary>Whether a word may stand there.</summary>
    public bool Accepts(string word) => Words.Contains(word) || Endings.Any(e => word.EndsWith(e, StringComparison.Ordinal));
}

/// <summary>Words that tell something, in order.</summary>
/// <param name="Heading">What they tell: the section of the file.</param>
/// <param name="Slots">The places; the first holds words.</param>
/// <param name="IsAtStart">Whether they must begin a clause.</param>
/// <param name="IsName">Whether they are the milestone's own name.</param>
internal sealed record MilestonePattern(string Heading, ImmutableArray<PatternSlot> Slots, bool IsAtStart, bool IsName);

/// <summary>The patterns of <c>Lexicons/milestones.txt</c>, read once, when the first timeline is.</summary>
internal sealed class MilestonePatterns
{
    private static readonly Lazy<MilestonePatterns> Instance = new(Read);

    private readonly Dictionary<string, List<MilestonePattern>> byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> guards = new(StringComparer.Ordinal);

    private readonly Dictionary<string, HashSet<string>> guardsAfter = new(StringComparer.Ordinal);

    private MilestonePatterns()
    {
    }

    /// <summary>All of them.</summary>
    public static MilestonePatterns All => Instance.Value;

    /// <summary>The patterns that may begin with a word.</summary>
    public IReadOnlyList<MilestonePattern> StartingWith(string word) => byFirstWord.TryGetValue(word, out var patterns) ? patterns : [];

    /// <summary>Whether a word in or before a pattern takes its meaning away.</summary>
    public bool IsGuard(string heading, string word) => guards.TryGetValue(heading, out var words) && words.Contains(word);

    /// <summary>Whether a word after a pattern takes its meaning away.</summary>
    public bool IsGuardAfter(string heading, string word) => guardsAfter.TryGetValue(heading, out var words) && words.Contains(word);

    private static MilestonePatterns Read()
    {
        var patterns = new MilestonePatterns();
        var heading = "";
        foreach (var line in LexiconFile.Lines("milestones"))
        {
            if (line[0] == '[') heading = line[1..^1];
            else if (heading.StartsWith("group ", StringComparison.Ordinal)) AddWords(patterns.groups, heading[6..], line);
            else if (heading.StartsWith("guard ", StringComparison.Ordinal)) AddWords(patterns.guards, heading[6..], line);
            else if (heading.StartsWith("guard-after ", StringComparison.Ordinal)) AddWords(patterns.guardsAfter, heading[12..], line);
            else patterns.Add(heading, line);
        }

        return patterns;
    }

    private static void AddWords(Dictionary<string, HashSet<string>> sets, string name, string line)
    {
        if (!sets.TryGetValue(name, out var words)) sets.Add(name, words = new HashSet<string>(StringComparer.Ordinal));
        words.UnionWith(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private void Add(string heading, string line)
    {
        var isName = line[0] == '!';
        if (isName) line = line[1..];
        var isAtStart = line[0] == '^';
        if (isAtStart) line = line[1..];
        var slots = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(SlotOf).ToImmutableArray();
        var pattern = new MilestonePattern(heading, slots, isAtStart, isName);
        // Where the first word may be missing, the pattern begins with the second as well.
        for (var i = 0; i < slots.Length; i++)
        {
            foreach (var word in slots[i].Words)
            {
                if (!byFirstWord.TryGetValue(word, out var same)) byFirstWord.Add(word, same = []);
                if (!same.Contains(pattern)) same.Add(pattern);
            }

            if (!slots[i].IsOptional) break;
        }
    }

    private PatternSlot SlotOf(string written)
    {
        if (written == "..") return PatternSlot.Gap;
        var isOptional = written[^1] == '?';
        var words = new HashSet<string>(StringComparer.Ordinal);
        var endings = ImmutableArray.CreateBuilder<string>();
        foreach (var part in (isOptional ? written[..^1] : written).Split('|'))
        {
            if (part[0] == '<') words.UnionWith(groups[part[1..^1]]);
            else if (part[0] == '*') endings.Add(part[1..]);
            else if (part[^1] == '~') words.UnionWith(FormsOf(part[..^1]));
            else words.Add(part);
        }

        return new PatternSlot(words, endings.DrainToImmutable(), isOptional);
    }

    private static IEnumerable<string> FormsOf(string verb) => verb[^1] switch
    {
        'e' => [verb, verb + "s", verb + "d", verb[..^1] + "ing"],
        'y' when verb[^2] is not ('a' or 'e' or 'o') => [verb, verb[..^1] + "ies", verb[..^1] + "ied", verb + "ing"],
        's' or 'x' or 'h' => [verb, verb + "es", verb + "ed", verb + "ing"],
        _ => [verb, verb + "s", verb + "ed", verb + "ing"],
    };
}
