namespace PostMortem.Language;

/// <summary>Says whom a noun phrase names, by its last noun.</summary>
internal static class NounPhrase
{
    // "the lock owner", "the package manager" are no people.
    private static readonly string[] PartsOfPrograms = ["lease", "lock", "session", "package", "resource", "cluster", "process", "window", "memory", "object", "file", "device", "task", "queue", "certificate", "secrets", "configuration", "transaction", "traffic", "connection", "state", "password", "content", "asset", "key", "volume", "storage", "identity", "access", "api", "job", "buffer", "disk", "driver", "boot", "data"];

    private static readonly string[] Callings = ["ist", "ician", "arian", "keeper", "woman", "women", "tsman", "tsmen", "sman", "smen", "smith", "hand", "grapher", "stationmaster", "harbourmaster", "postmaster", "quartermaster"];

    private static readonly string[] SurnameEndings = ["qvist", "quist", "sson", "nsen", "rsen", "lsen", "enko", "ovic", "ović", "owski", "ewski", "escu", "oglu", "opoulos", "akis", "hoff", "meier", "meyer", "ström", "strom", "gaard", "bauer", "schmidt", "moto", "mura", "ukwu", "adze", "shvili"];

    private static readonly string[] NameSyllables = ["hyun", "min", "ji", "seo", "sung", "jin", "young", "eun", "hye", "soo", "tae", "dong", "jae", "kyung", "mei", "xiao", "yu", "li"];

    /// <summary>Classifies the phrase from <paramref name="first"/> to <paramref name="head"/>, both included.</summary>
    public static Subject Classify(TokenizedSentence sentence, int first, int head)
    {
        while (head > first && sentence[head].Is(WordClass.Postpositive)) head--;
        var token = sentence[head];
        if (token.Kind == TokenKind.Handle) return new Subject(SubjectKind.Person, first);
        if (!token.IsWord) return new Subject(SubjectKind.Thing, first);
        if (first == head && Pronoun(sentence, head) is { } pronoun) return pronoun;
        if (IsName(sentence, first, head)) return new Subject(SubjectKind.Person, first);

        if (sentence.Reads(first, "no") && sentence.Reads(head, "one")) return new Subject(SubjectKind.Nobody, first);

        var starter = sentence[first];
        var indefinite = starter.Is(WordClass.Indefinite);
        var plural = token.Length > 3 && sentence.Text(head)[^1] is 's' or 'S';
        if (token.Is(WordClass.Role) || IsOnCall(sentence, head) || IsCalling(sentence, head)) return new Subject(SubjectKind.Role, first, indefinite || (plural && !starter.Is(WordClass.Determiner)), plural);
        if (token.Is(WordClass.Team)) return Team(sentence, first, head, plural);
        if (sentence.People.IsTeam(sentence.Text(head))) return new Subject(SubjectKind.NamedTeam, first);
        if (head > first && token.Is(WordClass.AmbiguousRole) && (IsRoleModifier(sentence, head - 1) || IsLeader(sentence, first, head))) return new Subject(SubjectKind.Role, first, indefinite, plural);
        if (head > first && token.Is(WordClass.MachineOrRole) && (IsRoleModifier(sentence, head - 1) || sentence[head - 1].Kind == TokenKind.PossessiveMark)) return new Subject(SubjectKind.Role, first, indefinite, plural);
        if (token.Is(WordClass.PeopleTeam) && token.Kind == TokenKind.Capitalized && first == head) return new Subject(SubjectKind.NamedTeam, first);
        if (token.Is(WordClass.TeamName) && (AreCapitalized(sentence, first, head) || (head > first && sentence[first].Kind == TokenKind.Capitalized && sentence[first].Is(WordClass.TeamName) && token.Is(WordClass.PeopleTeam)))) return new Subject(SubjectKind.BareTeam, first);
        if (IsInitials(sentence, sentence[first].Is(WordClass.Determiner) ? first + 1 : first, head)) return new Subject(SubjectKind.AmbiguousRole, first);
        if (token.Is(WordClass.AmbiguousRole) && !FollowsAProduct(sentence, first, head)) return new Subject(SubjectKind.AmbiguousRole, first, indefinite, plural);
        if (token.Is(WordClass.MachineOrRole) && !FollowsAProduct(sentence, first, head)) return new Subject(SubjectKind.MaybePerson, first, indefinite, plural);
        if (token.Is(WordClass.Affected)) return new Subject(SubjectKind.Affected, first, indefinite, plural);
        if (IsLikeAName(sentence, first, head)) return new Subject(SubjectKind.MaybePerson, first, IsPlural: head == first);
        if (token.Is(WordClass.Someone)) return new Subject(token.Is(WordClass.Anyone) ? SubjectKind.Anyone : SubjectKind.Someone, first);
        return new Subject(SubjectKind.Thing, first);
    }

