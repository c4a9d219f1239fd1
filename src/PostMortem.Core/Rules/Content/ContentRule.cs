using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>A rule about what the sections of incident reports say. It reads English words.</summary>
internal abstract class ContentRule : DocumentRule
{
    public override bool AppliesTo(PostMortemDocument document) => document is { IsEnglish: true, Kind: DocumentKind.PostMortem or DocumentKind.NearMiss } && document.Audience != Audience.Customer;

    /// <summary>The sections of a role, empty ones aside: those are PM1002's.</summary>
    protected static List<Section> Filled(PostMortemDocument document, SectionRole role) => [.. document.SectionsOf(role).Where(s => !s.IsEmpty)];

    /// <summary>The sentences beneath some sections, their sub-headings included.</summary>
    protected static List<Sentence> SentencesOf(PostMortemDocument document, IReadOnlyCollection<Section> sections)
    {
        var (outermost, all) = (sections.ToHashSet(), sections.SelectMany(s => s.SelfAndDescendants()).ToHashSet());
        return [.. document.Sentences.Where(s => all.Contains(s.Section) && !(s.Place == SentencePlace.Heading && outermost.Contains(s.Section)))];
    }

    /// <summary>"a", "a and b", "a, b and c".</summary>
    protected static string Join(IReadOnlyList<string> parts, string last = "and") => parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.Take(parts.Count - 1))} {last} {parts[^1]}";
}

/// <summary>A rule about the summary, of documents for customers too.</summary>
internal abstract class SummaryRule : ContentRule
{
    public override bool AppliesTo(PostMortemDocument document) => document is { IsEnglish: true, Kind: DocumentKind.PostMortem or DocumentKind.NearMiss };

    public sealed override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context) =>
        SummaryText.Of(document) is { } summary && Judge(summary, document) is { } finding ? [finding] : [];

    /// <summary>What is wrong with a summary that is there, or null.</summary>
    protected abstract Finding? Judge(SummaryText summary, PostMortemDocument document);
}
