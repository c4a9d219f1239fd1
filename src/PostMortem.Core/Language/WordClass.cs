namespace PostMortem.Language;

/// <summary>What a word can be; each name is a heading in the lexicons, written with hyphens there.</summary>
[Flags]
internal enum WordClass : ulong
{
    None = 0,
    Determiner = 1UL << 0,
    Indefinite = 1UL << 1,
    Preposition = 1UL << 2,
    Conjunction = 1UL << 3,
    Subordinator = 1UL << 4,
    Hypothetical = 1UL << 5,
    Relative = 1UL << 6,
    Auxiliary = 1UL << 7,
    Be = 1UL << 8,
    Have = 1UL << 9,
    Modal = 1UL << 10,
    Negator = 1UL << 11,
    PastDo = 1UL << 12,
    HeShe = 1UL << 13,
    They = 1UL << 14,
    FirstPerson = 1UL << 15,
    SecondPerson = 1UL << 16,
    It = 1UL << 17,
    Someone = 1UL << 18,
    Anyone = 1UL << 19,
    Nobody = 1UL << 20,
    Partitive = 1UL << 21,
    Possessive = 1UL << 22,
    Adverb = 1UL << 23,
    Role = 1UL << 24,
    AmbiguousRole = 1UL << 25,
    Affected = 1UL << 26,
    Team = 1UL << 27,
    TeamName = 1UL << 28,
    AdjectiveOfPerson = 1UL << 29,
    GivenName = 1UL << 30,
    Fail = 1UL << 31,
    NeglectHuman = 1UL << 32,
    Neglect = 1UL << 33,
    Cause = 1UL << 34,
    ReadingMatter = 1UL << 35,
    Deliberate = 1UL << 36,
    Precaution = 1UL << 37,
    Act = 1UL << 38,
    Duty = 1UL << 39,
    Cognitive = 1UL << 40,
    Known = 1UL << 41,
    Attempt = 1UL << 42,
    Refrain = 1UL << 43,
    FaultAdverb = 1UL << 44,
    FaultAdjective = 1UL << 45,
    FaultNoun = 1UL << 46,
    ErrorNoun = 1UL << 47,
    CharacterNoun = 1UL << 48,
    Wrong = 1UL << 49,
    Bug = 1UL << 50,
    Decision = 1UL << 51,
    Outage = 1UL << 52,
    ErrorMaker = 1UL << 53,
    ErrorUse = 1UL << 54,
    ErrorPrevention = 1UL << 55,
    ErrorRejection = 1UL << 56,
    CauseLead = 1UL << 57,

    RoleModifier = 1UL << 58,
    Acronym = 1UL << 59,
    Diligent = 1UL << 60,
    Repair = 1UL << 61,
    Conversation = 1UL << 62,
    Neutral = 1UL << 63,

    /// <summary>Every class of verbs.</summary>
    Verb = Fail | NeglectHuman | Neglect | Cause | Deliberate | Act | Duty | Cognitive | Known | Attempt | Refrain | Repair | Conversation | Neutral,

    /// <summary>Words that are never verbs.</summary>
    Closed = Determiner | Preposition | Conjunction | Subordinator | Relative | Auxiliary | Modal | Negator | Pronoun | Adverb | Possessive,

    /// <summary>Words that stand for a person or a thing by themselves.</summary>
    Pronoun = HeShe | They | FirstPerson | SecondPerson | It | Someone | Nobody,
}

/// <summary>The forms of a verb that a word can be.</summary>
[Flags]
internal enum VerbForm : byte
{
    None = 0,
    Base = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Gerund = 16,
}

/// <summary>An entry of the lexicon.</summary>
/// <param name="Lemma">The base form of a verb; the word itself otherwise.</param>
/// <param name="Classes">What it can be.</param>
/// <param name="Forms">Which forms of a verb it can be.</param>
internal sealed record Word(string Lemma, WordClass Classes, VerbForm Forms)
{
    /// <summary>A word that the lexicon does not hold.</summary>
    public static readonly Word Unknown = new("", WordClass.None, VerbForm.None);
}
