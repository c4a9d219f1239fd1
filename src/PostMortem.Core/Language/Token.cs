namespace PostMortem.Language;

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    /// <summary>A word, part of a contraction, or a hyphenated word.</summary>
    Word,

    /// <summary>A word that begins with a capital letter.</summary>
    Capitalized,

    /// <summary><c>@handle</c>.</summary>
    Handle,

    /// <summary>A number, time, date or version.</summary>
    Number,

    /// <summary>Code, a URL or an image: a thing, whatever it says.</summary>
    Opaque,

    /// <summary>The mark of a possessive: <c>'s</c>.</summary>
    PossessiveMark,

    /// <summary>Anything else, one character.</summary>
    Punctuation,
}

/// <summary>A token of a sentence.</summary>
/// <param name="Start">Its offset in the sentence.</param>
/// <param name="Length">Its length.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Word">Its entry in the lexicon.</param>
/// <param name="IsQuoted">Whether it stands in quotation marks.</param>
internal readonly record struct Token(int Start, int Length, TokenKind Kind, Word Word, bool IsQuoted)
{
    /// <summary>One past its last character.</summary>
    public int End => Start + Length;

    /// <summary>Whether it is a word of any kind.</summary>
    public bool IsWord => Kind is TokenKind.Word or TokenKind.Capitalized;

    /// <summary>Whether the lexicon gives it one of these classes.</summary>
    public bool Is(WordClass classes) => Word.Classes.Overlaps(classes);

    /// <summary>Whether it can be one of these forms of a verb.</summary>
    public bool Is(VerbForm forms) => (Word.Forms & forms) != 0;

    /// <summary>Whether its base form is this one.</summary>
    public bool HasLemma(string lemma) => string.Equals(Word.Lemma, lemma, StringComparison.Ordinal);
}
