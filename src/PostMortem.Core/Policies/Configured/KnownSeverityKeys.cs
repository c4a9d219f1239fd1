using System.Collections.Immutable;
using PostMortem.Diagnostics;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Policies;

using static SeveritySetting;

/// <summary>Which keys of a configuration file are ours, and which of those mean something.</summary>
internal sealed class KnownSeverityKeys
{
    private const string OurCategories = CategoryPrefix + "postmortem";

    private static readonly ImmutableArray<string> Categories = [.. RuleCatalog.Descriptors.Select(d => d.Category).Append(RuleCategory.Custom).Distinct()];

    private readonly ImmutableArray<string> ids;

    /// <summary>The shipped rules and the team's own.</summary>
    public KnownSeverityKeys(IEnumerable<string> ownRules) => ids = [.. RuleCatalog.Descriptors.Select(d => d.Id), .. ownRules];

    /// <summary>Whether text begins as a key about our rules.</summary>
    public static bool Concerns(ReadOnlySpan<char> text) =>
        text.StartsWith(BulkKey, StringComparison.OrdinalIgnoreCase)
        || text.StartsWith(OurCategories, StringComparison.OrdinalIgnoreCase)
        || (text.StartsWith(IdPrefix, StringComparison.OrdinalIgnoreCase) && IsId(text[IdPrefix.Length..]));

    /// <summary>Why a key of ours sets nothing; null where it does.</summary>
    public string? FaultOf(string key)
    {
        if (key.Equals(BulkKey, StringComparison.OrdinalIgnoreCase)) return null;
        var (prefix, known, what) = key.StartsWith(IdPrefix, StringComparison.OrdinalIgnoreCase) ? (IdPrefix, ids, "rule") : (CategoryPrefix, Categories, "category of rules");
        if (!key.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase))
        {
            var dot = key.IndexOf('.', prefix.Length);
            return $"'{key}' is no key that is read here; write '{(dot < 0 || prefix != IdPrefix ? key : key[..dot])}{Suffix}'";
        }

        var name = key[prefix.Length..^Suffix.Length];
        if (name is ['P' or 'p', 'M' or 'm', '0', '0', '1', '2' or '3']) return $"'{name}' has no severity to set; PostMortemFailOn says when findings fail a build";
        if (known.Contains(name, StringComparer.OrdinalIgnoreCase)) return null;
        if (name is ['P' or 'p', 'M' or 'm', '9', ..]) return $"'{name}' is no rule; postmortem.yml has none with this ID";
        return Spelling.Nearest(name, known) is { } meant ? $"'{name}' is no {what}; did you mean '{meant}'?" : $"'{name}' is no {what}; {(known == Categories ? $"write one of {string.Join(", ", known)}" : "docs/rules lists them")}";
    }

    private static bool IsId(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("PM", StringComparison.OrdinalIgnoreCase)) return false;
        var rest = text[2..].TrimStart("0123456789");
        return rest.Length < text.Length - 2 && rest is [] or ['.' or ' ', ..];
    }
}
