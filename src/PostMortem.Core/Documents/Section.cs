using System.Collections.Immutable;
using PostMortem.Text;

namespace PostMortem.Documents;

/// <summary>How a section's heading was written.</summary>
public enum HeadingForm
{
    /// <summary><c>## Timeline</c>.</summary>
    Atx,

    /// <summary>Underlined by <c>===</c> or <c>---</c>.</summary>
    Setext,

    /// <summary>A paragraph that is wholly bold, <c>**Timeline**</c>.</summary>
    Bold,

    /// <summary>A list item that names a section and holds its content, <c>- **Key events**</c>, <c>1. Summary</c>, or beside those <c>- **Impact**: text</c>.</summary>
    ListItem,

    /// <summary>A bold label at a line's start, <c>**Impact**: text</c>.</summary>
    Label,

    /// <summary>The text between the title and the first heading, or after a pseudo-heading's section has ended: no heading at all.</summary>
    Preamble,
}

/// <summary>A section: a heading, what stands beneath it, and its sub-sections.</summary>
public sealed class Section
{
    /// <summary>Builds a section and becomes the parent of its children.</summary>
    internal Section(
        InlineText heading,
        HeadingForm form,
        int level,
        ImmutableArray<SectionRole> roles,
        string? anchor,
        ImmutableArray<Block> blocks,
        ImmutableArray<Section> children,
        TextSpan span)
    {
        Heading = heading;
        Form = form;
        Level = level;
        Roles = roles;
        Anchor = anchor;
        Blocks = blocks;
        Children = children;
        Span = span;
        foreach (var child in children) child.Parent = this;
    }

    /// <summary>The heading's text without markup; empty for <see cref="HeadingForm.Preamble"/>.</summary>
    public InlineText Heading { get; }

    /// <summary>How the heading was written.</summary>
    public HeadingForm Form { get; }

    /// <summary>1 to 6 for headings; pseudo-headings count one below the heading they stand under.</summary>
    public int Level { get; }

    /// <summary>What the section is for; several where one heading names several, none where it is not recognised.</summary>
    public ImmutableArray<SectionRole> Roles { get; }

    /// <summary>The id of the heading in the rendered page, as GitHub makes it; null for pseudo-headings.</summary>
    public string? Anchor { get; }

    /// <summary>The blocks directly beneath the heading, before the first sub-section.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>The sub-sections.</summary>
    public ImmutableArray<Section> Children { get; }

    /// <summary>From the heading to the end of the last sub-section.</summary>
    public TextSpan Span { get; }

    /// <summary>The section this one is part of, or null at the top.</summary>
    public Section? Parent { get; private set; }

    /// <summary>Whether nothing stands beneath the heading: no text, only comments, or only empty list markers and table rows.</summary>
    public bool IsEmpty => Children.IsEmpty && Blocks.All(IsBlank);

    /// <summary>Whether the section has a role itself (not by its parent).</summary>
    public bool Is(SectionRole role) => Roles.Contains(role);

    /// <summary>Whether this section or one around it has a role.</summary>
    public bool IsWithin(SectionRole role) => Is(role) || (Parent?.IsWithin(role) ?? false);

    /// <summary>This section and all below it, in the file's order.</summary>
    public IEnumerable<Section> SelfAndDescendants()
    {
        yield return this;
        foreach (var child in Children)
        {
            foreach (var section in child.SelfAndDescendants()) yield return section;
        }
    }

    /// <summary>This section and those around it, the innermost first.</summary>
    public IEnumerable<Section> SelfAndAncestors()
    {
        for (var section = this; section is not null; section = section.Parent) yield return section;
    }

    private static bool IsBlank(Block block) => block switch
    {
        ParagraphBlock paragraph => paragraph.Text.IsBlank,
        ListBlock list => list.Items.All(i => i.Text.IsBlank && i.Children.All(IsBlank)),
        TableBlock table => table.Rows.All(r => r.Cells.All(c => c.IsBlank)),
        QuoteBlock quote => quote.Blocks.All(IsBlank),
        HtmlBlock html => html.IsComment,
        RuleBlock => true,
        _ => false,
    };

    /// <summary>The heading, for the debugger.</summary>
    public override string ToString() => $"{new string('#', Level)} {Heading.Text} [{string.Join(", ", Roles)}]";
}
