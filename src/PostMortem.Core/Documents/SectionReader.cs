using System.Collections.Immutable;
using Markdig.Syntax;
using PostMortem.Configuration;
using PostMortem.Text;
using PostMortem.Timelines;

namespace PostMortem.Documents;

/// <summary>The title and the sections of a document.</summary>
/// <param name="Title">The title written in the text, or null.</param>
/// <param name="Sections">The top-level sections.</param>
internal sealed record DocumentOutline(InlineText? Title, ImmutableArray<Section> Sections);

/// <summary>Builds the sections of a document and tells their roles, alone and from their neighbours.</summary>
internal sealed class SectionReader
{
    private sealed class Node(HeadingPiece heading, int level, ImmutableArray<SectionRole> roles)
    {
        public HeadingPiece Heading { get; } = heading;

        public int Level { get; } = level;

        public ImmutableArray<SectionRole> Roles { get; set; } = roles;

        public List<Block> Blocks { get; } = [];

        public List<Node> Children { get; } = [];

        public IEnumerable<Node> Descendants() => Children.SelectMany(c => c.Descendants().Prepend(c));
    }

    private readonly ImmutableDictionary<string, SectionRole> aliases;
    private readonly Dictionary<string, ImmutableArray<SectionRole>> known = new(StringComparer.Ordinal);

    private SectionReader(PostMortemConfiguration configuration) => aliases = configuration.SectionAliases;

    /// <summary>Reads the outline of a parsed document.</summary>
    /// <param name="source">The text.</param>
    /// <param name="syntax">Markdig's tree of it.</param>
    /// <param name="configuration">The team's names for sections.</param>
    /// <param name="hasTitleElsewhere">Whether the front matter gives a title, so that a bold first line is none.</param>
    public static DocumentOutline Read(string source, MarkdownDocument syntax, PostMortemConfiguration configuration, bool hasTitleElsewhere)
    {
        var reader = new SectionReader(configuration);
        var pieces = SectionPieces.Read(source, syntax, reader.RolesOf);
        var title = reader.TakeTitle(pieces, hasTitleElsewhere);
        var roots = reader.BuildTree(pieces);
        Reconsider(roots);
        return new DocumentOutline(title, [.. roots.Select(Freeze)]);
    }

    private ImmutableArray<SectionRole> RolesOf(string heading)
    {
        if (!known.TryGetValue(heading, out var roles)) known[heading] = roles = SectionNames.RolesOf(heading, aliases);
        return roles;
    }

    /// <summary>Takes the first level-1 heading that names no section, or a first line that is wholly bold, out of the pieces.</summary>
    private InlineText? TakeTitle(List<SectionPiece> pieces, bool hasTitleElsewhere)
    {
        var isOnlyTop = !hasTitleElsewhere && pieces.Count(p => p.Heading is { Level: 1 }) == 1;
        bool IsTitle(SectionPiece piece) => piece.Heading is { Level: 1 } heading && (RolesOf(heading.Text.Text).IsEmpty || (isOnlyTop && IsAboveSections(pieces, heading)));

        // A title that the front matter gives is repeated by the first heading, or by none.
        var at = hasTitleElsewhere ? pieces.FindIndex(p => p.Heading is not null) : pieces.FindIndex(IsTitle);
        if (at >= 0 && IsTitle(pieces[at]))
        {
            var title = pieces[at].Heading!.Text;
            pieces.RemoveAt(at);
            return title;
        }

        var first = pieces.FindIndex(p => p.Heading is not null || p.Block is not (HtmlBlock or null));
        if (hasTitleElsewhere || first < 0 || pieces[first].Block is not ParagraphBlock paragraph) return null;
        var line = paragraph.Text.Lines().First();
        if (!line.IsWholly(InlineStyle.Strong)) return null;
        var rest = line.Text.Length + 1 < paragraph.Text.Text.Length ? paragraph.Text.Slice(line.Text.Length + 1) : null;
        if (rest is null) pieces.RemoveAt(first);
        else pieces[first] = new SectionPiece(null, new ParagraphBlock(rest, rest.SourceSpan(0, rest.Text.Length)));
        return line;
    }

    // "# Incident summary" above "## Timeline" is a title; "# Timeline" above "## 10:00" is a section.
    private bool IsAboveSections(List<SectionPiece> pieces, HeadingPiece heading) =>
        pieces.SkipWhile(p => p.Heading != heading).Any(p => p.Heading is { Level: 2 } h && !RolesOf(h.Text.Text).IsEmpty);

    private List<Node> BuildTree(List<SectionPiece> pieces)
    {
        var roots = new List<Node>();
        var open = new Stack<Node>();
        var level = 1;
        foreach (var piece in pieces)
        {
            if (piece.Heading is { } heading)
            {
                var isReal = heading.Level > 0;
                if (isReal) level = heading.Level;
                var own = isReal ? heading.Level : level + 1;
                while (open.Count > 0 && (open.Peek().Level >= own || open.Peek().Heading.Form == HeadingForm.Preamble || (open.Peek().Heading.Level == 0 && !isReal))) open.Pop();
                var node = new Node(heading, own, RolesOf(heading.Text.Text));
                (open.Count > 0 ? open.Peek().Children : roots).Add(node);
                open.Push(node);
            }
            else if (piece.Block is { } block)
            {
                if (open.Count == 0)
                {
                    var preamble = new Node(new HeadingPiece(InlineText.Empty, HeadingForm.Preamble, 0, null, new TextSpan(block.Span.Start, block.Span.Start)), 1, []);
                    roots.Add(preamble);
                    open.Push(preamble);
                }

                open.Peek().Blocks.Add(block);
            }
            else if (open.Count > 0 && open.Peek().Heading is { Level: 0, Form: not HeadingForm.Preamble })
            {
                open.Pop();
            }
        }

        return roots;
    }

