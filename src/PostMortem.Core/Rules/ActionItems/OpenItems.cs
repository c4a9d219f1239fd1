using System.Collections.Immutable;
using System.Globalization;
using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>What the rules about fields of action items share: which items are asked, and that one cause is one line.</summary>
internal static class OpenItems
{
    /// <summary>Whether the rules about action items are asked of a document.</summary>
    public static bool AreAsked(PostMortemDocument document) => document.Kind != DocumentKind.Other && document.Audience != Audience.Customer;

    /// <summary>The items that are still a promise, with their lists.</summary>
    public static ImmutableArray<(ActionItem Item, ActionItemList List)> Of(PostMortemDocument document) =>
        [.. document.ActionItems.SelectMany(l => l.Items.Where(i => i.IsOpenPromise).Select(i => (i, l)))];

    /// <summary>Reports items at fault: one by one, or once at the header where all open items share the fault.</summary>
    /// <param name="document">The document.</param>
    /// <param name="isAtFault">Whether an item lacks what is asked.</param>
    /// <param name="one">The finding for a single item.</param>
    /// <param name="all">The message for all, which it completes.</param>
    public static IEnumerable<Finding> Report(PostMortemDocument document, Func<ActionItem, bool> isAtFault, Func<ActionItem, Finding> one, Func<string, string> all)
    {
        var open = Of(document);
        var atFault = open.Where(o => isAtFault(o.Item)).ToList();
        if (atFault.Count > 1 && atFault.Count == open.Length)
            return [new Finding(atFault[0].List.HeaderSpan, all(string.Create(CultureInfo.InvariantCulture, $"none of the {open.Length} open action items")))];
        return atFault.Select(o => one(o.Item));
    }

    /// <summary>The first words of an item, to know it by.</summary>
    public static string Shorten(ActionItem item)
    {
        var text = item.Text.Text.Replace('\n', ' ').Trim();
        if (text.Length <= 50) return text;
        var cut = text.LastIndexOf(' ', 47);
        return string.Concat(text.AsSpan(0, cut > 20 ? cut : 47).TrimEnd(" ,;:."), "…");
    }

}
