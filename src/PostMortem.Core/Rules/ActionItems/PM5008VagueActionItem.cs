using System.Globalization;
using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>An action item with no result that can be checked.</summary>
internal sealed class PM5008VagueActionItem : DocumentRule
{
    /// <summary>From so many items of one list on, the same fault is one finding.</summary>
    private const int Many = 3;

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM5008", "VagueActionItem", RuleCategory.ActionItems, Severity.Warning, "An action item has no result that can be checked", "Guide, \"Anti-patterns\": the 'always on time next time' action item");

    public override bool AppliesTo(PostMortemDocument document) => OpenItems.AreAsked(document) && document.IsEnglish;

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        foreach (var same in document.ActionItems.SelectMany(l => l.Items.Where(i => i.Vagueness != Vagueness.None).GroupBy(i => i.Vagueness)))
        {
            var items = same.ToList();
            for (var i = 0; i < (items.Count < Many ? items.Count : 1); i++)
            {
                yield return new Finding(items[i].Text.Span, Message(items[i], same.Key, items.Count < Many ? 0 : items.Count - 1))
                {
                    // To write the report is a step of the process: of little use as a promise, and no wish either.
                    Severity = same.Key == Vagueness.Document ? Severity.Suggestion : null,
                };
            }
        }
    }

    private static string Message(ActionItem item, Vagueness why, int others)
    {
        var subject = $"'{Words.Of(item.Text.Text)}'{(others > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {others} more action items") : "")}";
        var isOne = others == 0;
        return why switch
        {
            Vagueness.Thinking => $"{subject} only {(isOne ? "starts" : "start")} thinking; write what is there when it is done (a decision, a finding in writing), or by which day and in which ticket",
            Vagueness.Attitude => $"{subject} can't be checked; write what will be changed so that nobody has to be careful: a check, a limit, a test, a default",
            Vagueness.Generic => $"{subject} {(isOne ? "names" : "name")} nothing in particular; write what is added or changed, and where: 'Add an alarm for …', 'Check … in CI'",
            Vagueness.NounPhrase => $"{subject} {(isOne ? "does" : "do")} not say what is done; begin with a verb and end with the result: 'Add …', 'Move … to …'",
            Vagueness.Principle => $"{subject} {(isOne ? "is a principle" : "are principles")}; write the change that makes it so: a check in CI, a default, a migration",
            _ => $"{subject} {(isOne ? "is" : "are")} about this document; write what changes so that the incident does not come back",
        };
    }
}
