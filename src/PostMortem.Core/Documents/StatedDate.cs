using PostMortem.Text;

namespace PostMortem.Documents;

/// <summary>Where a document states a date of its incident, strongest first.</summary>
public enum DateSource
{
    /// <summary><c>started:</c> in the front matter.</summary>
    Started,

    /// <summary><c>date:</c> of a document whose kind is declared.</summary>
    DeclaredDate,

    /// <summary>A metadata line such as "Date of incident".</summary>
    Metadata,

    /// <summary>The first dated entry of the timeline.</summary>
    Timeline,

    /// <summary>The title.</summary>
    Title,

    /// <summary>The summary or opening paragraph.</summary>
    Summary,

    /// <summary>The file's or folder's name.</summary>
    FileName,

    /// <summary><c>date:</c> of a document whose kind is not declared: on a site often the day of publication.</summary>
    FrontMatterDate,
}

/// <summary>A date that the document gives its incident.</summary>
/// <param name="Date">The (first) day.</param>
/// <param name="EndDate">The last day, where a span of days is stated; else the same day.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Text">The words found.</param>
/// <param name="Span">Where the words stand; for <see cref="DateSource.FileName"/> the start of the file.</param>
public sealed record StatedDate(DateOnly Date, DateOnly EndDate, DateSource Source, string Text, TextSpan Span)
{
    /// <summary>Whether the words before it say that it was planned: on such a day nothing need have happened.</summary>
    public bool IsPlanned { get; init; }
}
