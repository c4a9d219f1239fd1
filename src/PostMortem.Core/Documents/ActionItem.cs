using System.Collections.Immutable;
using PostMortem.Text;

namespace PostMortem.Documents;

/// <summary>A field of an action item as written.</summary>
/// <param name="Text">The words; may be a placeholder such as <c>TBD</c>, never blank.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="IsInherited">Whether a sub-heading or label gives it to several items.</param>
public sealed record ActionField(string Text, TextSpan Span, bool IsInherited = false);

/// <summary>A due date as written.</summary>
/// <param name="Text">The words.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Date">The day, or null where the words are no date.</param>
public sealed record DueField(string Text, TextSpan Span, DateOnly? Date);

/// <summary>What an action item is for: the guide's categories. Several may hold; none where its words tell nothing.</summary>
[Flags]
public enum ActionPurposes
{
    /// <summary>Nothing tells.</summary>
    None = 0,

    /// <summary>The same failure does not happen again.</summary>
    Prevent = 1,

    /// <summary>It is noticed sooner.</summary>
    Detect = 2,

    /// <summary>It hurts less or ends sooner.</summary>
    Mitigate = 4,

    /// <summary>People inside and outside know sooner.</summary>
    Communicate = 8,

    /// <summary>It is written down.</summary>
    Document = 16,
}

/// <summary>Why nobody can check that an action item is done.</summary>
internal enum Vagueness
{
    None,

    /// <summary>It only starts thinking: "look into the cache".</summary>
    Thinking,

    /// <summary>A good intention: "be more careful".</summary>
    Attitude,

    /// <summary>No word of it names anything in particular: "improve monitoring".</summary>
    Generic,

    /// <summary>A few words without a verb.</summary>
    NounPhrase,

    /// <summary>How it shall be, not what is done about it: "all services should have an owner".</summary>
    Principle,

    /// <summary>To write the document itself.</summary>
    Document,
}

/// <summary>Something that was promised, or done, after an incident.</summary>
/// <param name="Text">What is to be done, without owner, date, ticket and marks where they could be told apart.</param>
/// <param name="Span">The item as a whole; for a table row, the cell that says what is to be done.</param>
/// <param name="Owner">Who, or null.</param>
/// <param name="Priority">How urgent, or null.</param>
/// <param name="Due">Until when, or null.</param>
/// <param name="Ticket">The tracked item, or null.</param>
/// <param name="IsDone">Whether it is marked, or told, as done.</param>
/// <param name="IsAboutDocument">Whether it is about the document itself ("write the incident report").</param>
/// <param name="Section">The innermost section it stands in.</param>
public sealed record ActionItem(
    InlineText Text,
    TextSpan Span,
    ActionField? Owner,
    ActionField? Priority,
    DueField? Due,
    ActionField? Ticket,
    bool IsDone,
    bool IsAboutDocument,
    Section Section)
{
    /// <summary>Whether owner, priority, due date and ticket are asked of it.</summary>
    public bool IsOpenPromise => !IsDone && !IsAboutDocument;

    /// <summary>Whether it is open after its day; null where the day is unknown.</summary>
    public bool? IsOverdue(DateOnly today) => IsDone ? false : Due?.Date is { } due ? due < today : null;

    /// <summary>Whether a check box, a status or a mark can say that it is done.</summary>
    internal bool ShowsState { get; init; }

    /// <summary>Whether more is written beneath it: nested bullets, paragraphs, code.</summary>
    internal bool HasDetails { get; init; }

    /// <summary>What it is for, as its words, its column or the sub-section's heading tell.</summary>
    public ActionPurposes Purposes { get; init; }

    /// <summary>Why nobody can check that it is done; of English words.</summary>
    internal Vagueness Vagueness { get; init; }

    /// <summary>Whether there is nothing yet that could be owned, tracked or done by a day.</summary>
    internal bool IsWish => Vagueness is Vagueness.Attitude or Vagueness.Generic or Vagueness.Principle or Vagueness.Document;
}

/// <summary>The action items of one section, with its sub-sections.</summary>
/// <param name="Section">The section with the role <see cref="SectionRole.ActionItems"/>.</param>
/// <param name="HeaderSpan">Where to report what all items lack: the table's header row, else the section's heading.</param>
/// <param name="Items">The items in the file's order.</param>
/// <param name="SaysNoneNeeded">Whether the section says that nothing needs to be done.</param>
public sealed record ActionItemList(Section Section, TextSpan HeaderSpan, ImmutableArray<ActionItem> Items, bool SaysNoneNeeded);
