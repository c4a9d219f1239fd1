using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace PostMortem.Documents;

/// <summary>Tells what a section is for from the words of its heading.</summary>
internal static class SectionNames
{
    // The names that real documents use, in normal form: lower case, no punctuation, apostrophes dropped.
    private static readonly Dictionary<string, SectionRole> Names = Build(new()
    {
        [SectionRole.Summary] =
            "summary; overview; abstract; synopsis; tldr; tl dr; at a glance; what happened; so what happened; what broke; what is this about; " +
            "details of incident; description; problem; problem statement; problem description; in short; in brief; recap; symptoms; symptom; incident; the incident; the outage; the problem; nutshell; in a nutshell; short version; the short version; situation; the story in short; description of incident",
        [SectionRole.Timeline] =
            "timeline; time line; timeline of events; chronology; chronology of events; chain of events; sequence of events; course of events; " +
            "key events; event log; log of events; what happened when; what happened and when; follow up timeline; history of events; timeline log; chronicle; play by play",
        [SectionRole.RootCauses] =
            "root cause; root causes; root cause analysis; root causes analysis; causes; cause; rca; cause analysis; analysis of causes; " +
            "analysis of cause; causal analysis; contributing factors; contributing factor; contributing causes; contributing conditions; contributing conditions analysis; " +
            "factors; factor; fault; faults; trigger; triggers; surface cause; surface causes; identified cause; identified causes; proximate cause; underlying cause; " +
            "underlying issue; underlying problem; 5 whys; five whys; 5 why; five why; the 5 whys; whys; why; why it happened; why did it happen; why this happened; " +
            "why did this happen; how did it happen; how did this happen; how it happened; what caused it; what caused this; what caused; what was the cause; " +
            "what allowed this to happen; what made this possible; why it broke; why it failed; why it persisted; root cause identified; root causes identified; " +
            "what went wrong technically; triggers and causes; reason; reasons",
        [SectionRole.Impact] =
            "impact; impacts; impact analysis; impact assessment; what was impacted; what was affected; who was affected; who was impacted; affected; " +
            "affected services; affected systems; affected components; affected features; services affected; impact on; impact on service; impact on services; " +
            "scope; scope of impact; blast radius; consequences; was my data safe; is my data safe; was my data affected; was any data lost; was data lost; who did it affect; how bad was it; cost; damage; effect; effects; are we vulnerable; summary of impact; " +
            "extent; damages; harm; losses; severity and impact; what it cost; facing impact; impact summary",
        [SectionRole.WentWell] =
            "what went well; things that went well; went well; what went right; things that went right; what worked; what worked well; what worked out; " +
            "what was good; what did we do well; what we did well; what has gone well; what is going well; the good; good; positives; pros; successes; " +
            "wins; plus; pluses; positive; upside; upsides; bright spots; the good stuff; good stuff; went right; worked well; what did go well; what helped; what went good; liked; what we liked",
        [SectionRole.WentPoorly] =
            "what didnt go well; what did not go well; what didnt go so well; what did not go so well; what didnt; what did not; what went poorly; " +
            "things that went poorly; went poorly; what went badly; things that went badly; what didnt work; what did not work; what didnt work well; " +
            "what could have gone better; what could have been better; what could be better; what could be improved; what could have been improved; " +
            "what can be improved; what can we improve; what to improve; areas for improvement; area for improvement; things to improve; " +
            "things that went wrong; things that didnt go well; things that could have gone better; what went less well; what was bad; the bad; bad; " +
            "what we didnt like; what we did not like; what we disliked; negatives; cons; minus; minuses; negative; downside; downsides; delta; deltas; the not so good; not so good; what got in the way; what got in our way; what hindered us; what blocked us; what was missing; obstacles; went badly; frictions; challenges; pain points; what was hard; what slowed us down; difficulties; the ugly; lacked; what we lacked; " +
            "didnt go well; did not go well; things that did not go well; what hurt; what was difficult; what has not gone well",
        [SectionRole.Lucky] =
            "what stopped it; what saved the day; what prevented worse; what kept it from getting worse; where we got lucky; where did we get lucky; what saved us; strokes of luck; by luck; pure luck; we got lucky; got lucky; luck; lucky; where we were lucky; what was lucky; what we got lucky with",
        [SectionRole.ActionItems] =
            "action items; action item; measures; measure; countermeasures; counter measures; safeguards; promises; promise; agreed; agreements; agreed actions; follow through; action register; what we have done; what weve done; what have we done; what comes next; what happens next; what will change; what changes now; to be done; actions; action; action plan; action points; action list; todo; todos; to do; to dos; tasks; follow ups; follow up; followups; followup; " +
            "follow up items; follow up actions; follow up action items; follow up tasks; follow up work; corrective actions; corrective action; corrective measures; " +
            "corrective and preventative actions; corrective and preventive actions; corrective and preventative measures; corrective and preventive measures; " +
            "preventive actions; preventative actions; preventive measures; preventative measures; prevention; prevention measures; prevention plan; prevention measures implemented; " +
            "remediation; remediations; remediation items; remediation plan; remedial actions; next steps; next step; steps forward; way forward; going forward; moving forward; looking forward; looking ahead; " +
            "so what now; what now; what next; whats next; what is next; recommendations; recommendation; improvements; improvement; process improvements; technical improvements; " +
            "documentation improvements; proposed improvements; proposal improvements; improvement actions; planned improvements; future improvements; architectural improvements; " +
            "short term improvements; medium term improvements; mid term improvements; long term improvements; immediate improvements; improvement plan; policy improvements; " +
            "immediate actions; planned actions; future actions; short term actions; long term actions; medium term actions; short term; medium term; long term; " +
            "what were doing about it; what we are doing about it; what are we doing about it; what were doing; what we are doing; what are we doing; what is being done; what is being done about it; " +
            "what were doing next; what we are doing next; what we will do; what well do; what we will do next; what will we do; what are we going to do; what were changing; what we are changing; what changes; " +
            "how are we preventing it from happening again; how we will prevent this; how will we prevent this; how do we prevent this; how to prevent this; how can we prevent this; how we prevent this from happening again; " +
            "what is being done to prevent future incidents; what are we doing to prevent this; what were doing to prevent this; what were doing to prevent this from happening again; preventing recurrence; prevent recurrence; " +
            "preventing future incidents; future work; future plans; commitments; work items; open items; outstanding items; outstanding work",
        [SectionRole.Lessons] =
            "lessons; lesson; learned; lessons learned; lessons learnt; lesson learned; learnings; learning; what we learned; what did we learn; what we have learned; what weve learned; " +
            "conclusion; conclusions; takeaways; takeaway; take aways; insights; final thoughts; closing thoughts; reflection; reflections; retrospective; analysis and lessons",
        [SectionRole.Detection] =
            "detection; how was it detected; how it was detected; how was this detected; how we found out; how did we find out; how we noticed; discovery; " +
            "why it wasnt caught; why it was not caught; why wasnt it caught; why it took so long to find; detection gap; detection gaps; monitoring gap; monitoring gaps; how was it noticed; why was this hard to detect; why was it hard to detect; why it wasnt caught locally; detection failure",
        [SectionRole.Resolution] =
            "resolution; recovery; response; responses; mitigation; mitigations; fix; fixes; fixed; solution; solutions; workaround; actions taken; action taken; steps taken; measures taken; " +
            "details of fix; how it was fixed; how was it fixed; how we fixed it; how did we fix it; how it was resolved; how was it resolved; how we resolved it; immediate fix; immediate fixes; " +
            "final resolution; solution implemented; fix applied; fixes applied; fixes implemented; fix implemented; resolving; what we did to fix it; response gap; response gaps; restoration; " +
            "what did we do; how we responded; how did we respond; repair",
        [SectionRole.Background] =
            "background; context; lead up; leadup; introduction; intro; before; preface; preamble; setting; architecture; background information; what led up to it",
        [SectionRole.WhatWeDid] =
            "what we did; what did we do this sprint; what we did this sprint; what we delivered; what we shipped; what we built; what was done; what was delivered; accomplishments; achievements; delivered; shipped; highlights",
        [SectionRole.DoDifferently] =
            "what wed do differently; what we would do differently; what would we do differently; what we will do differently; what well do differently; what will we do differently; " +
            "what to do differently; what should we do differently; what we should do differently; do differently; what could we do differently; what we could do differently; differently next time; next time; what wed change; what we would change; longed for; what we longed for",
        [SectionRole.Start] = "start; try; things to try; what to try; start doing; things to start; things to start doing; what to start; what to start doing; what should we start doing",
        [SectionRole.Stop] = "stop; drop; things to drop; what to drop; stop doing; things to stop; things to stop doing; what to stop; what to stop doing; what should we stop doing",
        [SectionRole.Continue] = "continue; continue doing; keep; keep doing; things to continue; things to keep; things to keep doing; what to continue; what to keep; what to keep doing; what should we keep doing; what should we continue doing",
        [SectionRole.Mad] = "mad; what made us mad; angry; frustrated; what frustrated us",
        [SectionRole.Sad] = "sad; what made us sad; disappointed; what disappointed us",
        [SectionRole.Glad] = "glad; what made us glad; happy; delighted; what delighted us",
        [SectionRole.Wind] = "wind; winds; wind in our sails; sails; tailwinds; whats moving us forward; what is moving us forward; what moves us forward; what pushes us forward; what propels us",
        [SectionRole.Anchor] = "anchor; anchors; drag; headwinds; rocks; whats holding us back; what is holding us back; what holds us back; what slows us down; what drags us down",
        [SectionRole.Metadata] =
            "stats; statistics; metadata; facts; key facts; key figures; figures; attendees; attendance; participants; people; people involved; responders; authors; author; references; reference; links; appendix; " +
            "glossary; status; supporting information; supporting documents; related documents; related documentation; related issues; revision history; changelog; incident details; " +
            "document information; meeting; recordings; timing; roles; contacts; sign off; metrics; details at a glance; resources; further reading; see also; acknowledgements; acknowledgments; thanks",
    });

