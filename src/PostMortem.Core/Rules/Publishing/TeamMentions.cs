using PostMortem.Language;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>Finds the configured names of teams in a sentence.</summary>
internal static class TeamMentions
{
    private static readonly string[] OfTeams = ["team", "teams", "squad", "tribe", "crew", "group", "guild", "engineers", "developers", "on-call", "folks"];

    /// <summary>The places in the sentence's text, in its order.</summary>
    public static IEnumerable<TextSpan> Find(string prose, IEnumerable<string> teams)
    {
        foreach (var team in teams)
        {
            for (var at = prose.IndexOf(team, StringComparison.Ordinal); at >= 0; at = prose.IndexOf(team, at + 1, StringComparison.Ordinal))
            {
                var end = at + team.Length;
                if (IsWord(prose, at - 1) || IsWord(prose, end)) continue;
                if (!IsProduct(team) || IsFollowedByTeam(prose, end)) yield return new TextSpan(at, end);
            }
        }
    }

    /// <summary>"Payments" is also what customers make: only "the Payments team" is one.</summary>
    private static bool IsProduct(string team) => Lexicon.Find(team) != Word.Unknown || FullNames.IsThing(team);

    private static bool IsFollowedByTeam(string prose, int end)
    {
        var rest = prose.AsSpan(end).TrimStart();
        foreach (var word in OfTeams)
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (rest.Length == word.Length || !char.IsLetter(rest[word.Length]))) return true;
        }

        return false;
    }

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