    /// <summary>Whether the token names a person by himself: a given name or a name that the document introduces.</summary>
    public static bool IsNameToken(TokenizedSentence sentence, int index)
    {
        var token = sentence[index];
        if (sentence.People.IsName(sentence.Text(index))) return true;
        if (token.Is(WordClass.GivenName)) return token.Kind == TokenKind.Capitalized || StandsAlone(sentence, index);
        return token is { Kind: TokenKind.Capitalized } && token.Word == Word.Unknown && !sentence.Text(index).EndsWith("bot", StringComparison.Ordinal) && (IsDoubleName(sentence.Text(index)) || IsSurname(sentence.Text(index)) || IsInitialled(sentence, index));
    }

    /// <summary>"Jean-Baptiste", "Hyun-woo".</summary>
    private static bool IsDoubleName(ReadOnlySpan<char> text)
    {
        var hyphen = text.IndexOf('-');
        if (hyphen < 2 || hyphen > text.Length - 3 || text[(hyphen + 1)..].Contains('-')) return false;
        if (Lexicon.Find(text[(hyphen + 1)..]) is var second && second != Word.Unknown && !second.Classes.Overlaps(WordClass.GivenName)) return false;
        return Lexicon.Find(text[..hyphen]).Classes.Overlaps(WordClass.GivenName) ? char.IsUpper(text[hyphen + 1]) : EndsLike(text[..hyphen], NameSyllables) && text[..hyphen].Length < 6;
    }

    /// <summary>"Lindqvist", "O'Brien": how names of families end in many languages, and other words do not.</summary>
    private static bool IsSurname(ReadOnlySpan<char> text) => text.Length > 6 && !text.ContainsAny('-', '_', '.') && EndsLike(text, SurnameEndings);

    /// <summary>"T. Abebe", "R.S."</summary>
    private static bool IsInitialled(TokenizedSentence sentence, int index)
    {
        var text = sentence.Text(index);
        if (text.Length == 3 && text[1] == '.' && char.IsUpper(text[2])) return !text.Equals("U.S", StringComparison.Ordinal) && !text.Equals("U.K", StringComparison.Ordinal) && !text.Equals("E.U", StringComparison.Ordinal);
        return sentence.IsMark(index - 1, '.') && sentence[index - 2] is { Kind: TokenKind.Capitalized, Length: 1 } && text.Length > 2 && char.IsLower(text[^1]);
    }

