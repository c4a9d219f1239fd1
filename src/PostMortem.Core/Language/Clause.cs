namespace PostMortem.Language;

/// <summary>A verb with what surrounds it.</summary>
/// <param name="First">The first token of the verb group, adverbs and auxiliaries included.</param>
/// <param name="Verb">The main verb; for "was careless", the form of "be".</param>
/// <param name="End">One past the clause's last token.</param>
/// <param name="Subject">Who does it.</param>
/// <param name="IsNegated">Whether it is denied.</param>
/// <param name="Modal">The modal's token, or -1.</param>
/// <param name="HasHave">Whether a form of "have" belongs to it.</param>
/// <param name="HasBe">Whether a form of "be" belongs to it, before another main verb.</param>
/// <param name="IsPast">Whether an auxiliary or the verb's own form puts it into the past.</param>
/// <param name="FaultAdverb">An adverb that finds fault ("accidentally"), or -1.</param>
/// <param name="IsHypothetical">Whether it is supposed, not told: after "if", "whenever".</param>
internal readonly record struct Clause(
    int First,
    int Verb,
    int End,
    Subject Subject,
    bool IsNegated,
    int Modal,
    bool HasHave,
    bool HasBe,
    bool IsPast,
    int FaultAdverb,
    bool IsHypothetical);
