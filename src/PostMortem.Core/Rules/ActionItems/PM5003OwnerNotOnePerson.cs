using System.Text.RegularExpressions;
using PostMortem.Configuration;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Language;

namespace PostMortem.Rules;

/// <summary>An action item owned by several people, by everybody, by a team, or by a placeholder.</summary>
internal sealed partial class PM5003OwnerNotOnePerson : DocumentRule
{
    private const int MostNames = 4;

    private enum OwnerShape
    {
        OnePerson,
        Placeholder,
        Everyone,
        Several,
        Team,
    }

    private static readonly WordClass NameOfTeam = WordClass.TeamName | WordClass.Team | WordClass.Role;

    private static readonly WordClass BeforeNameOfTeam = WordClass.TeamName | WordClass.RoleModifier | WordClass.Affected | WordClass.Determiner;

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM5003", "OwnerNotOnePerson", RuleCategory.ActionItems, Severity.Warning, "An action item is not owned by one person", "Guide, FAQ: one person, not a team");

    public override bool AppliesTo(PostMortemDocument document) => OpenItems.AreAsked(document);

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        var owned = OpenItems.Of(document).Where(o => o.Item.Owner is not null).Select(o => (o.Item, o.List, Owner: o.Item.Owner!, Shape: ShapeOf(o.Item.Owner!.Text, context.Configuration))).ToList();
        foreach (var list in owned.GroupBy(o => o.List))
        {
            if (list.Count() > 1 && list.All(o => o.Shape == OwnerShape.Team))
            {
                var names = string.Join(", ", list.Select(o => $"'{o.Owner.Text}'").Distinct().Take(MostNames));
                yield return new Finding(list.Key.HeaderSpan, $"every action item is owned by a team ({names}); name one person in each team, who answers for it") { Severity = Severity.Suggestion };
                continue;
            }

            // A heading that gives several items one owner is one fault.
            foreach (var (item, _, owner, shape) in list.Where(o => o.Shape != OwnerShape.OnePerson).DistinctBy(o => o.Owner.Span))
            {
                var reason = shape switch
                {
                    OwnerShape.Placeholder => $"'{owner.Text}' is no owner of '{Words.Of(item.Text.Text)}'; name one person",
                    OwnerShape.Everyone => $"'{owner.Text}' is nobody in particular; name one person who answers for '{Words.Of(item.Text.Text)}'",
                    OwnerShape.Several => $"'{owner.Text}' are several owners; name the one who answers for '{Words.Of(item.Text.Text)}'",
                    _ => $"'{owner.Text}' is a team; name one person in it who answers for '{Words.Of(item.Text.Text)}'",
                };
                yield return new Finding(owner.Span, reason);
            }
        }
    }

    private static OwnerShape ShapeOf(string owner, PostMortemConfiguration configuration)
    {
        var name = owner.Trim();
        if (Placeholder().IsMatch(name)) return OwnerShape.Placeholder;
        if (Everyone().IsMatch(name)) return OwnerShape.Everyone;
        if (configuration.People.Contains(name, StringComparer.OrdinalIgnoreCase)) return OwnerShape.OnePerson;
        if (configuration.Teams.Contains(name.TrimStart('@'), StringComparer.OrdinalIgnoreCase) || IsNameOfTeam(name) || TeamWord().IsMatch(name)) return OwnerShape.Team;
        return Several().IsMatch(name) ? OwnerShape.Several : OwnerShape.OnePerson;
    }

    /// <summary>"Platform", "Customer support", "on-call": a team by the name of its work, or whoever has a role.</summary>
    private static bool IsNameOfTeam(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [.., var last] && Lexicon.Find(last).Classes.Overlaps(NameOfTeam) && words.SkipLast(1).All(w => Lexicon.Find(w).Classes.Overlaps(BeforeNameOfTeam));
    }

    [GeneratedRegex(@"^\W*(?:(?:tbd|tbc|tba|todo|unknown|unclear|unassigned|unowned|not assigned|to be (?:assigned|decided|determined|defined|found|named|announced)|none|(?:nobody|no one|no owner)(?: yet| so far)?|owner open|n/?a|owner|name|x+)\W*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^@?(?:(?:everyone|everybody|anyone|someone|somebody) (?:on|in|of|from|at) .{2,40}|everyone|everybody|all|all of us|all developers|anyone|anybody|someone|somebody|us|we|whole team|entire team|the team|team|all teams|all engineers|here|channel|volunteers?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Everyone();

    [GeneratedRegex(@"\b(?:team|squad|group|department|guild|crew|tribe|teams|engineers|developers)\b|^@[\w-]+/[\w-]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TeamWord();

    [GeneratedRegex(@"[,;&+/\n]\s*\S|\S\s+(?:and|or)\s+\S|@[^\s@]+\s+@\S", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Several();
}
