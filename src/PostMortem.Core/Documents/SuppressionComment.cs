using System.Collections.Immutable;
using PostMortem.Text;

namespace PostMortem.Documents;

/// <summary>What a suppression comment asks for.</summary>
internal enum SuppressionForm
{
    /// <summary><c>postmortem-disable</c>: from its line on.</summary>
    Disable,

    /// <summary><c>postmortem-enable</c>: ends what was disabled, with its line.</summary>
    Enable,

    /// <summary><c>postmortem-disable-line</c>: its own line.</summary>
    DisableLine,

    /// <summary><c>postmortem-disable-next-line</c>: the next line with text.</summary>
    DisableNextLine,

    /// <summary><c>postmortem-disable-file</c>: the whole file.</summary>
    DisableFile,

    /// <summary>What looks like one of these and is none.</summary>
    Misspelt,

    /// <summary>One of these that nobody closed; it holds for nothing.</summary>
    Open,
}

/// <summary>A rule that a suppression comment names.</summary>
/// <param name="Id">As it is written; case does not matter.</param>
/// <param name="Span">Where.</param>
internal sealed record SuppressedRule(string Id, TextSpan Span);

/// <summary>A comment such as <c>&lt;!-- postmortem-disable-line PM3001: quoted from the vendor --&gt;</c>.</summary>
/// <param name="Form">What it asks for.</param>
/// <param name="Directive">Its first word, as it is written.</param>
/// <param name="Named">The rules that it names; empty where it means all.</param>
/// <param name="Reason">Why, on one line; null where none is given.</param>
/// <param name="Span">The whole comment.</param>
internal sealed record SuppressionComment(SuppressionForm Form, string Directive, ImmutableArray<SuppressedRule> Named, string? Reason, TextSpan Span)
{
    /// <summary>Whether it stands within raw HTML, which it does not interrupt.</summary>
    public bool IsWithinHtml { get; init; }

    /// <summary>The comment without its reason, as a message quotes it.</summary>
    public string Quote => Named.IsEmpty ? Directive : $"{Directive} {string.Join(", ", Named.Select(r => r.Id))}";
}
