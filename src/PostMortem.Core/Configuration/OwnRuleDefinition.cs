using System.Collections.Immutable;
using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Configuration;

/// <summary>A rule that a team defined in <c>postmortem.yml</c>, PM9001 to PM9999.</summary>
/// <param name="Id">The ID.</param>
/// <param name="Name">The bad thing in one Pascal-cased word.</param>
/// <param name="Check">What it looks for.</param>
public sealed record OwnRuleDefinition(string Id, string Name, OwnCheck Check)
{
    /// <summary>The sections it holds in; empty for the whole document.</summary>
    public ImmutableArray<SectionRole> Sections { get; init; } = [];

    /// <summary>The names of the kinds of documents it holds for; empty for all that are judged.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    /// <summary>How much it matters.</summary>
    public Severity Severity { get; init; } = Severity.Warning;

    /// <summary>What it says in place of the default; <c>{found}</c>, <c>{instead}</c> and <c>{count}</c> stand for what was found.</summary>
    public string? Message { get; init; }

    /// <summary>Where the team explains it, or null.</summary>
    public string? Link { get; init; }
}

/// <summary>What a team's own rule looks for.</summary>
public abstract record OwnCheck;

/// <summary>Words that must not stand there.</summary>
/// <param name="Patterns">The words.</param>
public sealed record ForbiddenWords(ImmutableArray<TextPattern> Patterns) : OwnCheck;

/// <summary>Words for which others are to be written.</summary>
/// <param name="Replacements">The words, and what to write instead.</param>
public sealed record ReplacedWords(ImmutableArray<(TextPattern Pattern, string Instead)> Replacements) : OwnCheck;

/// <summary>Words that may stand there so many times only.</summary>
/// <param name="Patterns">The words.</param>
/// <param name="AtLeast">The least number, or null.</param>
/// <param name="AtMost">The greatest number, or null.</param>
public sealed record CountedWords(ImmutableArray<TextPattern> Patterns, long? AtLeast, long? AtMost) : OwnCheck;

/// <summary>Words each of which must stand there.</summary>
/// <param name="Patterns">The words.</param>
public sealed record RequiredWords(ImmutableArray<TextPattern> Patterns) : OwnCheck;
