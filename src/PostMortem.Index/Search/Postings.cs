using System.Text;

namespace PostMortem.Index;

/// <summary>The documents that hold something: for each, ascending, the difference to the one before in base 32, and for a word its impact.</summary>
internal sealed class Postings
{
    // A digit of the second half says that another follows.
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private readonly StringBuilder encoded = new();
    private int last;

    /// <summary>How many characters they take.</summary>
    public int Length => encoded.Length;

    /// <summary>How many documents there are.</summary>
    public int Count { get; private set; }

    /// <summary>The digit for 0 to 63.</summary>
    public static char Digit(int value) => Digits[value];

    /// <summary>Adds a document; its number is greater than that of all before.</summary>
    public void Add(int document)
    {
        var difference = document - last;
        last = document;
        Count++;
        for (; difference >= 32; difference >>= 5) encoded.Append(Digits[32 + (difference & 31)]);
        encoded.Append(Digits[difference]);
    }

    /// <summary>Adds a document and what the word says about it.</summary>
    public void Add(int document, int impact)
    {
        Add(document);
        encoded.Append(Digits[impact]);
    }

    /// <summary>The characters.</summary>
    public override string ToString() => encoded.ToString();
}
