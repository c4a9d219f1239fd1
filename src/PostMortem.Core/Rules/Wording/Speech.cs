using PostMortem.Language;

namespace PostMortem.Rules;

/// <summary>Tells words of others, pasted or reported, from the writer's own.</summary>
internal static class Speech
{
    private static readonly string[] Zones = ["utc", "gmt", "z", "cet", "cest", "pst", "pdt", "est", "edt", "bst", "ist", "am", "pm"];

    /// <summary>Where the words of a timeline entry begin: after its time.</summary>
    public static int Start(TokenizedSentence sentence)
    {
        var at = 0;
        while (at < sentence.Count && (sentence[at].Kind is TokenKind.Number or TokenKind.Punctuation || (at > 0 && sentence.Reads(at, Zones)))) at++;
        return at;
    }

    /// <summary>Whether the sentence belongs to a message that was pasted into the timeline: "RK: unfortunately …", "mia: …", or one that says "I".</summary>
    public static bool IsPasted(TokenizedSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Text(i) is "I" || sentence.Reads(i, ["my", "me", "myself"])) return true;
        }

        var first = sentence.Sentence;
        while (first.Previous is { } previous) first = previous;
        var opening = first == sentence.Sentence ? sentence : new TokenizedSentence(first, sentence.People);
        var at = Start(opening);
        if (NounPhrase.IsInitials(opening, at, at) && (opening.IsMark(at + 1, ':') || opening[at + 1].Kind == TokenKind.Capitalized)) return true;
        var isName = opening[at].Kind == TokenKind.Handle || NounPhrase.IsNameToken(opening, at) || opening[at] is { Kind: TokenKind.Word } token && token.Word == Word.Unknown;
        return isName && (opening.IsMark(at + 1, ':') || opening.IsMark(at + 1, '>'));
    }

    /// <summary>Whether somebody else is said to have said it: "a customer writes that …".</summary>
    public static bool IsReported(TokenizedSentence sentence, int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (sentence.IsMark(i, ';') || sentence.Reads(i, "but")) return false;
            if (sentence.IsMark(i, ':') && IsOfAMessage(sentence, i)) return true;
            var verb = sentence[i];
            var isSaid = verb.HasLemma("say") || verb.HasLemma("write") || verb.HasLemma("report") || verb.HasLemma("complain") || verb.HasLemma("reply")
                || verb.HasLemma("ask") || verb.HasLemma("tell") || verb.HasLemma("claim") || verb.HasLemma("wonder") || verb.HasLemma("comment");
            if (isSaid && (sentence.Reads(i + 1, "that") || sentence.Clauses.Any(c => c.Verb == i))) return true;
        }

        return false;
    }

    /// <summary>"Status page:", "Posted in the channel:".</summary>
    private static bool IsOfAMessage(TokenizedSentence sentence, int colon)
    {
        for (var i = colon - 1; i >= 0 && i >= colon - 6; i--)
        {
            if (sentence.Reads(i, ["status", "posted", "post", "tweet", "tweeted", "message", "mail", "email", "chat", "slack", "comment", "announcement", "ticket"])) return true;
        }

        return false;
    }
}
