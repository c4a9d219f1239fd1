using System.Collections.Immutable;
using PostMortem.Text;

namespace PostMortem.Documents;

/// <summary>What stands above the text of a document.</summary>
public enum FrontMatterForm
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>YAML between <c>---</c> lines.</summary>
    Yaml,

    /// <summary>TOML between <c>+++</c> lines: passed over, but for its title and date.</summary>
    Toml,

    /// <summary>MDX <c>import</c> and <c>export</c> lines: passed over.</summary>
    Mdx,
}

/// <summary>A value of the front matter.</summary>
/// <param name="Key">The key as written.</param>
/// <param name="KeySpan">Where the key stands.</param>
/// <param name="Scalars">The scalar itself, or the scalars of a sequence, as written without quotes.</param>
/// <param name="Children">The entries of a mapping (<c>omit:</c>); empty otherwise.</param>
/// <param name="Span">Where the value stands.</param>
public sealed record FrontMatterEntry(
    string Key,
    TextSpan KeySpan,
    ImmutableArray<FrontMatterScalar> Scalars,
    ImmutableArray<FrontMatterEntry> Children,
    TextSpan Span)
{
    /// <summary>The first scalar's text, or null where there is none or it is empty.</summary>
    public string? Text => Scalars.IsDefaultOrEmpty || string.IsNullOrWhiteSpace(Scalars[0].Text) ? null : Scalars[0].Text;
}

/// <summary>A scalar of the front matter.</summary>
/// <param name="Text">The value; escapes and folded lines are resolved, so that it may be shorter than its span.</param>
/// <param name="Span">Where it stands, without its quotes.</param>
public readonly record struct FrontMatterScalar(string Text, TextSpan Span)
{
    /// <summary>The value as a text at its place.</summary>
    internal InlineText Inline => new(Text, [new InlineRun(0, Text.Length, Span, InlineStyle.None, null)], Span);
}

/// <summary>The front matter of a document. Keys compare without case.</summary>
public sealed class FrontMatter
{
    /// <summary>A document without front matter.</summary>
    public static readonly FrontMatter None = new(FrontMatterForm.None, default, [], null);

    private readonly Dictionary<string, FrontMatterEntry> byKey;

    /// <summary>Holds what was read.</summary>
    /// <param name="form">Which form it has.</param>
    /// <param name="span">From the opening to the closing line, both included.</param>
    /// <param name="entries">The top-level entries in the file's order; empty where it did not parse.</param>
    /// <param name="fault">Why it did not parse (PM0003), or null.</param>
    public FrontMatter(FrontMatterForm form, TextSpan span, ImmutableArray<FrontMatterEntry> entries, FrontMatterFault? fault)
    {
        Form = form;
        Span = span;
        Entries = entries;
        Fault = fault;
        byKey = new Dictionary<string, FrontMatterEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries) byKey.TryAdd(entry.Key, entry);
    }

    /// <summary>Which form it has.</summary>
    public FrontMatterForm Form { get; }

    /// <summary>From the opening to the closing line, both included.</summary>
    public TextSpan Span { get; }

    /// <summary>The top-level entries in the file's order.</summary>
    public ImmutableArray<FrontMatterEntry> Entries { get; }

    /// <summary>Why it did not parse, or null.</summary>
    public FrontMatterFault? Fault { get; }

    /// <summary>The entry of a key, or null.</summary>
    public FrontMatterEntry? this[string key] => byKey.GetValueOrDefault(key);
}

/// <summary>Why front matter did not parse.</summary>
/// <param name="Span">The words at fault.</param>
/// <param name="Message">One line: the value quoted and how to write it.</param>
public sealed record FrontMatterFault(TextSpan Span, string Message);
