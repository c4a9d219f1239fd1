namespace PostMortem.Language;

/// <summary>
/// What a word can be: a set of classes. Each class is a heading in the lexicons, written with hyphens there; a new one is a line here and a
/// heading there.
/// </summary>
internal readonly record struct WordClass
{
    // Declared first: the classes below enter themselves.
    private static readonly Dictionary<string, WordClass> Named = new(StringComparer.OrdinalIgnoreCase);

    private readonly UInt128 bits;

    private WordClass(UInt128 bits) => this.bits = bits;

    public static readonly WordClass Determiner = Add(nameof(Determiner));
    public static readonly WordClass Indefinite = Add(nameof(Indefinite));
    public static readonly WordClass Preposition = Add(nameof(Preposition));
    public static readonly WordClass Conjunction = Add(nameof(Conjunction));
    public static readonly WordClass Subordinator = Add(nameof(Subordinator));
    public static readonly WordClass Hypothetical = Add(nameof(Hypothetical));
    public static readonly WordClass Relative = Add(nameof(Relative));
    public static readonly WordClass Auxiliary = Add(nameof(Auxiliary));
    public static readonly WordClass Be = Add(nameof(Be));
    public static readonly WordClass Have = Add(nameof(Have));
    public static readonly WordClass Modal = Add(nameof(Modal));
    public static readonly WordClass Negator = Add(nameof(Negator));
    public static readonly WordClass PastDo = Add(nameof(PastDo));
    public static readonly WordClass HeShe = Add(nameof(HeShe));
    public static readonly WordClass They = Add(nameof(They));
    public static readonly WordClass FirstPerson = Add(nameof(FirstPerson));
    public static readonly WordClass SecondPerson = Add(nameof(SecondPerson));
    public static readonly WordClass It = Add(nameof(It));
    public static readonly WordClass Someone = Add(nameof(Someone));
    public static readonly WordClass Anyone = Add(nameof(Anyone));
    public static readonly WordClass Nobody = Add(nameof(Nobody));
    public static readonly WordClass Partitive = Add(nameof(Partitive));
    public static readonly WordClass Possessive = Add(nameof(Possessive));
    public static readonly WordClass Adverb = Add(nameof(Adverb));
    public static readonly WordClass Role = Add(nameof(Role));
    public static readonly WordClass AmbiguousRole = Add(nameof(AmbiguousRole));
    public static readonly WordClass Organisation = Add(nameof(Organisation));
    public static readonly WordClass MachineOrRole = Add(nameof(MachineOrRole));
    public static readonly WordClass Affected = Add(nameof(Affected));
    public static readonly WordClass Team = Add(nameof(Team));
    public static readonly WordClass TeamName = Add(nameof(TeamName));
    public static readonly WordClass AdjectiveOfPerson = Add(nameof(AdjectiveOfPerson));
    public static readonly WordClass GivenName = Add(nameof(GivenName));
    public static readonly WordClass Fail = Add(nameof(Fail));
    public static readonly WordClass NeglectHuman = Add(nameof(NeglectHuman));
    public static readonly WordClass Neglect = Add(nameof(Neglect));
    public static readonly WordClass Cause = Add(nameof(Cause));
    public static readonly WordClass ReadingMatter = Add(nameof(ReadingMatter));
    public static readonly WordClass Deliberate = Add(nameof(Deliberate));
    public static readonly WordClass Precaution = Add(nameof(Precaution));
    public static readonly WordClass Handiwork = Add(nameof(Handiwork));
    public static readonly WordClass Act = Add(nameof(Act));
    public static readonly WordClass Duty = Add(nameof(Duty));
    public static readonly WordClass Cognitive = Add(nameof(Cognitive));
    public static readonly WordClass Known = Add(nameof(Known));
    public static readonly WordClass Attempt = Add(nameof(Attempt));
    public static readonly WordClass Refrain = Add(nameof(Refrain));
    public static readonly WordClass FaultAdverb = Add(nameof(FaultAdverb));
    public static readonly WordClass FaultAdjective = Add(nameof(FaultAdjective));
    public static readonly WordClass FaultNoun = Add(nameof(FaultNoun));
    public static readonly WordClass ErrorNoun = Add(nameof(ErrorNoun));
    public static readonly WordClass CharacterNoun = Add(nameof(CharacterNoun));
    public static readonly WordClass Wrong = Add(nameof(Wrong));
    public static readonly WordClass Bug = Add(nameof(Bug));
    public static readonly WordClass Decision = Add(nameof(Decision));
    public static readonly WordClass Outage = Add(nameof(Outage));
    public static readonly WordClass ErrorMaker = Add(nameof(ErrorMaker));
    public static readonly WordClass ErrorUse = Add(nameof(ErrorUse));
    public static readonly WordClass ErrorPrevention = Add(nameof(ErrorPrevention));
    public static readonly WordClass ErrorRejection = Add(nameof(ErrorRejection));
    public static readonly WordClass CauseLead = Add(nameof(CauseLead));
    public static readonly WordClass RoleModifier = Add(nameof(RoleModifier));
    public static readonly WordClass Acronym = Add(nameof(Acronym));
    public static readonly WordClass Diligent = Add(nameof(Diligent));
    public static readonly WordClass Repair = Add(nameof(Repair));
    public static readonly WordClass Conversation = Add(nameof(Conversation));
    public static readonly WordClass Neutral = Add(nameof(Neutral));
    public static readonly WordClass Luck = Add(nameof(Luck));
    public static readonly WordClass PraiseAdverb = Add(nameof(PraiseAdverb));
    public static readonly WordClass PaceAdverb = Add(nameof(PaceAdverb));
    public static readonly WordClass PraiseAdjective = Add(nameof(PraiseAdjective));
    public static readonly WordClass ScornAdjective = Add(nameof(ScornAdjective));
    public static readonly WordClass Achievement = Add(nameof(Achievement));
    public static readonly WordClass JudgedChoice = Add(nameof(JudgedChoice));
    public static readonly WordClass Solve = Add(nameof(Solve));
    public static readonly WordClass StateOfMind = Add(nameof(StateOfMind));
    public static readonly WordClass AsideNoun = Add(nameof(AsideNoun));
    public static readonly WordClass AsideAdjective = Add(nameof(AsideAdjective));
    public static readonly WordClass Warning = Add(nameof(Warning));
    public static readonly WordClass PeopleTeam = Add(nameof(PeopleTeam));
    public static readonly WordClass Postpositive = Add(nameof(Postpositive));
    public static readonly WordClass Foresight = Add(nameof(Foresight));
    public static readonly WordClass ExpectedState = Add(nameof(ExpectedState));
    public static readonly WordClass DataNoun = Add(nameof(DataNoun));
    public static readonly WordClass Guarding = Add(nameof(Guarding));

    /// <summary>No class.</summary>
    public static readonly WordClass None;

    /// <summary>Every class of verbs.</summary>
    public static readonly WordClass Verb = Handiwork | Fail | NeglectHuman | Neglect | Cause | Deliberate | Act | Duty | Cognitive | Known | Attempt | Refrain | Repair | Conversation | Solve | Neutral;

    /// <summary>Words that stand for a person or a thing by themselves.</summary>
    public static readonly WordClass Pronoun = HeShe | They | FirstPerson | SecondPerson | It | Someone | Nobody;

    /// <summary>Words that are never verbs.</summary>
    public static readonly WordClass Closed = Determiner | Preposition | Conjunction | Subordinator | Relative | Auxiliary | Modal | Negator | Pronoun | Adverb | Possessive;

    /// <summary>The classes of both.</summary>
    public static WordClass operator |(WordClass a, WordClass b) => new(a.bits | b.bits);

    /// <summary>Whether a class is in both.</summary>
    public bool Overlaps(WordClass other) => (bits & other.bits) != UInt128.Zero;

    /// <summary>The class under a heading of the lexicons.</summary>
    public static WordClass OfHeading(string heading) => Named[heading.Replace("-", "", StringComparison.Ordinal)];

    private static WordClass Add(string name)
    {
        var added = new WordClass(UInt128.One << Named.Count);
        Named.Add(name, added);
        return added;
    }
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