    // Words that narrow a name without changing what the section is for: "Detailed incident timeline", "Customer impact".
    private static readonly HashSet<string> Modifiers = new[]
    {
        "a", "an", "the", "of", "for", "our", "your", "this", "that", "its", "incident", "incidents", "issue", "issues", "outage", "event", "events", "problem", "failure", "postmortem", "downtime",
        "detailed", "full", "complete", "brief", "short", "quick", "executive", "management", "technical", "initial", "preliminary", "overall", "general", "high", "level", "final", "key", "main", "primary", "secondary", "major",
        "user", "users", "customer", "customers", "client", "clients", "end", "business", "revenue", "financial", "internal", "external", "system", "service", "services", "team", "feature", "features", "productivity", "infrastructure", "operational",
        "potential", "possible", "estimated", "proposed", "planned", "identified", "suggested", "required", "remaining", "further", "additional", "other", "deeper", "on", "data", "facing", "security", "us",
    }.ToHashSet(StringComparer.Ordinal);

    /// <summary>Names that keep their meaning before "of", "for" and the like, and behind words that say whose: "Impact of both", "Last week's action items".</summary>
    private static readonly string[] Heads =
        ["summary", "timeline", "chronology", "impact", "root cause", "root causes", "causes", "contributing factors", "action items", "actions", "follow ups", "next steps", "lessons learned", "lessons", "detection", "resolution", "mitigation", "recovery", "background"];

