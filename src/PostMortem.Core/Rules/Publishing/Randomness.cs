using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace PostMortem.Rules;

/// <summary>Tells characters that a machine drew from those that a person wrote: placeholders, words, identifiers, digests.</summary>
internal static class Randomness
{
    private const double LeastEntropy = 2.75;

    // A 16-byte key in hexadecimal digits; 40 and 64 of them are commits and digests, fewer are short commits.
    private const int KeyInHex = 32;

    private static readonly SearchValues<string> PlaceholderWords = SearchValues.Create(
    [
        "xxxx", "****", "....", "____", "----", "0000", "example", "redacted", "changeme", "change-me", "change_me", "placeholder", "dummy", "fake", "sample", "masked", "removed", "hidden", "censored", "your", "todo", "secret", "passw", "notreal",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> NoLiteral = SearchValues.Create("<>{}()[]*…•");

    /// <summary>Whether the characters after a known prefix were drawn by a machine.</summary>
    public static bool IsDrawn(ReadOnlySpan<char> body) => !IsPlaceholder(body) && Entropy(body) >= LeastEntropy;

    /// <summary>Whether a value that something calls a password or a key is one: no word, reference, path, digest or placeholder.</summary>
    public static bool IsSecret(ReadOnlySpan<char> value)
    {
        if (value.Length < 8 || IsReplaced(value) || !IsDrawn(value) || IsReference(value)) return false;
        if (IsHex(value)) return value.Length == KeyInHex;
        if (Guid.TryParse(value, out _)) return false;
        // Base64 of words tells the words.
        if (DecodedText(value) is { } decoded) return !IsBase64(decoded) && IsSecret(decoded);
        return IsMixed(value);
    }

    /// <summary>What a template engine or a shell replaces, what code calls, and what was blackened.</summary>
    public static bool IsReplaced(ReadOnlySpan<char> value) => value[0] is '$' or '%' || value.ContainsAny(NoLiteral);

    /// <summary>Whether a value stands for one that is not shown.</summary>
    public static bool IsPlaceholder(ReadOnlySpan<char> value) => value.ContainsAny(PlaceholderWords) || HasRun(value, step: 0, longest: 4) || HasRun(value, step: 1, longest: 6);

    /// <summary><c>aaaa</c>, <c>123456</c>, <c>abcdef</c>: a hand on the keyboard.</summary>
    private static bool HasRun(ReadOnlySpan<char> value, int step, int longest)
    {
        var length = 1;
        for (var i = 1; i < value.Length; i++)
        {
            length = value[i] - value[i - 1] == step ? length + 1 : 1;
            if (length >= longest) return true;
        }

        return false;
    }

    /// <summary>A path, a file's name, an address, a ticket or a moment.</summary>
    private static bool IsReference(ReadOnlySpan<char> value)
    {
        if (value[0] is '/' or '.' or '~' or '@' or '-' || value.Contains("//", StringComparison.Ordinal) || value.Contains(':')) return true;
        if (value.Contains('/') && value.Length < KeyInHex) return true;
        var dot = value.LastIndexOf('.');
        return dot > 0 && value.Length - dot is >= 3 and <= 6 && !value[(dot + 1)..].ContainsAnyExceptInRange('a', 'z');
    }

    /// <summary>Whether kinds of characters change as often as they do in what nobody can pronounce.</summary>
    private static bool IsMixed(ReadOnlySpan<char> value)
    {
        var (kinds, changes, digits) = (1 << KindOf(value[0]), 0, char.IsAsciiDigit(value[0]) ? 1 : 0);
        for (var i = 1; i < value.Length; i++)
        {
            var kind = KindOf(value[i]);
            kinds |= 1 << kind;
            if (char.IsAsciiDigit(value[i])) digits++;
            if (kind != KindOf(value[i - 1])) changes++;
        }

        var count = int.PopCount(kinds);
        var rate = (double)changes / (value.Length - 1);
        if (digits < 2) return value.Length >= 20 && count >= 2 && rate >= 0.35;
        return (count >= 3 && rate >= 0.35) || (count >= 2 && value.Length >= 16 && rate >= 0.3);
    }

    private static int KindOf(char c) => char.IsAsciiDigit(c) ? 0 : char.IsUpper(c) ? 1 : char.IsLetter(c) ? 2 : 3;

    private static bool IsHex(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (!char.IsAsciiHexDigit(c)) return false;
        }

        return true;
    }

    private static bool IsBase64(ReadOnlySpan<char> value) => value.Length >= 12 && Base64.IsValid(value);

    private static string? DecodedText(ReadOnlySpan<char> value)
    {
        if (!IsBase64(value)) return null;
        Span<byte> bytes = stackalloc byte[512];
        if (!Convert.TryFromBase64Chars(value, bytes, out var written)) return null;
        var text = bytes[..written].TrimEnd((byte)'\n');
        foreach (var b in text)
        {
            if (b is < 0x20 or > 0x7E) return null;
        }

        return Encoding.ASCII.GetString(text);
    }

    /// <summary>Shannon's, in bits for each character.</summary>
    private static double Entropy(ReadOnlySpan<char> value)
    {
        Span<int> counts = stackalloc int[128];
        counts.Clear();
        foreach (var c in value) counts[c & 127]++;
        var entropy = 0.0;
        foreach (var count in counts)
        {
            if (count == 0) continue;
            var share = (double)count / value.Length;
            entropy -= share * Math.Log2(share);
        }

        return entropy;
    }
}
