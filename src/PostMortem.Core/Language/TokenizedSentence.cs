using PostMortem.Documents;

namespace PostMortem.Language;

/// <summary>The tokens of a sentence, with the text they were cut from.</summary>
internal sealed class TokenizedSentence
{
    /// <summary>How far a clause is looked for, in tokens. Prose stays far below; it keeps pasted data from costing quadratic time.</summary>
    public const int LongestClause = 80;

    private readonly string prose;
    private List<Clause>? clauses;

    /// <summary>Tokenizes a sentence of a document.</summary>
    public TokenizedSentence(Sentence sentence, KnownPeople people)
    {
        Sentence = sentence;
        People = people;
        prose = sentence.Prose;
        Tokens = Tokenizer.Tokenize(sentence.Text.Text, prose);
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>Who the document names.</summary>
    public KnownPeople People { get; }

    /// <summary>Its tokens, in order.</summary>
    public List<Token> Tokens { get; }

    /// <summary>The number of tokens.</summary>
    public int Count => Tokens.Count;

    /// <summary>Its verbs, each with its subject.</summary>
    public List<Clause> Clauses => clauses ??= [.. ClauseReader.Read(this)];

    /// <summary>Whether it asks.</summary>
    public bool IsQuestion => prose.AsSpan().TrimEnd().TrimEnd('"').EndsWith('?');

    /// <summary>A token; one outside the sentence is an empty punctuation mark.</summary>
    public Token this[int index] => index >= 0 && index < Tokens.Count ? Tokens[index] : new Token(0, 0, TokenKind.Punctuation, Word.Unknown, false);

    /// <summary>Whether it stands in a section of this role.</summary>
    public bool IsIn(SectionRole role) => Sentence.Section.IsWithin(role);

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Text(int index) => prose.AsSpan(this[index].Start, this[index].Length);

    /// <summary>The characters from a token to the one before another, blanks and marks between them included.</summary>
    public string Words(int first, int end) => end > first ? prose[this[first].Start..this[end - 1].End] : "";

    /// <summary>Whether a token reads so, in any case.</summary>
    public bool Reads(int index, ReadOnlySpan<char> text) => Text(index).Equals(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the tokens from one on read so.</summary>
    public bool Reads(int index, string first, string second) => Reads(index, first) && Reads(index + 1, second);

    /// <summary>Whether a token reads like one of these, in any case.</summary>
    public bool Reads(int index, ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (Reads(index, text)) return true;
        }

        return false;
    }

    /// <summary>Whether one of these words stands between two places.</summary>
    public bool Has(int start, int end, ReadOnlySpan<string> words)
    {
        for (var i = start; i < end; i++)
        {
            if (Reads(i, words)) return true;
        }

        return false;
    }

    /// <summary>Whether a token is this punctuation mark.</summary>
    public bool IsMark(int index, char mark) => this[index] is { Kind: TokenKind.Punctuation, Length: 1 } && Text(index)[0] == mark;

    /// <summary>Whether a token joins two words: a dash between spaces parts clauses.</summary>
    public bool IsHyphen(int index) => IsMark(index, '-') && (this[index].End == this[index + 1].Start || this[index - 1].End == this[index].Start);

    /// <summary>"the engineers' concerns".</summary>
    public bool IsPluralPossessive(int index) =>
        (IsMark(index, '\'') || IsMark(index, '’')) && this[index - 1].IsWord && this[index - 1].End == this[index].Start && Text(index - 1)[^1] == 's' && this[index + 1].IsWord;

    /// <summary>Whether a word may stand between subject and verb: an adverb.</summary>
    public bool IsAdverb(int index)
    {
        var token = this[index];
        return token.Is(WordClass.Adverb | WordClass.FaultAdverb)
            || (token.Kind == TokenKind.Word && token.Length > 4 && Text(index).EndsWith("ly", StringComparison.OrdinalIgnoreCase) && !Reads(index, "apply") && !Reads(index, "reply") && !Reads(index, "rely"));
    }

    /// <summary>Whether a word can be the verb of a sentence that tells: an auxiliary, a known verb's finite form, or a word in -ed.</summary>
    public bool LooksFinite(int index)
    {
        var token = this[index];
        if (!token.IsWord) return false;
        if (token.Is(WordClass.Auxiliary | WordClass.Modal) || token.Is(VerbForm.Past | VerbForm.Third)) return true;
        return token.Kind == TokenKind.Word && token.Length > 3 && Text(index).EndsWith("ed", StringComparison.Ordinal);
    }

    /// <summary>Whether a word can be a participle: <c>checked</c>, <c>known</c>, <c>rebooted</c>.</summary>
    public bool LooksLikeParticiple(int index)
    {
        var token = this[index];
        return token.Is(VerbForm.Participle)
            || (token.Kind == TokenKind.Word && token.Length > 3 && (Text(index).EndsWith("ed", StringComparison.Ordinal) || Text(index).EndsWith("en", StringComparison.Ordinal)));
    }

    /// <summary>The index after the clause that begins at a token: the next mark, conjunction or word that begins another clause.</summary>
    public int ClauseEnd(int index)
    {
        var limit = Math.Min(Count, index + LongestClause);
        while (index < limit)
        {
            var token = this[index];
            if (token.Kind == TokenKind.Punctuation && !IsHyphen(index) && !IsPluralPossessive(index) && Text(index) is not ("\"" or "“" or "”" or "/")) return index;
            if (token.Is(WordClass.Conjunction) && !Reads(index, "then")) return index;
            if (token.Is(WordClass.Subordinator | WordClass.Relative) && !Reads(index - 1, "at", "once") && !token.Is(WordClass.Determiner)) return index;
            index++;
        }

        return index;
    }
}