    private static readonly string[] Prepositions = ["of", "for", "on", "in", "from", "during", "at", "to", "by", "after", "with"];

    private static readonly SearchValues<char> ShortcodeCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_-");

    private static readonly SectionRole[][] Groups =
    [
        [SectionRole.Start, SectionRole.Stop, SectionRole.Continue],
        [SectionRole.Mad, SectionRole.Sad, SectionRole.Glad],
        [SectionRole.Wind, SectionRole.Anchor],
    ];

    /// <summary>Whether a heading says "what went wrong", which names the causes in one house and the reflection in another.</summary>
    public static bool IsWhatWentWrong(string heading) => Normalize(heading) is "what went wrong" or "what has gone wrong" or "what did go wrong" or "went wrong";

    /// <summary>The roles that mean something only together, such as Start, Stop and Continue; null for a role that stands alone.</summary>
    public static SectionRole[]? GroupOf(SectionRole role) => Groups.FirstOrDefault(g => g.Contains(role));

    /// <summary>The roles that a heading names; empty where it names none.</summary>
    /// <param name="heading">The heading's text without markup.</param>
    /// <param name="aliases">The team's own names, in normal form.</param>
    public static ImmutableArray<SectionRole> RolesOf(string heading, ImmutableDictionary<string, SectionRole> aliases)
    {
        if (heading.Length > 120) return [];
        var normal = Normalize(heading);
        if (RoleOf(normal, aliases) is { } role) return [role];
        // "What happened, minute by minute"
        if (SectionPhrases.IsCourse(normal)) return [SectionRole.Timeline];
        if (IsWhatWentWrong(heading)) return [SectionRole.RootCauses];

        // "Timeline: what we know so far", "Root cause - connection pool"
        var bare = WithoutBrackets(heading);
        var cut = bare.IndexOfAny([':', '–', '—']);
        if (cut < 0) cut = bare.IndexOf(" - ", StringComparison.Ordinal);
        if (cut > 0 && RoleOf(Normalize(bare[..cut]), aliases) is { } before) return [before];
        if (cut > 0 && RoleOf(Normalize(bare[(cut + 1)..]), aliases) is { } after && Normalize(bare[..cut]).Length > 0 && !Normalize(bare[..cut]).Contains(' ', StringComparison.Ordinal)) return [after];
        if (SectionPhrases.RoleOf(normal) is { } phrase) return [phrase];
        if (OfParts(heading, aliases) is { IsEmpty: false } parts) return parts;
        return (OfQuestion(normal) ?? OfHead(normal.Split(' '))) is { } told ? [told] : [];
    }