    /// <summary>What a heading means also depends on its neighbours.</summary>
    private static void Reconsider(List<Node> roots)
    {
        var all = roots.SelectMany(r => r.Descendants().Prepend(r)).ToList();
        ReconsiderSiblings(roots, null, false);

        var present = all.SelectMany(n => n.Roles).ToHashSet();
        foreach (var node in all)
        {
            if (node.Roles is not [var role] || SectionNames.GroupOf(role) is not { } group || group.Count(present.Contains) > 1) continue;
            // "Keep doing" beside "What could be improved" is what went well.
            node.Roles = role == SectionRole.Continue && present.Contains(SectionRole.WentPoorly) ? [SectionRole.WentWell] : [];
        }

        // In a report of an incident "What we did" is the response.
        if (present.Contains(SectionRole.Impact) && (present.Contains(SectionRole.RootCauses) || present.Contains(SectionRole.Timeline)))
        {
            foreach (var node in all.Where(n => n.Roles is [SectionRole.WhatWeDid])) node.Roles = [SectionRole.Resolution];
        }

        // "How it unfolded" above a list of times is the timeline, where nothing else is.
        if (!present.Contains(SectionRole.Timeline) && all.Find(n => n.Roles.IsEmpty && n.Heading.Form != HeadingForm.Preamble && (EntryCollector.AreTimed(n.Blocks) || n.Children.Exists(IsTimedDay))) is { } timeline) timeline.Roles = [SectionRole.Timeline];

        if (roots is [{ Heading.Form: HeadingForm.Preamble } preamble, ..] && !all.Any(n => n.Roles.Contains(SectionRole.Summary)) && preamble.Blocks.Any(IsProse))
            preamble.Roles = [SectionRole.Summary];
    }

    /// <summary>"### 10 February" above times.</summary>
    private static bool IsTimedDay(Node node) =>
        node.Roles.IsEmpty && TimeReader.ReadStart(node.Heading.Text.Text) is { From: { Clock: null, Date: not null } } && EntryCollector.AreTimed(node.Blocks);

    private static void ReconsiderSiblings(List<Node> siblings, Node? parent, bool inTimeline)
    {
        var reflects = parent?.Roles.Contains(SectionRole.Lessons) == true
            || siblings.Any(s => s.Roles.Contains(SectionRole.WentWell) || s.Roles.Contains(SectionRole.Lucky));
        foreach (var node in siblings)
        {
            // Beside "What we didn't like" it is the causes still.
            if (reflects && SectionNames.IsWhatWentWrong(node.Heading.Text.Text) && !siblings.Exists(s => s != node && s.Roles.Contains(SectionRole.WentPoorly))) node.Roles = [SectionRole.WentPoorly];
            // A "Summary" of the lessons is not that of the incident.
            if (parent is not null && parent.Roles.Any(r => r is SectionRole.Lessons or SectionRole.ActionItems) && node.Roles is [SectionRole.Summary]) node.Roles = [];
            // "### 11:40 Cause identified" in a timeline is an entry.
            if (inTimeline && TimeReader.ReadStart(node.Heading.Text.Text)?.From.Clock is not null) node.Roles = [];
            // "**Problem**: …" in an entry says what was found then.
            if (inTimeline && node.Heading.Form == HeadingForm.Label && node.Roles is [SectionRole.Summary]) node.Roles = [];
            ReconsiderSiblings(node.Children, node, inTimeline || node.Roles.Contains(SectionRole.Timeline));
        }
    }

    /// <summary>Sentences, not facts ("Severity: 2") or a by-line.</summary>
    private static bool IsProse(Block block) => block is ParagraphBlock { Text: { IsBlank: false } text }
        && text.Lines().Any(l => (l.Text.Length > 40 || l.Text.TrimEnd().EndsWith('.')) && !IsLabelled(l.Text));

    private static bool IsLabelled(string line)
    {
        var colon = line.AsSpan(0, Math.Min(line.Length, 40)).IndexOf(':');
        return colon >= 0 && (colon + 1 == line.Length || char.IsWhiteSpace(line[colon + 1]));
    }

    private static Section Freeze(Node node)
    {
        ImmutableArray<Section> children = [.. node.Children.Select(Freeze)];
        var end = node.Heading.Span.End;
        if (node.Blocks.Count > 0) end = Math.Max(end, node.Blocks[^1].Span.End);
        if (children.Length > 0) end = Math.Max(end, children[^1].Span.End);
        return new Section(node.Heading.Text, node.Heading.Form, node.Level, node.Roles, node.Heading.Anchor, [.. node.Blocks], children, new TextSpan(node.Heading.Span.Start, end));
    }
}
