using System.Security.Cryptography;
using System.Text;

namespace PostMortem.Policies;

/// <summary>
/// A hash of the words at fault; the words themselves may be a secret or a name. Case, white space and what ends a sentence do not count, so
/// that a line that is wrapped anew, or goes on with an owner, stays the same.
/// </summary>
internal static class SubjectHash
{
    /// <summary>Hexadecimal digits: 64 bits, more than enough to tell the findings of one document and rule apart.</summary>
    public const int Length = 16;

    /// <summary>The hash, in lower case.</summary>
    public static string Of(string subject) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normalize(subject))).AsSpan(0, Length / 2));

    private static string Normalize(string subject)
    {
        var normal = new StringBuilder(subject.Length);
        foreach (var c in subject)
        {
            if (!char.IsWhiteSpace(c)) normal.Append(char.ToLowerInvariant(c));
            else if (normal.Length > 0 && normal[^1] != ' ') normal.Append(' ');
        }

        var text = normal.ToString();
        return text.TrimEnd(' ', '.', ',', ';', ':') is { Length: > 0 } words ? words : text;
    }
}
