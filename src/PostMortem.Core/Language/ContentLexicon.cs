
namespace PostMortem.Language;

/// <summary>The word sets of <c>Lexicons/content.txt</c>, which tell what a section speaks of; read once, when the first document is judged.</summary>
internal static class ContentLexicon
{
    private static readonly Dictionary<string, WordSet> Sets = Read();

    /// <summary>Those who suffer from an incident, and people at large.</summary>
    public static WordSet Affected { get; } = Sets["affected"];

    /// <summary>One's own people, who suffer from an incident or respond to it.</summary>
    public static WordSet OwnPeople { get; } = Sets["own-people"];

    /// <summary>Parts of systems and what they handle: what is down when "the API is down".</summary>
    public static WordSet Component { get; } = Sets["component"];

    /// <summary>What is said of a thing that does not work.</summary>
    public static WordSet Suffering { get; } = Sets["suffering"];

    /// <summary>What joins an effect to its cause, and nouns that are causes.</summary>
    public static WordSet Cause { get; } = Sets["cause"];

    /// <summary>What was, is or will be done about it.</summary>
    public static WordSet Response { get; } = Sets["response"];

    /// <summary>Apologies.</summary>
    public static WordSet Apology { get; } = Sets["apology"];

    /// <summary>The specific change or event that began it.</summary>
    public static WordSet Trigger { get; } = Sets["trigger"];

    /// <summary>Conditions that made it possible or worse.</summary>
    public static WordSet Contributing { get; } = Sets["contributing"];

    /// <summary>Why it was not caught sooner.</summary>
    public static WordSet DetectionGap { get; } = Sets["detection-gap"];

    /// <summary>Why it was not fixed faster.</summary>
    public static WordSet ResponseGap { get; } = Sets["response-gap"];

    /// <summary>Numbers in words, and statements of all or none.</summary>
    public static WordSet Quantity { get; } = Sets["quantity"];

    /// <summary>Quantities and degrees that say nothing.</summary>
    public static WordSet Vague { get; } = Sets["vague"];

    /// <summary>Words with which a general feeling is put.</summary>
    public static WordSet General { get; } = Sets["general"];

    /// <summary>Zones, months and weekdays: written like names, though they name no thing.</summary>
    public static WordSet Calendar { get; } = Sets["calendar"];

    /// <summary>What is said of customers.</summary>
    public static WordSet CustomerImpact { get; } = Sets["customer-impact"];

    /// <summary>What is said of money.</summary>
    public static WordSet RevenueImpact { get; } = Sets["revenue-impact"];

    /// <summary>What is said of one's own people.</summary>
    public static WordSet InternalImpact { get; } = Sets["internal-impact"];

    /// <summary>What is said of data.</summary>
    public static WordSet DataImpact { get; } = Sets["data-impact"];

    private static Dictionary<string, WordSet> Read()
    {
        var sets = new Dictionary<string, WordSet>(StringComparer.Ordinal);
        var current = new WordSet();
        foreach (var line in LexiconFile.Lines("content"))
        {
            if (line[0] == '[') sets[line[1..^1]] = current = new WordSet();
            else Array.ForEach(line.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), current.Add);
        }

        return sets;
    }
}
