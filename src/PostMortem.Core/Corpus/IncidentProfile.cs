using PostMortem.Documents;

namespace PostMortem.Corpus;

/// <summary>What a report says its incident was about.</summary>
/// <param name="Document">The report.</param>
/// <param name="Date">The day of the incident.</param>
/// <param name="Services">The services that it declares, in lower case, as written.</param>
/// <param name="Naming">The words of title and tags, by stem, as written: by them the author classes the incident.</param>
/// <param name="Telling">The words of summary and causes, by stem, as written, without those of <paramref name="Naming"/>.</param>
internal sealed record IncidentProfile(
    PostMortemDocument Document,
    DateOnly Date,
    IReadOnlyDictionary<string, string> Services,
    IReadOnlyDictionary<string, string> Naming,
    IReadOnlyDictionary<string, string> Telling)
{
    private static readonly string[] ServiceNames = ["services", "service", "affected services", "affected service", "services affected", "impacted services"];

    /// <summary>The profile of an incident's report; null for other documents and for those without a date. A notice for customers is the second report of its incident.</summary>
    public static IncidentProfile? Of(PostMortemDocument document)
    {
        if (document is not { Kind: DocumentKind.PostMortem or DocumentKind.NearMiss, Audience: Audience.Internal, Date: { } date }) return null;
        var services = ServicesOf(document);
        var ofServices = services.Values.SelectMany(SignificantWords.InReport).Select(w => w.Stem).ToHashSet(StringComparer.Ordinal);

        // The words of other languages can't be told apart from their function words.
        var title = document.IsEnglish ? document.Title?.Prose() : null;
        var naming = Words([.. Texts(document, "tags"), title ?? ""], ofServices);
        var causes = document.SectionsOf(SectionRole.RootCauses).SelectMany(s => s.SelfAndDescendants()).SelectMany(s => BlockTexts.In(s.Blocks).Prepend(s.Heading)).Select(t => t.Prose());
        var telling = document.IsEnglish ? Words([document.Summary, .. causes], [.. ofServices, .. naming.Keys]) : [];
        return new IncidentProfile(document, date, services, naming, telling);
    }

    /// <summary>The services that a report declares, by their name in lower case.</summary>
    public static Dictionary<string, string> ServicesOf(PostMortemDocument document)
    {
        var declared = Texts(document, "services").ToList();
        if (declared.Count == 0) declared = [.. Split(document.Metadata.FirstOrDefault(m => ServiceNames.Contains(m.NormalizedKey))?.Value.Text ?? "")];
        return declared.DistinctBy(s => s.ToLowerInvariant()).ToDictionary(s => s.ToLowerInvariant(), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Texts(PostMortemDocument document, string key) => (document.FrontMatter[key]?.Scalars ?? []).SelectMany(s => Split(s.Text));

    private static string[] Split(string text) => text.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Dictionary<string, string> Words(IEnumerable<string> texts, HashSet<string> without)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (stem, written) in texts.SelectMany(SignificantWords.InReport))
        {
            if (!without.Contains(stem)) words.TryAdd(stem, written);
        }

        return words;
    }
}
