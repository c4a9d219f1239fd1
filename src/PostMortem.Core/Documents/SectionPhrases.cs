using System.Text.RegularExpressions;

namespace PostMortem.Documents;

/// <summary>Tells what a section is for from the way its heading is put, where the heading is none of the names in <see cref="SectionNames"/>: "What happened, minute by minute", "Went not so well", "Who felt it".</summary>
internal static partial class SectionPhrases
{
    /// <summary>The role of a heading that speaks of the course of things, whatever else it says.</summary>
    public static bool IsCourse(string normal) => Course().IsMatch(normal);

    /// <summary>The role that a heading in normal form has, or null.</summary>
    public static SectionRole? RoleOf(string normal) =>
        WentPoorly().IsMatch(normal) ? SectionRole.WentPoorly
        : WentWell().IsMatch(normal) ? SectionRole.WentWell
        : Lucky().IsMatch(normal) ? SectionRole.Lucky
        : Detection().IsMatch(normal) ? SectionRole.Detection
        : Impact().IsMatch(normal) ? SectionRole.Impact
        : RootCauses().IsMatch(normal) ? SectionRole.RootCauses
        : WhatWeDid().IsMatch(normal) ? SectionRole.WhatWeDid
        : Resolution().IsMatch(normal) ? SectionRole.Resolution
        : ActionItems().IsMatch(normal) ? SectionRole.ActionItems
        : DoDifferently().IsMatch(normal) ? SectionRole.DoDifferently
        : null;

    private const string When = "(?: (?:here|today|that (?:day|night)|this time|so far|overall|for us|for our \\w+|during (?:the|this) \\w+))?$";

