using System.Collections.Immutable;
using PostMortem.Documents;

namespace PostMortem.Corpus;

/// <summary>An incident of the same class as another one.</summary>
/// <param name="Document">Its report.</param>
/// <param name="Words">What both reports name, the most telling first, as the other one writes it.</param>
/// <param name="Services">The services that both declare.</param>
public sealed record SimilarIncident(PostMortemDocument Document, ImmutableArray<string> Words, ImmutableArray<string> Services);

/// <summary>Finds earlier incidents of the same class: by the services that reports declare, the words of their titles and tags, and those of their summaries and causes.</summary>
internal sealed class Recurrences
{
    /// <summary>How long before an incident another one of its class counts.</summary>
    private const int Months = 6;

    /// <summary>Below it, reports share too little to be of one class. Chosen on real reports, by reading what it pairs.</summary>
    private const double Threshold = 2.4;

    private const double OfNaming = 2;
    private const double OfNamingAndTelling = 0.75;
    private const double OfTelling = 6;
    private const double OfService = 1;
    private const double MostOfServices = 1.5;

    /// <summary>Texts that tell less than this are alike by accident, and count only in part.</summary>
    private const double LeastTelling = 12;

    /// <summary>Of the incidents that share a word, so many of the latest are compared; one that is likelier shares a rarer word, too.</summary>
    private const int MostCandidates = 50;

    /// <summary>Of those on each side of an incident, so many are compared where no other time matters.</summary>
    private const int MostNeighbours = 10;

    private readonly ImmutableArray<IncidentProfile> profiles;
    private readonly Dictionary<PostMortemDocument, int> places;
    private readonly WordWeights weights;
    private readonly WordWeights ofServices;
    private readonly Dictionary<string, int[]> byKey;
    private readonly double[] telling;

    /// <summary>Reads what the documents tell.</summary>
    /// <param name="byDate">The documents in the order of their dates.</param>
    public Recurrences(IEnumerable<PostMortemDocument> byDate)
    {
        profiles = [.. byDate.AsParallel().AsOrdered().Select(IncidentProfile.Of).OfType<IncidentProfile>()];
        places = new Dictionary<PostMortemDocument, int>(profiles.Select((p, i) => KeyValuePair.Create(p.Document, i)), ReferenceEqualityComparer.Instance);
        weights = new WordWeights([.. profiles.Select(p => p.Naming.Keys.Concat(p.Telling.Keys))]);
        ofServices = new WordWeights([.. profiles.Select(p => p.Services.Keys)]);
        telling = [.. profiles.Select(p => p.Telling.Keys.Sum(w => weights[w]))];
        byKey = profiles.SelectMany((p, i) => Keys(p).Select(k => (Key: k, Place: i))).GroupBy(x => x.Key, x => x.Place, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The earlier incidents of a document's class, the likest first.</summary>
    public IEnumerable<SimilarIncident> Of(PostMortemDocument document) => Likest(document, (places, place) => Before(places, profiles[place].Date));

    /// <summary>The incidents of a document's class, whenever they were, the likest first.</summary>
    public IEnumerable<SimilarIncident> Alike(PostMortemDocument document) => Likest(document, Around);

    private IEnumerable<SimilarIncident> Likest(PostMortemDocument document, Func<int[], int, IEnumerable<int>> candidates)
    {
        if (!places.TryGetValue(document, out var place)) return [];
        return Keys(profiles[place]).SelectMany(k => candidates(byKey[k], place)).Distinct()
            .Select(other => Compare(place, other))
            .Where(c => c.Likeness >= Threshold)
            .OrderByDescending(c => Math.Round(c.Likeness, 6)).ThenByDescending(c => c.Incident.Document.Date).ThenBy(c => c.Incident.Document.RelativePath, StringComparer.Ordinal)
            .Select(c => c.Incident);
    }

    /// <summary>What an incident of the same class shares at least one of: words by which the reports name it, services.</summary>
    private IEnumerable<string> Keys(IncidentProfile profile) => profile.Naming.Keys.Where(w => weights[w] > 0).Concat(profile.Services.Keys.Where(s => ofServices[s] > 0).Select(s => "service " + s));

    private IEnumerable<int> Before(int[] places, DateOnly date) => ByDate.Before(places, p => profiles[p].Date, date).Take(MostCandidates).TakeWhile(p => profiles[p].Date >= date.AddMonths(-Months));

    /// <summary>Those next to a place, on both sides.</summary>
    private static IEnumerable<int> Around(int[] places, int place)
    {
        var first = Math.Max(0, Array.BinarySearch(places, place) - MostNeighbours);
        return places.Skip(first).Take((2 * MostNeighbours) + 1).Where(p => p != place);
    }

    private (double Likeness, SimilarIncident Incident) Compare(int place, int otherPlace)
    {
        var (own, other) = (profiles[place], profiles[otherPlace]);
        var words = new List<(double Weight, string Written)>();
        var (naming, mixed, told) = (0.0, 0.0, 0.0);
        foreach (var (stem, written) in own.Naming)
        {
            if (other.Naming.ContainsKey(stem)) naming += Share(stem, written, OfNaming);
            else if (other.Telling.ContainsKey(stem)) mixed += Share(stem, written, OfNamingAndTelling);
        }

        foreach (var (stem, written) in own.Telling)
        {
            if (other.Naming.ContainsKey(stem)) mixed += Share(stem, written, OfNamingAndTelling);
            else if (other.Telling.ContainsKey(stem)) told += Share(stem, written, 0.5) * 2;
        }

        var services = own.Services.Where(s => ofServices[s.Key] > 0 && other.Services.ContainsKey(s.Key)).ToList();
        var isSameClass = words.Count >= 2 && (naming > 0 || services.Count > 0) || (words.Count == 1 && naming > 0 && services.Count > 0);
        var likeness = naming + mixed + (OfTelling * told / Math.Max(LeastTelling, Math.Sqrt(telling[place] * telling[otherPlace]))) + Math.Min(MostOfServices, services.Sum(s => ofServices[s.Key]) * OfService);
        return (isSameClass ? likeness : 0, new SimilarIncident(other.Document, [.. words.OrderByDescending(w => w.Weight).Select(w => w.Written)], [.. services.Select(s => s.Value)]));

        double Share(string stem, string written, double factor)
        {
            var weight = weights[stem] * factor;
            if (weight > 0) words.Add((weight, written));
            return weight;
        }
    }
}
