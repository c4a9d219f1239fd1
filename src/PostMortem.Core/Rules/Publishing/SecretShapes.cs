using System.Collections.Immutable;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>Something shaped like a credential.</summary>
/// <param name="Kind">What it opens, with its article.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct Secret(string Kind, TextSpan Span);

/// <summary>Finds keys that tell by their own form what they are: a prefix, an alphabet and a length, tokens in three parts, private keys.</summary>
internal static class SecretShapes
{
    private const int LongestKey = 8192;
    private const int ShortestKeyLine = 40;
    private const string PrivateKeyStart = "-----BEGIN ";

    /// <summary>A key with a prefix of its own.</summary>
    /// <param name="Kind">What it opens.</param>
    /// <param name="Prefix">How it begins.</param>
    /// <param name="Least">The length of the rest.</param>
    /// <param name="Most">The greatest length of the rest.</param>
    /// <param name="Extra">What the rest may hold beside letters and digits.</param>
    private sealed record Shape(string Kind, string Prefix, int Least, int Most = 512, string Extra = "");

    private static readonly ImmutableArray<Shape> Shapes =
    [
        new("an AWS access key", "AKIA", 16, 16), new("an AWS access key", "ASIA", 16, 16),
        new("a GitHub token", "ghp_", 36), new("a GitHub token", "gho_", 36), new("a GitHub token", "ghu_", 36), new("a GitHub token", "ghs_", 36), new("a GitHub token", "ghr_", 36),
        new("a GitHub token", "github_pat_", 60, Extra: "_"),
        new("a GitLab token", "glpat-", 20, Extra: "_-."),
        new("a Slack token", "xoxb-", 20, Extra: "-"), new("a Slack token", "xoxp-", 20, Extra: "-"), new("a Slack token", "xoxa-", 20, Extra: "-"), new("a Slack token", "xoxr-", 20, Extra: "-"), new("a Slack token", "xoxs-", 20, Extra: "-"),
        new("a Slack token", "xapp-", 20, Extra: "-"),
        new("a Slack webhook", "hooks.slack.com/services/", 30, Extra: "/"),
        new("a Stripe key", "sk_live_", 20), new("a Stripe key", "rk_live_", 20), new("a Stripe webhook secret", "whsec_", 24),
        new("a Google API key", "AIza", 35, 35, "_-"),
        new("an npm token", "npm_", 36, 36), new("a NuGet API key", "oy2", 43, 43), new("a PyPI token", "pypi-AgE", 50, 512, "_-"),
        new("a SendGrid key", "SG.", 60, 80, "._-"), new("a DigitalOcean token", "dop_v1_", 64, 64), new("a Hugging Face token", "hf_", 34, 40),
        new("an OpenAI key", "sk-proj-", 40, 512, "_-"), new("an Anthropic key", "sk-ant-", 40, 512, "_-"), new("a Vault token", "hvs.", 24, 512, "_-"),
    ];

    private static readonly ILookup<char, Shape> ByFirst = Shapes.ToLookup(s => s.Prefix[0]);

    /// <summary>All of them in a text, in its order.</summary>
    public static IEnumerable<Secret> In(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var next = i + 1;
            if ((i == 0 || !IsWord(text[i - 1])) && ReadAt(text, i, out next) is { } secret)
            {
                yield return secret;
                next = secret.Span.End;
            }

            i = next;
        }
    }

    /// <summary>The secret at an index, or null; either way where to go on, past what was looked at, so that reading stays linear.</summary>
    private static Secret? ReadAt(string text, int at, out int next)
    {
        next = at + 1;
        if (text[at] == '-') return ReadPrivateKey(text, at);
        if (text[at] == 'e' && text.AsSpan(at).StartsWith("eyJ", StringComparison.Ordinal)) return ReadWebToken(text, at, out next);
        foreach (var shape in ByFirst[text[at]])
        {
            if (!text.AsSpan(at).StartsWith(shape.Prefix, StringComparison.Ordinal)) continue;
            var start = at + shape.Prefix.Length;
            var end = start;
            while (end < text.Length && end - start <= shape.Most && (char.IsAsciiLetterOrDigit(text[end]) || shape.Extra.Contains(text[end]))) end++;
            next = end;
            while (end > start && !char.IsAsciiLetterOrDigit(text[end - 1])) end--;
            if (end - start < shape.Least || end - start > shape.Most || !Randomness.IsDrawn(text.AsSpan(start, end - start))) continue;
            return new Secret(shape.Kind, new TextSpan(at, end));
        }

        return null;
    }

    /// <summary>Header, claims and signature of a JSON Web Token; without a signature it opens nothing.</summary>
    private static Secret? ReadWebToken(string text, int at, out int next)
    {
        var header = next = SegmentEnd(text, at);
        if (header - at < 10 || !text.AsSpan(header).StartsWith(".eyJ", StringComparison.Ordinal)) return null;
        var claims = SegmentEnd(text, header + 1);
        if (claims - header < 10 || claims == text.Length || text[claims] != '.') return null;
        var end = SegmentEnd(text, claims + 1);
        // "sub": "1234567890" is the claim of every tutorial.
        var isExample = text.AsSpan(header, claims - header).Contains("IxMjM0NTY3ODkw", StringComparison.Ordinal);
        return end - claims > 20 && !isExample && Randomness.IsDrawn(text.AsSpan(claims + 1, end - claims - 1)) ? new Secret("a JSON Web Token", new TextSpan(at, end)) : null;
    }

    private static int SegmentEnd(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-')) at++;
        return at;
    }

    private static Secret? ReadPrivateKey(string text, int at)
    {
        if (!text.AsSpan(at).StartsWith(PrivateKeyStart, StringComparison.Ordinal)) return null;
        var label = text.AsSpan(at + PrivateKeyStart.Length, Math.Min(40, text.Length - at - PrivateKeyStart.Length));
        var dashes = label.IndexOf("-----", StringComparison.Ordinal);
        if (dashes < 0 || !label[..dashes].Contains("PRIVATE KEY", StringComparison.Ordinal)) return null;
        var start = at + PrivateKeyStart.Length + dashes + 5;
        // The line breaks may be written out, the block be quoted, and lines of a header come first.
        var (end, run, longest) = (start, 0, 0);
        for (; end < text.Length && end - start < LongestKey; end++)
        {
            var isBody = char.IsAsciiLetterOrDigit(text[end]) || text[end] is '+' or '/' or '=';
            if (!isBody && text[end] is not ('\n' or '\r' or ' ' or '\t' or '\\' or '>' or ':' or ',')) break;
            run = isBody ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        if (longest < ShortestKeyLine || !Randomness.IsDrawn(text.AsSpan(start, end - start).Trim())) return null;
        var closing = text.AsSpan(end, Math.Min(60, text.Length - end));
        var last = closing.StartsWith("-----END ", StringComparison.Ordinal) ? closing[9..].IndexOf("-----", StringComparison.Ordinal) : -1;
        return new Secret("a private key", new TextSpan(at, last < 0 ? end : end + 9 + last + 5));
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
