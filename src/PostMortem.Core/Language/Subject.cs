namespace PostMortem.Language;

/// <summary>Who or what a clause speaks of.</summary>
internal enum SubjectKind
{
    /// <summary>Nobody is named: an imperative, a fragment.</summary>
    None,

    /// <summary>A machine, product, organisation or anything else that is no person.</summary>
    Thing,

    /// <summary>We, I.</summary>
    FirstPerson,

    /// <summary>You.</summary>
    SecondPerson,

    /// <summary>A handle, a name, he, she.</summary>
    Person,

    /// <summary>The on-call engineer.</summary>
    Role,

    /// <summary>A noun for people and machines: the operator.</summary>
    AmbiguousRole,

    /// <summary>Users and customers.</summary>
    Affected,

    /// <summary>Someone.</summary>
    Someone,

    /// <summary>Anyone, everybody.</summary>
    Anyone,

    /// <summary>Nobody.</summary>
    Nobody,

    /// <summary>The team.</summary>
    Team,

    /// <summary>The platform team.</summary>
    NamedTeam,

    /// <summary>A capitalised word that may be a team or a thing: Infrastructure.</summary>
    BareTeam,

    /// <summary>A capitalised word that the lexicon doesn't know: a person or a product.</summary>
    MaybePerson,

    /// <summary>They, of whom nothing is known.</summary>
    They,
}

/// <summary>The subject of a clause.</summary>
/// <param name="Kind">Who or what it is.</param>
/// <param name="First">The first of its tokens, or the verb's where it stands in another clause.</param>
/// <param name="IsIndefinite">"a developer", "any engineer": anybody in that role.</param>
/// <param name="IsPlural">"engineers".</param>
internal readonly record struct Subject(SubjectKind Kind, int First, bool IsIndefinite = false, bool IsPlural = false)
{
    /// <summary>Whether it is a human being, or human beings in one role, whatever the verb.</summary>
    public bool IsIndividual => Kind is SubjectKind.Person or SubjectKind.Role or SubjectKind.Someone;

    /// <summary>Whether it is certainly people, of another team or in a role.</summary>
    public bool IsHuman => IsIndividual || Kind is SubjectKind.NamedTeam;
}
