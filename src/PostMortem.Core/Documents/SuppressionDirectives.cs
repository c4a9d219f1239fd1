using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PostMortem.Text;

namespace PostMortem.Documents;

/// <summary>The words with which a suppression comment begins.</summary>
internal static partial class SuppressionDirectives
{
    private static readonly ImmutableArray<(string Word, SuppressionForm Form)> Known =
    [
        ("postmortem-disable", SuppressionForm.Disable),
        ("postmortem-enable", SuppressionForm.Enable),
        ("postmortem-disable-line", SuppressionForm.DisableLine),
        ("postmortem-disable-next-line", SuppressionForm.DisableNextLine),
        ("postmortem-disable-file", SuppressionForm.DisableFile),
    ];

    /// <summary>What is longer is no misspelt directive.</summary>
    private const int LongestWord = 60;

    /// <summary>What a comment's first word asks for; null where the comment is about something else.</summary>
    public static SuppressionForm? FormOf(string word)
    {
        foreach (var (known, form) in Known)
        {
            if (string.Equals(word, known, StringComparison.OrdinalIgnoreCase)) return form;
        }

        return word.Length > LongestWord || Meant(word) is null ? null : SuppressionForm.Misspelt;
    }

    /// <summary>The word that a misspelt one was meant to be; null where it was meant to be none: a team has comments of its own that begin with "postmortem-".</summary>
    public static string? Meant(string word)
    {
        var plain = Separators().Replace(word.ToLowerInvariant(), "-").Replace("post-mortem", "postmortem", StringComparison.Ordinal);
        if (!plain.StartsWith("postmortem-", StringComparison.Ordinal)) return null;
        return Spelling.Nearest(Synonyms().Replace(plain, "disable"), Known.Select(k => k.Word));
    }

    [GeneratedRegex("[-_]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex("(?<=^postmortem-)(?:ignore|suppress|silence|allow|off)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Synonyms();
}