    private static bool EndsLike(ReadOnlySpan<char> text, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (text.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>"journalist", "optician", "stationmaster": nouns of callings by their endings.</summary>
    private static bool IsCalling(TokenizedSentence sentence, int index)
    {
        var text = sentence.Text(index);
        if (sentence[index] is not { Kind: TokenKind.Word, Length: > 6 } token || token.Word != Word.Unknown) return false;
        var singular = text[^1] == 's' ? text[..^1] : text;
        return EndsLike(singular, Callings) && !singular.EndsWith("list", StringComparison.OrdinalIgnoreCase) && !singular.EndsWith("sist", StringComparison.OrdinalIgnoreCase);
    }

    private static bool AreCapitalized(TokenizedSentence sentence, int first, int head)
    {
        for (var i = first; i <= head; i++)
        {
            if (sentence[i].Kind != TokenKind.Capitalized || sentence[i].Is(WordClass.Determiner)) return false;
        }

        return true;
    }

    /// <summary>"marco forgot": a word that nothing before it makes a common noun.</summary>
    private static bool StandsAlone(TokenizedSentence sentence, int index) =>
        !sentence[index - 1].IsWord || sentence[index - 1].Is(WordClass.Conjunction | WordClass.Subordinator | WordClass.Preposition | WordClass.Modal | WordClass.Auxiliary | WordClass.Relative);

    /// <summary>"release", "night-shift".</summary>
    private static bool IsRoleModifier(TokenizedSentence sentence, int index)
    {
        var text = sentence.Text(index);
        return sentence[index].Is(WordClass.RoleModifier) || (text.LastIndexOf('-') is var hyphen && hyphen > 0 && Lexicon.Find(text[(hyphen + 1)..]).Classes.Overlaps(WordClass.RoleModifier));
    }

    /// <summary>"the community manager": people lead and manage, but for the managers of programs.</summary>
    private static bool IsLeader(TokenizedSentence sentence, int first, int head) =>
        sentence.Reads(head, ["manager", "managers", "lead", "leads"]) && !sentence[head - 1].Is(WordClass.Determiner) && !FollowsAProduct(sentence, first, head);

    /// <summary>Whether the word before a verb is a person's: the verb need not be known then.</summary>
    public static bool EndsInAPerson(TokenizedSentence sentence, int index) =>
        sentence[index].Kind == TokenKind.Handle || sentence[index].Is(WordClass.Role | WordClass.AmbiguousRole | WordClass.MachineOrRole | WordClass.HeShe | WordClass.FirstPerson | WordClass.Team) || IsNameToken(sentence, index) || IsCalling(sentence, index) || (sentence[index].Is(WordClass.PeopleTeam | WordClass.TeamName) && sentence[index].Kind == TokenKind.Capitalized) || (sentence[index].Kind == TokenKind.Capitalized && IsTitle(sentence, sentence.IsMark(index - 1, '.') ? index - 2 : index - 1));

    private static bool IsName(TokenizedSentence sentence, int first, int head)
    {
        if (IsNameToken(sentence, head)) return true;
        if (sentence[head].Kind == TokenKind.Capitalized && IsTitle(sentence, sentence.IsMark(head - 1, '.') ? head - 2 : head - 1)) return true;

        // First Last, also with an initial between them, where the first is a given name.
        if (sentence[head].Kind != TokenKind.Capitalized || head == first) return false;
        var given = sentence.IsMark(head - 1, '.') ? head - 3 : head - 1;
        return given >= first && IsNameToken(sentence, given) && sentence[head].Word == Word.Unknown && !sentence[given - 1].Is(WordClass.Determiner);
    }

    /// <summary>One or two capitalised words that the lexicon doesn't know, or a bare word in small letters: a person, or a product; only what a machine can't do will tell.</summary>
    private static bool IsLikeAName(TokenizedSentence sentence, int first, int head)
    {
        if (first == head && sentence[head] is { Kind: TokenKind.Word, Length: > 2 } word && word.Word == Word.Unknown) return StandsAlone(sentence, head) && sentence.Text(head)[^1] != 's';
        if (head > first + 1) return false;
        for (var i = first; i <= head; i++)
        {
            if (sentence[i] is not { Kind: TokenKind.Capitalized, Length: > 2 } token || token.Word != Word.Unknown) return false;
        }

        return head > first || sentence.Text(head)[^1] != 's';
    }

    /// <summary>"RK forgets": two capitals that may be a person's.</summary>
    public static bool IsInitials(TokenizedSentence sentence, int first, int head) =>
        first == head && sentence[head] is { Length: 2, Kind: TokenKind.Capitalized } token && char.IsUpper(sentence.Text(head)[1]) && token.Word == Word.Unknown;

    /// <summary>"Ms. Brandt".</summary>
    public static bool IsTitle(TokenizedSentence sentence, int index) =>
        sentence[index].Kind == TokenKind.Capitalized && sentence.Reads(index, ["mr", "ms", "mrs", "mx", "dr", "prof"]);

    private static Subject? Pronoun(TokenizedSentence sentence, int at)
    {
        var token = sentence[at];
        if (token.Is(WordClass.HeShe)) return new Subject(SubjectKind.Person, at);
        if (token.Is(WordClass.FirstPerson)) return new Subject(SubjectKind.FirstPerson, at);
        if (token.Is(WordClass.SecondPerson)) return new Subject(SubjectKind.SecondPerson, at);
        if (token.Is(WordClass.Nobody)) return new Subject(SubjectKind.Nobody, at);
        if (token.Is(WordClass.They)) return new Subject(SubjectKind.They, at);
        if (token.Is(WordClass.Anyone)) return new Subject(SubjectKind.Anyone, at);
        if (token.Is(WordClass.Someone)) return new Subject(SubjectKind.Someone, at);
        return token.Is(WordClass.It) ? new Subject(SubjectKind.Thing, at) : null;
    }

    private static bool IsOnCall(TokenizedSentence sentence, int head) => sentence.Reads(head - 1, "on", "call");

    /// <summary>"the platform team" is another team; "our team", "the team" may be the writer's own.</summary>
    private static Subject Team(TokenizedSentence sentence, int first, int head, bool plural)
    {
        if (sentence[first].Is(WordClass.FirstPerson)) return new Subject(SubjectKind.FirstPerson, first);
        var modifiers = head - first;
        for (var i = first; i < head; i++) modifiers -= sentence[i].Is(WordClass.Determiner) ? 1 : 0;
        var isGroup = sentence.Text(head).StartsWith("group", StringComparison.OrdinalIgnoreCase);
        if (isGroup && !(head > first && sentence.Reads(head - 1, ["platform", "infrastructure", "operations", "engineering", "support", "database", "web", "design", "product", "finance", "billing", "release", "hosting", "dba"]))) return new Subject(SubjectKind.Thing, first);
        var other = sentence.Reads(head - 1, "other") || sentence.Reads(head - 1, "whole") || sentence.Reads(head - 1, "entire");
        var isOfSomething = sentence.Reads(head + 1, "responsible", "for") || sentence.Reads(head + 1, "in", "charge") || sentence.Reads(head + 1, ["behind", "that", "who", "which"]);
        return new Subject((modifiers > 0 && !other) || isOfSomething ? SubjectKind.NamedTeam : SubjectKind.Team, first, sentence[first].Is(WordClass.Indefinite), plural);
    }

    /// <summary>"the Kubernetes operator" is a program.</summary>
    private static bool FollowsAProduct(TokenizedSentence sentence, int first, int head)
    {
        if (head > first && sentence.Reads(head - 1, PartsOfPrograms)) return true;
        for (var i = first; i < head; i++)
        {
            var token = sentence[i];
            if (token.Kind is TokenKind.Opaque or TokenKind.Number) return true;
            if (token.Kind == TokenKind.Capitalized && i > 0 && token.Word == Word.Unknown) return true;
        }

        return false;
    }
}
