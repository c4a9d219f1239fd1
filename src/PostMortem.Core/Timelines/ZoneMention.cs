using PostMortem.Text;

namespace PostMortem.Timelines;

/// <summary>What kind of words name a time zone.</summary>
public enum ZoneKind
{
    /// <summary>UTC, GMT, Z, zulu, +00:00.</summary>
    Utc,

    /// <summary>Another fixed offset: <c>+02:00</c>, <c>UTC-7</c>, <c>PST (UTC-7)</c>.</summary>
    Offset,

    /// <summary>An abbreviation with one meaning: PST, CEST.</summary>
    Abbreviation,

    /// <summary>An abbreviation with several meanings: IST, CST, BST, AST.</summary>
    Ambiguous,

    /// <summary>A name of the IANA database: <c>America/New_York</c>, or a place that stands for one: "Pacific", "PT".</summary>
    Iana,

    /// <summary>"local time": a zone that nobody can tell.</summary>
    Local,
}

/// <summary>Words that name a time zone.</summary>
/// <param name="Text">The words as written.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Kind">What they are.</param>
/// <param name="Offset">The offset from UTC where the words alone fix it.</param>
/// <param name="ZoneIds">The IANA zones the words may mean, most usual first; empty for fixed offsets and local time.</param>
/// <param name="Abbreviation">The abbreviation in capitals, where there is one.</param>
public sealed record ZoneMention(
    string Text,
    TextSpan Span,
    ZoneKind Kind,
    TimeSpan? Offset,
    System.Collections.Immutable.ImmutableArray<string> ZoneIds,
    string? Abbreviation);
