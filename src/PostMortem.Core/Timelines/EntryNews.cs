using PostMortem.Text;

namespace PostMortem.Timelines;

/// <summary>What the words of an entry tell, as the headings of <c>Lexicons/milestones.txt</c> name it.</summary>
internal sealed class EntryNews
{
    /// <summary>How far a negation reaches, and how far a word behind a pattern may take its meaning away.</summary>
    private const int Reach = 4;

    private const int LongestClause = 12;

    private const int LongestGap = 5;

    /// <summary>Where a long entry has told its news: common words behind it tell of other things.</summary>
    private const int Early = 30;

    private static readonly HashSet<string> CommonWords = new(StringComparer.Ordinal) { "symptom", "detected-sees", "detected-contact", "recovery", "again" };

    private static readonly HashSet<string> Negations = new(StringComparer.Ordinal)
    {
        "not", "no", "never", "without", "none", "nobody", "neither", "nor", "cannot", "nothing", "if", "would", "could", "should", "may", "might", "will", "unless", "until",
        "avoid", "avoiding", "prevent", "prevents", "preventing", "potential", "potentially", "possible", "possibly", "likely", "expected", "hoping", "try", "tries", "trying", "whether", "before",
    };

    private readonly Dictionary<string, bool> told = new(StringComparer.Ordinal);

    private EntryNews()
    {
    }

    /// <summary>Reads an entry.</summary>
    public static EntryNews Of(InlineText text)
    {
        var (news, words) = (new EntryNews(), EntryWords.Of(text));
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var pattern in MilestonePatterns.All.StartingWith(words[at]))
            {
                if (news.told.TryGetValue(pattern.Heading, out var isName) && (isName || !pattern.IsName)) continue;
                if (at >= Early && CommonWords.Contains(pattern.Heading)) continue;
                if (pattern.IsAtStart && at > 0 && !EntryWords.IsMark(words[at - 1])) continue;
                if (Match(pattern, 0, words, at) is > 0 and var end && !IsTakenAway(pattern.Heading, words, at, end)) news.told[pattern.Heading] = pattern.IsName;
            }
        }

        return news;
    }

    /// <summary>Whether it tells this.</summary>
    public bool Tells(string heading) => told.ContainsKey(heading);

    /// <summary>Whether it tells this by the milestone's own name.</summary>
    public bool Names(string heading) => told.GetValueOrDefault(heading);

    /// <summary>The index after the words that a pattern matches from an index on, or -1.</summary>
    private static int Match(MilestonePattern pattern, int slot, List<string> words, int at)
    {
        if (slot == pattern.Slots.Length) return at;
        var wanted = pattern.Slots[slot];
        if (wanted == PatternSlot.Gap)
        {
            for (var skipped = 0; skipped <= LongestGap && at + skipped < words.Count; skipped++)
            {
                if (Match(pattern, slot + 1, words, at + skipped) is > 0 and var end) return end;
                var word = words[at + skipped];
                if (EntryWords.IsMark(word) || word == EntryWords.Comma || IsNegation(word)) return -1;
            }

            return -1;
        }

        if (at < words.Count && wanted.Accepts(words[at]) && Match(pattern, slot + 1, words, at + 1) is > 0 and var after) return after;
        return wanted.IsOptional ? Match(pattern, slot + 1, words, at) : -1;
    }

    private static bool IsTakenAway(string heading, List<string> words, int start, int end)
    {
        for (var at = start - 1; at >= Math.Max(0, start - LongestClause) && !EntryWords.IsMark(words[at]); at--)
        {
            if (words[at] == EntryWords.Comma && CommonWords.Contains(heading)) break;
            if ((at >= start - Reach && IsNegation(words[at])) || MilestonePatterns.All.IsGuard(heading, words[at])) return true;
        }

        for (var at = start; at < end; at++)
        {
            if (MilestonePatterns.All.IsGuard(heading, words[at])) return true;
        }

        for (var at = end; at < Math.Min(words.Count, end + Reach) && !EntryWords.IsMark(words[at]); at++)
        {
            // "Users report that login is not working" tells of no end.
            if (MilestonePatterns.All.IsGuardAfter(heading, words[at]) && !IsNegation(words[at - 1])) return true;
        }

        return false;
    }

    private static bool IsNegation(string word) => Negations.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal);
}
