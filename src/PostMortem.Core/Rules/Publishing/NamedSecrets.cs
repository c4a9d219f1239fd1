using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>Finds values that are secret because of what stands before them: <c>password=…</c>, <c>Authorization: Bearer …</c>, <c>https://user:…@host</c>.</summary>
internal static class NamedSecrets
{
    private const int LongestName = 64;
    private const int LongestValue = 256;
    private const int LongestGap = 12;

    private static readonly string[] Passwords = ["password", "passwd", "pwd", "passphrase", "userpass"];

    private static readonly string[] Keys =
    [
        "secret", "token", "apikey", "secretkey", "accesskey", "accountkey", "privatekey", "authkey", "licensekey", "signingkey", "encryptionkey", "masterkey", "clientsecret", "sharedaccesskey", "credential", "credentials",
    ];

    /// <summary>All of them in a text, in its order.</summary>
    public static IEnumerable<Secret> In(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var secret = text[i] switch
            {
                ':' when IsAuthority(text, i) => ReadAuthority(text, i + 3),
                ':' or '=' => ReadAssignment(text, i),
                'B' or 'b' => ReadBearer(text, i),
                _ => null,
            };
            if (secret is not { } found) continue;
            yield return found;
            i = found.Span.End - 1;
        }
    }

    private static bool IsAuthority(string text, int at) => text.AsSpan(at).StartsWith("://", StringComparison.Ordinal) && at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]);

    private static Secret? ReadAuthority(string text, int start)
    {
        var (end, colon, at) = (start, -1, -1);
        for (; end < text.Length && end - start < LongestValue && !char.IsWhiteSpace(text[end]) && text[end] is not ('/' or '"' or '\'' or '`' or '<' or '>' or ')' or ']' or '|'); end++)
        {
            if (text[end] == ':' && colon < 0) colon = end;
            if (text[end] == '@') at = end;
        }

        if (colon < 0 || at < colon + 7) return null;
        var user = text.AsSpan(start, colon - start);
        var password = text.AsSpan(colon + 1, at - colon - 1);
        var host = text.AsSpan(at + 1, end - at - 1);
        if (host.IsEmpty || host.StartsWith("localhost", StringComparison.OrdinalIgnoreCase) || host.StartsWith("127.", StringComparison.Ordinal) || host.Contains("example", StringComparison.OrdinalIgnoreCase)) return null;
        var isWord = !password.ContainsAnyInRange('0', '9') || !password.ContainsAnyExceptInRange('0', '9');
        if (isWord || password.Equals(user, StringComparison.OrdinalIgnoreCase) || Randomness.IsReplaced(password) || Randomness.IsPlaceholder(password)) return null;
        return new Secret("a password in a URL", new TextSpan(colon + 1, at));
    }

    private static Secret? ReadAssignment(string text, int separator)
    {
        // "db_password", "apiKey", "**Password**": from the right, because most names of most texts are none.
        var end = separator;
        while (end > 0 && separator - end < LongestGap && text[end - 1] is ' ' or '"' or '\'' or '`' or '*' or '_') end--;
        var start = end;
        while (start > 0 && end - start < LongestName && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '-')) start--;
        if (KindOf(text.AsSpan(start, end - start)) is not { } kind) return null;
        var value = separator + 1;
        while (value < text.Length && value - separator < LongestGap && text[value] is ' ' or '\t' or '"' or '\'' or '`' or '*' or '=' or '>') value++;
        return ReadValue(text, value, kind);
    }

    private static Secret? ReadBearer(string text, int at)
    {
        if ((at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])) || !text.AsSpan(at).StartsWith("bearer ", StringComparison.OrdinalIgnoreCase)) return null;
        return ReadValue(text, at + 7, "a token");
    }

    private static Secret? ReadValue(string text, int start, string kind)
    {
        var end = start;
        while (end < text.Length && end - start < LongestValue && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '\'' or '`' or ',' or ';' or '|' or '&')) end++;
        while (end > start && text[end - 1] is '.' or ')' or '*' or ':' or '}' or ']' or '\\') end--;
        return Randomness.IsSecret(text.AsSpan(start, end - start)) ? new Secret(kind, new TextSpan(start, end)) : null;
    }

    private static string? KindOf(ReadOnlySpan<char> name)
    {
        if (name.Length < 3) return null;
        Span<char> letters = stackalloc char[LongestName + 1];
        var count = 0;
        foreach (var c in name)
        {
            if (c is not ('_' or '-')) letters[count++] = char.ToLowerInvariant(c);
        }

        ReadOnlySpan<char> plain = letters[..count];
        foreach (var word in Passwords)
        {
            if (plain.EndsWith(word, StringComparison.Ordinal)) return "a password";
        }

        foreach (var word in Keys)
        {
            if (plain.EndsWith(word, StringComparison.Ordinal)) return word == "token" ? "a token" : "a key";
        }

        return null;
    }
}
