using System.Text.RegularExpressions;
using PostMortem.Text;

namespace PostMortem.ActionItems;

/// <summary>Tells whether an action item is done, or is about the document itself.</summary>
internal static partial class ItemState
{
    // Past tenses that begin a report of something done and hardly anything else ("Automated tests for x" is still to do).
    private static readonly HashSet<string> PastVerbs = new[]
    {
        "added", "fixed", "reverted", "implemented", "created", "updated", "deployed", "removed", "moved", "changed", "switched", "upgraded", "migrated", "replaced", "wrote", "rewrote", "configured", "enabled", "disabled", "increased", "decreased",
        "reduced", "lowered", "raised", "introduced", "rolled", "released", "issued", "sent", "resolved", "restored", "reworked", "worked", "tightened", "completed", "cleaned", "refactored", "notified", "contacted", "built", "onboarded", "deleted",
        "rebuilt", "rotated", "revoked", "patched", "adjusted", "tuned", "installed", "purged", "published", "merged", "opened", "filed", "discussed", "held", "bumped", "pinned", "restarted", "modified", "corrected", "made", "ran",
    }.ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a status cell or label says that the item is done.</summary>
    public static bool IsDoneStatus(string status) => DoneStatus().IsMatch(status);

    /// <summary>Whether a remark begins by saying so: "done on 20 August, two more found".</summary>
    public static bool IsDoneRemark(string remark) => DoneRemark().IsMatch(remark);

    /// <summary>Whether a cell tells how far something is, done or not.</summary>
    public static bool IsStatus(string cell) => IsDoneStatus(cell) || OpenStatus().IsMatch(cell);

    /// <summary>Whether a heading says that all beneath it is done: "Immediate actions (completed)". A mark before the words ("✅ Action items") adorns them.</summary>
    public static bool IsDoneHeading(string heading) => DoneHeading().IsMatch(heading) && !NotDone().IsMatch(heading);

    /// <summary>Whether an item is struck out or bears a mark such as ✅ or "(done)".</summary>
    public static bool IsMarkedDone(InlineText text) =>
        !text.IsBlank && (text.IsWholly(InlineStyle.Strike) || ((text.StyleAt(0) & InlineStyle.Strike) != 0 && (IsDoneHeading(text.Text) || BeginsStruck(text))) || DoneMark().IsMatch(text.Text));

    /// <summary>"~~Add a check~~ in the wiki"; not where what stands behind takes its place: "~~Ana~~ Ben: add a check".</summary>
    private static bool BeginsStruck(InlineText text)
    {
        var end = 0;
        while (end < text.Text.Length && ((text.StyleAt(end) & InlineStyle.Strike) != 0)) end++;
        return text.Text.AsSpan(0, end).Count(' ') >= 2;
    }