    /// <summary>A heading in the form in which names are compared: lower case; no numbering, emoji, brackets, punctuation.</summary>
    public static string Normalize(string heading)
    {
        var text = new StringBuilder(heading.Length);
        foreach (var c in WithoutBrackets(WithoutShortcodes(heading)))
        {
            if (char.IsLetterOrDigit(c)) text.Append(char.ToLowerInvariant(c));
            else if (c == '&') text.Append(" and ");
            else if (c is not ('\'' or '’' or '‘' or '`')) text.Append(' ');
        }

        var words = text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).AsSpan();
        if (words.Length > 1 && (IsNumber(words[0]) || words[0] is "section" or "part"))
        {
            // "5 Whys" is a name, "5. Impact" is a number before one.
            if (words[0] is "section" or "part" && IsNumber(words[1]) && words.Length > 2) words = words[2..];
            // "3.2 What made it worse" has two.
            else while (words.Length > 1 && IsNumber(words[0]) && !words[1].StartsWith("why", StringComparison.Ordinal)) words = words[1..];
        }

        return string.Join(' ', words!);
    }

    private static ImmutableArray<SectionRole> OfParts(string heading, ImmutableDictionary<string, SectionRole> aliases)
    {
        var parts = Normalize(heading.Replace(",", " and ", StringComparison.Ordinal).Replace("/", " and ", StringComparison.Ordinal))
            .Split(" and ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is < 2 or > 4) return [];
        var roles = ImmutableArray.CreateBuilder<SectionRole>();
        foreach (var piece in parts)
        {
            // "…, and where we were lucky"
            var part = piece.StartsWith("and ", StringComparison.Ordinal) ? piece[4..] : piece;
            var role = part is not "what went wrong" ? RoleOf(part, aliases) ?? SectionPhrases.RoleOf(part) : roles.Contains(SectionRole.WentWell) || roles.Contains(SectionRole.Lucky) ? SectionRole.WentPoorly : SectionRole.RootCauses;
            if (role is { } known && !roles.Contains(known)) roles.Add(known);
            else if (role is null && part.Count(c => c == ' ') > 2) return [];
        }

        return roles.ToImmutable();
    }

    private static SectionRole? RoleOf(string normal, ImmutableDictionary<string, SectionRole> aliases)
    {
        if (normal.Length == 0) return null;
        if (aliases.TryGetValue(normal, out var alias)) return alias;
        if (Names.TryGetValue(normal, out var role)) return role;
        if (ForeignSectionNames.RoleOf(normal) is { } foreign) return foreign;
        if (IsOneOfSeveralTimelines(normal)) return SectionRole.Timeline;
        var core = string.Join(' ', normal.Split(' ').Where(w => !Modifiers.Contains(w)));
        return core.Length > 0 && core != normal && core is not ("good" or "bad" or "keep" or "before" or "action" or "why" or "fix" or "people" or "start" or "stop") && Names.TryGetValue(core, out role) ? role : null;
    }

    /// <summary>"How it was noticed", "How did we fix it?", "Why did nobody see it?"</summary>
    private static SectionRole? OfQuestion(string normal)
    {
        if (normal.Split(' ') is ["why", "did" or "didnt" or "was" or "wasnt" or "were" or "it" or "this" or "nobody" or "no", ..]) return SectionRole.RootCauses;
        // How things are done in general is another matter than how they went.
        if (normal.Split(' ') is not ["how", not ("is" or "are" or "do" or "does" or "to" or "can" or "should" or "could" or "will"), ..]) return null;
        if (Ends("noticed", "notice", "detected", "detect", "discovered", "discover", "found", "find")) return SectionRole.Detection;
        return Ends("fixed", "fix", "resolved", "resolve", "solved", "solve", "mitigated", "mitigate", "recovered", "recover") ? SectionRole.Resolution : null;

        // "… fix it", "… noticed the outage"
        bool Ends(params ReadOnlySpan<string> verbs)
        {
            var words = normal.Split(' ').AsSpan();
            while (words.Length > 2 && (Modifiers.Contains(words[^1]) || words[^1] is "it" or "out")) words = words[..^1];
            return words.Length > 1 && verbs.Contains(words[^1]);
        }
    }

    private static SectionRole? OfHead(string[] words)
    {
        foreach (var head in Heads)
        {
            var length = head.Contains(' ', StringComparison.Ordinal) ? 2 : 1;
            if (words.Length <= length) continue;
            if (Prepositions.Contains(words[length]) && Is(words.AsSpan(0, length), head)) return Names[head];
            // "How we track action items" is about them, and so is "Reviewing action items".
            var isOwned = words.Length - length <= 3 && !words[0].EndsWith("ing", StringComparison.Ordinal) && words[0] is not ("how" or "what" or "why" or "where" or "no" or "about" or "see" or "share" or "use" or "date" or "time" or "status") && !Heads.Contains(words[0]);
            if (isOwned && Is(words.AsSpan(words.Length - length), head)) return Names[head];
        }

        return null;

        static bool Is(ReadOnlySpan<string> words, string head) => words.Length == 1 ? words[0] == head : $"{words[0]} {words[1]}" == head;
    }

    /// <summary>"Timeline 2", "Timeline all times UTC".</summary>
    private static bool IsOneOfSeveralTimelines(string normal) =>
        normal.StartsWith("timeline ", StringComparison.Ordinal) && (IsNumber(normal["timeline ".Length..]) || normal.StartsWith("timeline all times ", StringComparison.Ordinal));

    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);

    private static string WithoutBrackets(string heading)
    {
        if (!heading.AsSpan().ContainsAny("([")) return heading;
        var text = new StringBuilder(heading.Length);
        var depth = 0;
        foreach (var c in heading)
        {
            if (c is '(' or '[') depth++;
            else if (c is ')' or ']') depth = Math.Max(0, depth - 1);
            else if (depth == 0) text.Append(c);
        }

        return text.ToString();
    }

    /// <summary>Takes <c>:rotating_light:</c> away where nothing but such stands before other colons.</summary>
    private static string WithoutShortcodes(string heading)
    {
        StringBuilder? kept = null;
        var rest = heading.AsSpan();
        while (true)
        {
            var start = rest.IndexOf(':');
            var length = start < 0 ? -1 : rest[(start + 1)..].IndexOf(':');
            if (length <= 0 || rest.Slice(start + 1, length).ContainsAnyExcept(ShortcodeCharacters)) break;
            kept = (kept ?? new StringBuilder(heading.Length)).Append(rest[..start]);
            rest = rest[(start + length + 2)..];
        }

        return kept is null ? heading : kept.Append(rest).ToString();
    }

    private static Dictionary<string, SectionRole> Build(Dictionary<SectionRole, string> names)
    {
        var byName = new Dictionary<string, SectionRole>(StringComparer.Ordinal);
        foreach (var (role, list) in names)
        {
            foreach (var name in list.Split(';', StringSplitOptions.TrimEntries)) byName.Add(name, role);
        }

        return byName;
    }
}
