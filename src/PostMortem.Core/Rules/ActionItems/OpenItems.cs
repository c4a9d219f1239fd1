using System.Collections.Immutable;
using System.Globalization;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>What the rules about fields of action items share: which items are asked, and that one cause is one line.</summary>
internal static class OpenItems
{
    /// <summary>Whether the rules about action items are asked of a document.</summary>
    public static bool AreAsked(PostMortemDocument document) => document.Kind != DocumentKind.Other && document.Audience != Audience.Customer;

    /// <summary>The items that are still a promise, with their lists. A wish is none yet: that is said once (PM5008).</summary>
    public static ImmutableArray<(ActionItem Item, ActionItemList List)> Of(PostMortemDocument document) =>
        [.. document.ActionItems.SelectMany(l => l.Items.Where(i => i.IsOpenPromise && !(document.IsEnglish && i.IsWish)).Select(i => (i, l)))];

    /// <summary>Reports items at fault: one by one, or once at the header of the widest group whose open items all share the fault: the document, the list, a sub-section.</summary>
    /// <param name="document">The document.</param>
    /// <param name="isAtFault">Whether an item lacks what is asked.</param>
    /// <param name="one">The finding for a single item.</param>
    /// <param name="all">The message for a group, from its subject ("none of the 4 open action items").</param>
    public static IEnumerable<Finding> Report(PostMortemDocument document, Func<ActionItem, bool> isAtFault, Func<ActionItem, Finding> one, Func<string, string> all)
    {
        var open = Of(document);
        if (open.Length == 0) return [];
        return Group(open, open[0].List.HeaderSpan) is { } whole ? [whole] : open.GroupBy(o => o.List).SelectMany(OfList);

        IEnumerable<Finding> OfList(IGrouping<ActionItemList, (ActionItem Item, ActionItemList List)> list) =>
            Group([.. list], list.Key.HeaderSpan) is { } finding ? [finding] : list.GroupBy(o => o.Item.Section).SelectMany(OfSection);

        IEnumerable<Finding> OfSection(IGrouping<Section, (ActionItem Item, ActionItemList List)> section) =>
            Group([.. section], section.Key.Heading.Span) is { } finding ? [finding] : section.Where(o => isAtFault(o.Item)).Select(o => one(o.Item));

        Finding? Group(IReadOnlyCollection<(ActionItem Item, ActionItemList List)> items, TextSpan at) => items.Count > 1 && items.All(o => isAtFault(o.Item))
            ? new Finding(at, all(string.Create(CultureInfo.InvariantCulture, $"none of the {items.Count} open action items")))
            : null;
    }

    /// <summary>The day on which an item is due, as it is written everywhere.</summary>
    public static string Day(ActionItem item) => item.Due?.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
