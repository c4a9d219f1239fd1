namespace PostMortem.Language;

/// <summary>Cuts a sentence into tokens. Contractions are cut as grammars do: <c>did</c> + <c>n't</c>, <c>she</c> + <c>'d</c>.</summary>
internal static class Tokenizer
{
    private const int LongestQuotation = 1000;

    /// <summary>The tokens in order.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="prose">The same with code and URLs blanked out.</param>
    public static List<Token> Tokenize(string text, string prose)
    {
        var tokens = new List<Token>(text.Length / 5);
        var closing = '\0';
        for (var i = 0; i < text.Length;)
        {
            var c = prose[i];
            var start = i;
            if (char.IsWhiteSpace(c))
            {
                i++;
                if (char.IsWhiteSpace(text[start])) continue;
                while (i < text.Length && char.IsWhiteSpace(prose[i]) && !char.IsWhiteSpace(text[i])) i++;
                tokens.Add(new Token(start, i - start, TokenKind.Opaque, Word.Unknown, closing != '\0'));
            }
            else if (char.IsLetter(c))
            {
                i = WordEnd(prose, i);
                AddWord(tokens, prose, start, i, closing != '\0');
            }
            else if (char.IsDigit(c))
            {
                while (i < prose.Length && (char.IsLetterOrDigit(prose[i]) || (prose[i] is ':' or '.' or ',' or '-' or '/' && i + 1 < prose.Length && char.IsLetterOrDigit(prose[i + 1])))) i++;
                tokens.Add(new Token(start, i - start, TokenKind.Number, Word.Unknown, closing != '\0'));
            }
            else if (c == '@' && HandleEnd(prose, i) is var end && end > i + 1)
            {
                i = end;
                tokens.Add(new Token(start, i - start, IsHandle(prose, start, i) ? TokenKind.Handle : TokenKind.Opaque, Word.Unknown, closing != '\0'));
            }
            else
            {
                i++;
                closing = Quotation(text, start, closing);
                tokens.Add(new Token(start, 1, TokenKind.Punctuation, Word.Unknown, closing != '\0'));
            }
        }

        return tokens;
    }

    /// <summary>The mark that ends the quotation in force after the character at <paramref name="at"/>; a mark without a partner quotes nothing.</summary>
    private static char Quotation(string text, int at, char closing)
    {
        var c = text[at];
        if (closing != '\0') return c == closing && Closes(text, at) ? '\0' : closing;
        var partner = c switch { '"' => '"', '“' => '”', '„' => '“', '«' => '»', '‘' => '’', '\'' => '\'', _ => '\0' };
        if (partner == '\0' || (c == '\'' && !Opens(text, at))) return '\0';
        for (var end = at + 1; end < Math.Min(text.Length, at + LongestQuotation); end++)
        {
            if (text[end] == partner && Closes(text, end)) return partner;
        }

        return '\0';
    }

    /// <summary>An apostrophe opens a quotation only before a word and after none.</summary>
    private static bool Opens(string text, int at) =>
        (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or ':') && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);

    /// <summary>An apostrophe inside a word closes nothing.</summary>
    private static bool Closes(string text, int at) => text[at] is not ('\'' or '’') || at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]);

    private static int WordEnd(string prose, int i)
    {
        while (i < prose.Length)
        {
            var c = prose[i];
            var letterFollows = i + 1 < prose.Length && char.IsLetterOrDigit(prose[i + 1]);
            if (!char.IsLetterOrDigit(c) && c != '_' && !(letterFollows && c is '-' or '\'' or '’' or '.' or '‑')) break;
            if (!letterFollows && c is '-' or '.' or '\'' or '’' or '‑') break;
            i++;
        }

        return i;
    }

    private static void AddWord(List<Token> tokens, string prose, int start, int end, bool quoted)
    {
        var word = prose.AsSpan(start, end - start);
        var apostrophe = word.IndexOfAny('\'', '’');
        if (apostrophe < 0)
        {
            tokens.Add(Create(prose, start, end, quoted));
            return;
        }

        var tail = word[(apostrophe + 1)..];
        if (tail.Equals("t", StringComparison.OrdinalIgnoreCase) && apostrophe > 1 && word[apostrophe - 1] is 'n' or 'N')
        {
            var at = start + apostrophe - 1;
            tokens.Add(Create(prose, start, at, quoted));
            tokens.Add(new Token(at, end - at, TokenKind.Word, Lexicon.Find("n't"), quoted));
            return;
        }

        var head = Create(prose, start, start + apostrophe, quoted);
        tokens.Add(head);
        var contraction = tail.Length > 2 ? Word.Unknown : Lexicon.Find($"'{tail}");
        var isPossessive = tail.Equals("s", StringComparison.OrdinalIgnoreCase) && !head.Is(WordClass.Pronoun | WordClass.Relative);
        tokens.Add(new Token(start + apostrophe, end - start - apostrophe, isPossessive ? TokenKind.PossessiveMark : TokenKind.Word, isPossessive ? Word.Unknown : contraction, quoted));
    }

    private static Token Create(string prose, int start, int end, bool quoted) =>
        new(start, end - start, char.IsUpper(prose[start]) ? TokenKind.Capitalized : TokenKind.Word, Find(prose.AsSpan(start, end - start)), quoted);

    /// <summary>The lexicon's entry; "IT" is a department, and "re-enabled" something enabled.</summary>
    private static Word Find(ReadOnlySpan<char> word)
    {
        if (word is "IT") return Lexicon.Find("DevOps");
        var known = Lexicon.Find(word);
        return known == Word.Unknown && word.StartsWith("re-", StringComparison.Ordinal) ? Lexicon.Find(word[3..]) : known;
    }

    private static int HandleEnd(string prose, int i)
    {
        for (i++; i < prose.Length && (char.IsLetterOrDigit(prose[i]) || prose[i] is '_' or '/' || (prose[i] is '-' or '.' && i + 1 < prose.Length && char.IsLetterOrDigit(prose[i + 1]))); i++)
        {
        }

        return i;
    }

    /// <summary>Not a scoped package (<c>@scope/name</c>), a group mention or the tail of an address.</summary>
    private static bool IsHandle(string prose, int start, int end)
    {
        if (start > 0 && char.IsLetterOrDigit(prose[start - 1])) return false;
        var name = prose.AsSpan(start + 1, end - start - 1);
        return !name.Contains('/') && name is not ("here" or "channel" or "everyone" or "all");
    }
}
