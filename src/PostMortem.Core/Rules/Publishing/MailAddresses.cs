using PostMortem.Language;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>Finds e-mail addresses of people; those of teams (<c>support@…</c>) and of examples are none.</summary>
internal static class MailAddresses
{
    private const int LongestName = 64;
    private const int LongestHost = 253;

    private static readonly string[] OfMany =
    [
        "info", "help", "contact", "hello", "hi", "feedback", "privacy", "abuse", "noreply", "no", "reply", "donotreply", "postmaster", "webmaster", "hostmaster", "press", "jobs", "careers", "success", "care", "service", "services", "trust", "compliance", "incidents",
        "notifications", "newsletter", "billing", "account", "accounts", "git", "root", "user", "username", "someone", "somebody", "you", "me", "name", "your", "office", "news", "community", "partners", "sre",
    ];

    /// <summary>All of them in a text, in its order.</summary>
    public static IEnumerable<TextSpan> In(string text)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var (start, end) = (at, at + 1);
            while (start > 0 && at - start < LongestName && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '_' or '-' or '+')) start--;
            while (end < text.Length && end - at < LongestHost && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] is '.' or '-' && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1])))) end++;
            var (name, host) = (text[start..at], text[(at + 1)..end]);
            // "https://user:password@host", "packages@1.2.3"
            var isAddress = name.Length > 1 && host.LastIndexOf('.') is > 0 and var dot && host.Length - dot > 2 && char.IsAsciiLetter(host[dot + 1]) && (start == 0 || text[start - 1] is not (':' or '/') || text.AsSpan(0, start).EndsWith("mailto:", StringComparison.Ordinal));
            if (isAddress && !IsOfMany(name) && !host.Contains("example", StringComparison.OrdinalIgnoreCase)) yield return new TextSpan(start, end);
        }
    }

    private static bool IsOfMany(string name) => PersonMentions.IsOfMany(name) || name.Split('.', '_', '-', '+').Any(p => OfMany.Contains(p, StringComparer.OrdinalIgnoreCase));
}
