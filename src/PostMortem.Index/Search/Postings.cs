using System.Text;

namespace PostMortem.Index;

/// <summary>The documents that hold a word: for each, ascending, the difference to the one before in base 32, and the impact.</summary>
internal sealed class Postings
{
    // A digit of the second half says that another follows.
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private readonly StringBuilder encoded = new();
    private int last;

    /// <summary>How many characters they take.</summary>
    public int Length => encoded.Length;

    /// <summary>Adds a document; its number is greater than that of all before.</summary>
    public void Add(int document, int impact)
    {
        var difference = document - last;
        last = document;
        for (; difference >= 32; difference >>= 5) encoded.Append(Digits[32 + (difference & 31)]);
        encoded.Append(Digits[difference]).Append(Digits[impact]);
    }

    /// <summary>The characters.</summary>
    public override string ToString() => encoded.ToString();
}
