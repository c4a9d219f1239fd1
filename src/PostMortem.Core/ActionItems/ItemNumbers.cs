using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PostMortem.Documents;

namespace PostMortem.ActionItems;

/// <summary>Tells keys that number the items of a list ("CA-1 …", "CA-2 …") from tickets, which begin anywhere and have gaps.</summary>
internal static partial class ItemNumbers
{
    /// <summary>The keys with which the items of a list begin, where they count from one on.</summary>
    public static ImmutableHashSet<string> In(IEnumerable<ActionItemList> lists)
    {
        var numbers = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var list in lists)
        {
            var leads = list.Items.Select(i => Lead().Match(i.Text.Text)).Where(m => m.Success).Select(m => m.Groups["number"].Value);
            foreach (var key in leads.GroupBy(t => t[..t.LastIndexOf('-')]))
            {
                var counted = key.Select((t, index) => int.TryParse(t[(t.LastIndexOf('-') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == index + 1).ToList();
                if (counted.Count > 1 && counted.TrueForAll(isNext => isNext)) numbers.UnionWith(key);
            }
        }

        return numbers.ToImmutable();
    }

    [GeneratedRegex(@"^\W{0,3}(?<number>[A-Z][A-Z0-9]{1,9}-\d{1,3})(?=[\s:.)\]–—])", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();
}
