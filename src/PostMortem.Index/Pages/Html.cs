using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PostMortem.Index;

/// <summary>HTML that is safe to write as it stands. Made from an interpolated string: what is literal in the code stays, every hole is escaped.</summary>
/// <param name="Value">The markup.</param>
internal readonly record struct Html(string Value)
{
    /// <summary>Nothing.</summary>
    public static readonly Html Empty = new("");

    /// <summary>Markup from an interpolated string.</summary>
    public static Html Of(HtmlInterpolation markup) => new(markup.ToString());

    /// <summary>Pieces one after another.</summary>
    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(p => p.Value)));

    /// <summary>Text as content or as a quoted attribute's value.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"'") < 0) return text;
        return new StringBuilder(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;").ToString();
    }

    /// <summary>The markup.</summary>
    public override string ToString() => Value;
}

/// <summary>Builds <see cref="Html"/>: literals as they are, values escaped.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlInterpolation(int literalLength, int formattedCount)
{
    private readonly StringBuilder markup = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string literal) => markup.Append(literal);

    public void AppendFormatted(string? text) => markup.Append(Html.Escape(text ?? ""));

    public void AppendFormatted(int number) => markup.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Html html) => markup.Append(html.Value);

    public override string ToString() => markup.ToString();
}