    [GeneratedRegex(@"^(?!how (?:we|to|do)\b)(?:.* )?(?:minute by minute|hour by hour|step by step|blow by blow|play by play|day by day|as it (?:happened|unfolded)|how (?:it|things|events|the \w+) (?:all )?(?:unfolded|went on|developed|ran|played out)|how the (?:night|day|morning|evening|afternoon|weekend|incident|outage) went|(?:course|log|sequence|diary|story) of (?:the |that |our )?(?:day|night|morning|afternoon|evening|week|weekend|events?|incident|outage|shift)|when (?:did )?(?:it|what|things|this) happened?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Course();

    [GeneratedRegex(@"^(?:(?:what|where (?:it|things|we)|things|stuff)(?: that| has| have| we| it)? )?(?:(?:went|go|gone|going|ran|run|worked|work|did|do|was|were|is) )?(?:(?:(?:not|didnt|did not|doesnt|hasnt|wasnt|werent|less|could (?:have|be)(?: been)?|should (?:have|be)(?: been)?|might have(?: been)?|can (?:be|go))(?: (?:go|gone|went|work|worked|run|do|did|been))?)(?: (?:so|as|that|quite|too|very|really))* (?:well|good|great|right|smooth|smoothly|better|smoother|fine|ideal)|(?:really |quite |so |very )?(?:badly|poorly|wrong|sideways|bad|less well|worse|amiss|awry))" + When, RegexOptions.CultureInvariant)]
    private static partial Regex WentPoorly();

    [GeneratedRegex(@"^(?:(?:what|where (?:it|things|we)|things|stuff)(?: that| has| have| we| it)? )?(?:went|gone|going|ran|worked|did|was|were) (?:really |very |quite |so )?(?:well|good|great|right|smoothly|fine|as (?:planned|designed|intended))" + When, RegexOptions.CultureInvariant)]
    private static partial Regex WentWell();

    [GeneratedRegex(@"^(?:and )?(?:where|how|what|why) (?:did )?(?:we|it|things) (?:got|get|were|was|had|have)(?: been)? (?:just |also )?(?:lucky|luck|good luck|fortunate)(?: with)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Lucky();

    [GeneratedRegex(@"^(?:who|what|when) (?:first )?(?:noticed|detected|spotted|found|told us|alerted us|raised the alarm)(?: it| us| this| the \w+| first)*$|^(?:and )?(?:why|where|when) (?:it|this|that|the \w+|we) (?:was |were |got |had |did )?(?:found|noticed|caught|spotted|detected|discovered|seen)(?: (?:it|this|out|in time|at all|so late|late|early|first))*$|^how (?:we|did we|you|it) (?:got|get|came|come|became|become) (?:to )?(?:know|aware|wind)(?: of it| about it| of this)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Detection();

    [GeneratedRegex(@"^(?:who|whom|what|which \w+) (?:felt|suffered|got hurt|was hit|were hit|got hit|it hit|did it hit|was hurt|noticed nothing|was harmed|was down|was broken|was unavailable|did it concern|does it concern|it concerned|is concerned|was concerned|it touched|was touched|lost|was lost|had trouble|saw it)(?: (?:it|this|from it|by it|the \w+))*$|^what (?:could|might|would) have (?:happened|gone wrong|been lost|been the (?:damage|harm|impact))(?: .{1,40})?$|^what (?:our |the |your )?(?:users?|customers?|clients?|players?|readers?|guests?|people|patients?|passengers?|riders?|drivers?|staff|shops?|you) (?:saw|felt|experienced|noticed|could not do|couldnt do|lost|may have (?:seen|noticed|felt))$|^(?:what|how much) (?:it|this|the \w+) (?:meant|did|cost)(?: (?:for|to) .{1,40})$|^how (?:it|this|the \w+|did it|did this) (?:affected|affect|hit|hurt) .{1,40}$|^(?:the )?(?:harm|toll|extent|fallout|worst case|what was at stake|at stake)(?: (?:of|for) .{1,40})?$|^(?:the )?scale of .{1,40}$|^what (?:was|were|is|are) the (?:\w+ )?(?:effects?|impacts?|consequences?|damages?|harm|fallout|losses|cost|costs)(?: (?:of|on|for|to) .{1,40})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Impact();

    [GeneratedRegex(@"^what (?:was|were|is|are) the (?:\w+ )?(?:causes?|reasons?|triggers?)(?: (?:of|for|behind) .{1,40})?$|^what (?:triggered|caused|led to|set off|made|allowed|let|contributed to|was behind|lay behind|lies behind|started|broke)(?: (?:it|this|that|the \w+(?: \w+)?))?(?: (?:off|possible|worse|happen|fail|to happen|to fail))*$|^(?:and )?(?:why|how) (?:could (?:it|this|that) happen|it could happen|this could happen|it came to this|it came about|did it come to (?:this|that))$|^(?:and )?why (?:(?:it|this|that|the \w+|we) )?(?:happened|took so long|failed|broke|stopped|lasted so long|went unnoticed|did not help)$", RegexOptions.CultureInvariant)]
    private static partial Regex RootCauses();

    [GeneratedRegex(@"^(?:our |the |this )?(?:project|sprint|quarter|iteration|migration|launch|release|milestone|cycle|season|event|month|term)(?: \w+)? (?:in (?:short|brief|a nutshell|numbers|one paragraph|review)|at a glance)$|^what (?:the|our|this) (?:project|sprint|quarter|iteration|team|release|migration|launch|season) (?:was|did|was about|is about|delivered|achieved|set out to do)$|^(?:the|our) (?:trip|voyage|journey|story|road|route|way|course|project|sprint|quarter|year|season|months?|weeks?|work)(?: \w+)? (?:so far|until now|up to now|to date|behind us)$|^(?:where we (?:came|come|started) from|looking back|the look back)$|^what we (?:set out to do|worked on|got done|finished|completed)(?: .{1,30})?$", RegexOptions.CultureInvariant)]
    private static partial Regex WhatWeDid();

    [GeneratedRegex(@"^what (?:we|was|did we|the team) (?:did|do|done) (?:on the (?:day|night|spot)|that (?:day|night|morning|evening)|then|about it|at once|immediately|right away|in response|to (?:fix|stop|end|mitigate|repair|recover|resolve|contain|restore)\b.{0,30})$|^how (?:it|this|the \w+|service|everything|things) (?:was|were|came|got|went) (?:put right|back|repaired|restored|ended|stopped|brought back|contained|back to normal)$", RegexOptions.CultureInvariant)]
    private static partial Regex Resolution();

    [GeneratedRegex(@"^what (?:(?:we|weve|we have|have we|well|we will|will we|are we|we are|were) (?:going to |now |already |also |have )*(?:done|change|changing|doing|agreed|agreed on|agreed to do|promise|promised|decided|do (?:about it|next|now|then|differently from now on))(?: (?:about it|next|now|then|since|so far))?|(?:happens|comes) (?:next|now)|(?:will|is going to) (?:change|happen|be different|be done)(?: now| next)?|(?:we |has |have )*changed and (?:what )?(?:we )?(?:will|still has to|is going to) (?:change|be changed|follow)?|you can expect)$|^(?:how (?:do we|can we|will we|are we going to|we|we will|well|we can|to) )(?:(?:make sure|ensure) .{1,60}|(?:make|keep|stop|avoid|prevent)(?:ing)? (?:it|this|that|such|a repeat|the same|recurrence).{0,50})$|^(?:so that|to make sure|making sure|ensuring|stopping|keeping) (?:it|this|that).{1,60}$|^(?:agreed|planned|proposed|concrete|promised|next|the|our|immediate|further) (?:measures?|actions?|steps?|changes|fixes|improvements?|commitments?|promises)(?: .{1,30})?$|^(?:measures?|actions?|improvements?|changes|steps|tasks|fixes) (?:agreed|planned|decided|to take|to be taken|we will take|taken and planned|by owner|by person|per owner|and owners?)$|^(?:action|measures?|task|follow up) (?:register|log|tracker|table|list)$|^(?:(?:the |our )?(?:review|status|state|check|progress|update|follow up|look back)(?: of| on| at)? (?:the |our )?|(?:the |our )?(?:open|old|earlier|unfinished|outstanding|previous|last) )(?:\w+ ){0,2}(?:action items|actions|follow ups|action points|measures|promises|commitments)(?: (?:of|from|in|since) .{1,40})?$|^(?:to be done|still to do|left to do|what is left to do|what remains to be done|what we still have to do|who does what|who will do what)(?: .{1,20})?$", RegexOptions.CultureInvariant)]
    private static partial Regex ActionItems();

    [GeneratedRegex(@"^(?:next time|another time|if we did it again|if we had to do it again)(?: (?:we|around)(?: .{1,30})?)?$|^what we (?:would|will|should) (?:try|change|do) (?:next time|another time|the next time|instead|again)$", RegexOptions.CultureInvariant)]
    private static partial Regex DoDifferently();
}
