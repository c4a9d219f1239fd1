using System.Diagnostics.CodeAnalysis;

namespace PostMortem.Index;

/// <summary>An address with placeholders, such as <c>https://tracker.example.com/browse/{ticket}</c>. It leads to one host by http or https, whatever is put into it.</summary>
public sealed class UrlPattern
{
    private readonly string text;

    private UrlPattern(string text) => this.text = text;

    /// <summary>Whether it says where in a file: <c>{line}</c>.</summary>
    internal bool NamesLine => text.Contains("{line}", StringComparison.Ordinal);

    /// <summary>Reads a pattern; null where it is no address of the web, or lacks its placeholder.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="placeholder">What it must hold, behind the host: <c>{ticket}</c>, <c>{path}</c>.</param>
    public static UrlPattern? Parse(string text, string placeholder)
    {
        var at = text.IndexOf("://", StringComparison.Ordinal);
        var path = at < 0 ? -1 : text.IndexOf('/', at + 3);
        var isWhole = path >= 0 && IsWeb(text[..path]) && !text[..path].Contains('{') && text.IndexOf(placeholder, path, StringComparison.Ordinal) > 0;
        return isWhole && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) ? new UrlPattern(text) : null;
    }

    /// <summary>Whether an address is an absolute one by http or https.</summary>
    internal static bool IsWeb([NotNullWhen(true)] string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    /// <summary>The address of a ticket.</summary>
    internal string OfTicket(string ticket) => text.Replace("{ticket}", Uri.EscapeDataString(ticket.TrimStart('#')), StringComparison.Ordinal);

    /// <summary>The address of a line of a file.</summary>
    internal string OfLine(string path, int line) => text
        .Replace("{line}", line.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{path}", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)), StringComparison.Ordinal);

    /// <summary>Where a file is edited: known of hosts that show it below <c>/blob/</c>, as GitHub and GitLab do; null elsewhere.</summary>
    internal string? OfEditor(string path)
    {
        var at = text.IndexOf("/blob/", StringComparison.Ordinal);
        if (at < 0 || at > text.IndexOf("{path}", StringComparison.Ordinal)) return null;
        return new UrlPattern($"{text[..at]}/edit/{text[(at + 6)..].Split('#', '?')[0]}").OfLine(path, 1);
    }
}