    /// <summary>Whether an item's own words or marks say that it is done.</summary>
    public static bool IsDone(InlineText text)
    {
        if (text.IsBlank) return false;
        if (IsMarkedDone(text)) return true;
        var words = text.Text.AsSpan().TrimStart(" \t\"'(✅☑✔✓️");
        if (words.StartsWith("re-", StringComparison.OrdinalIgnoreCase)) words = words[3..];
        var end = words.IndexOfAny(' ', ',', ':');
        if (end <= 0) return false;
        if (PastVerbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[..end])) return !Participle().IsMatch(text.Text);
        return ReportOfDone().IsMatch(text.Text) && !RestToFollow().IsMatch(text.Text);
    }

    /// <summary>Whether a clause reports what was done.</summary>
    public static bool IsReport(string clause) => ReportOfDone().IsMatch(clause);

    /// <summary>Whether the item is about writing, sharing or discussing this very document.</summary>
    public static bool IsAboutDocument(string text) => AboutDocument().IsMatch(text);

    /// <summary>Whether a sentence of prose promises something or reports it as done.</summary>
    public static bool IsCommitment(InlineText sentence) => Commitment().IsMatch(sentence.Text) || IsDone(sentence);

    /// <summary>Whether a line tells where or with what something was done, not what is to be done: "File: a.cs".</summary>
    public static bool IsDetail(string text) => Detail().IsMatch(text);

    /// <summary>The length of a label that makes a paragraph an item, "Action item: ", or 0.</summary>
    public static int LengthOfItemLabel(string text) => ItemLabel().Match(text).Length;

    /// <summary>Whether a text says that nothing needs to be done.</summary>
    public static bool SaysNoneNeeded(string text) => NoneNeeded().IsMatch(text);

    [GeneratedRegex(@"^\W*(?:[✅✔☑✓]|(?:done|completed?|closed|resolved|fixed|finished|shipped|merged|deployed|implemented|live|released|yes|x)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoneStatus();

    [GeneratedRegex(@"^\W*(?:[✅✔☑✓]|(?:done|completed|finished|closed|shipped)\b(?! (?:by|when|if|once)\b))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoneRemark();

    [GeneratedRegex(@"^\W*(?:open|no|not (?:yet|started|begun|done)|to ?do|in progress|in review|in work|started|planned|ordered|waiting|blocked|ongoing|pending|new|moved|deferred|begun|scheduled|wip|under way)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpenStatus();

    [GeneratedRegex(@"\b(?:completed|done|taken|implemented|already|finished|so far)\b|\w\W*✅", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoneHeading();

    [GeneratedRegex(@"\b(?:not|will|what comes|next|done or|or done|to be|being done|be done|to do|planned|in progress|todo|yet|open)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotDone();

    [GeneratedRegex(@"^\W*(?:[✅✔☑✓]|\[?done\]?\s*[:!)\]-]|completed\s*:)|[✅✔☑✓][^\w✅✔☑✓]*(?:\d{4}-\d\d-\d\d|\d{1,2}\.? ?\p{L}{3,9}\.?(?: \d{4})?)?[^\w✅✔☑✓]*$|(?:^|[.;]\s+|\s[–—-]\s+)(?:done|completed|finished|closed|shipped) (?:on|since|in) |[([]\s*(?:done|completed|fixed|resolved|merged)\s*[!.]*\s*[)\]]|\b(?:done|completed)[!.]*$|\bthis (?:has been|was|is) (?:done|completed|fixed|resolved|live)\b|\b(?:live|in place|in force|in production|back|active|running) since\b|^\W*since (?:\d|january|february|march|april|may|june|july|august|september|october|november|december)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoneMark();

    /// <summary>"Completed jobs should be removed": the first word describes what something is to be done about.</summary>
    [GeneratedRegex(@"^\W*\w+\s(?:(?!\b(?:that|which|who|so|where|when|if|because|a|an|the|to)\b)[^.:;]){1,40}\b(?:should|must|needs? to|shall)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Participle();

    /// <summary>"We've tightened …", "We have already added …", "All hosts were rebuilt": a statement of what was done, before any word that looks ahead or subordinates.</summary>
    [GeneratedRegex(@"^\W*(?:we (?:\w+ly )?(?:\w{3,}ed|made|built|wrote|sent|set up|began)\b|we(?:['’]ve| have)\s+(?:(?:already|also|since|now|significantly|just)\s+)*(?!to\b|a\b|an\b|the\b|no\b|been\b|plans?\b|started\b|begun\b|scheduled\b)\w+|(?:(?!\b(?:that|which|who|where|when|if|because|so|after|until|will|should|must|need|needs|to|how|what|we|whether|why|by|now)\b)[^.:;]){3,80}?\b(?:(?:is|are) )?now\s(?!\w*ing\b)(?!.*\b(?:will|should|must|needs? to|to be|going to|planned)\b)|(?:(?!\b(?:that|which|who|where|when|if|because|so|after|until|will|should|must|need|needs|to|how|what|whether|why)\b)[^.:;]){3,80}?\b(?:was|were|has been|have been)\s+(?!not\b|scheduled\b|planned\b|being\b)(?:\w+ly\s+)?\w+(?:ed|en|ut|lt|de|un)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReportOfDone();

    /// <summary>"…, the others follow until 13 February"</summary>
    [GeneratedRegex(@"[,;.]\s+(?:and\s+)?(?:the\s+)?(?:\w+\s+){0,3}(?:follows?|will follow|(?:is|are) to follow|(?:is|are) still to come|(?:is|are) next|(?:is|are) still open|(?:is|are) outstanding)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RestToFollow();

    [GeneratedRegex(@"^\W*(?:files?|tools?|see|see also|example|references?|rationale|reason)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Detail();

    [GeneratedRegex(@"^(?:action(?: item)?|follow-?up|to-?do)\s*:\s+(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ItemLabel();

    [GeneratedRegex(@"\b(?:write|finish|complete|publish|share|circulate|review|update|draft|prepare|create|send|hold|schedule|run)\b[^.]{0,30}?\b(?:incident report|post-?\s?mortem|retrospective|retro|rca document|this document|this report|after-action report)\b|\b(?:sections|action items|actionable items)\b[^.]{0,10}?\babove\b|\bafter-action report is\b|\bincident has been dealt with\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AboutDocument();

    [GeneratedRegex(@"\b(?:(?:we|i|they|team|@\w+|\p{Lu}\w+)(?:\s+\w+)?\s+(?:will|shall|plans? to|intends? to|needs? to|must|(?:are|is|am) going to|(?:are|is)\s+(?:\w+ly\s+|now\s+|also\s+)?\w+ing)|(?:we|they)['’](?:ll|re going to|re\s+(?:\w+ly\s+)?\w+ing)|(?:will be|is to be|are to be|to be)\s+\w+ed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Commitment();

    [GeneratedRegex(@"\b(?:no|none)\b[^.]{0,40}?\b(?:action items?|actions?|follow-?\s?ups?|further (?:work|steps?|action)|changes?)\b[^.]{0,40}?\b(?:needed|required|necessary|planned|because|since|as)\b|^\W*(?:none|no action items?|no actions?|n/a)\b\W*(?:[:,(–—-]|because|since|as\b|needed|required)\s*\w+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoneNeeded();
}
