using PostMortem.Configuration;
using PostMortem.Documents;

namespace PostMortem.Language;

/// <summary>The people and teams that the document and the configuration name.</summary>
internal sealed class KnownPeople
{
    /// <summary>Nobody.</summary>
    public static readonly KnownPeople None = new([], []);

    private static readonly string[] FrontMatterKeys = ["authors", "author", "owner", "responders", "attendees"];

    private static readonly string[] MetadataKeys =
    [
        "author", "authors", "written by", "attendees", "participants", "responders", "responder", "incident commander", "commander",
        "incident lead", "owner", "owners", "facilitator", "scribe", "on call", "on call engineer", "engineer", "engineers", "reported by", "people",
    ];

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> names;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> teams;

    private KnownPeople(HashSet<string> names, HashSet<string> teams)
    {
        this.names = names.GetAlternateLookup<ReadOnlySpan<char>>();
        this.teams = teams.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Collects who is named above the text, in metadata lines, as an owner of an action item, and in the configuration.</summary>
    public static KnownPeople Of(PostMortemDocument document, PostMortemConfiguration configuration)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in configuration.People) AddNames(names, person);
        foreach (var key in FrontMatterKeys)
        {
            foreach (var scalar in document.FrontMatter[key]?.Scalars ?? []) AddNames(names, scalar.Text);
        }

        foreach (var entry in document.Metadata)
        {
            if (MetadataKeys.Contains(entry.NormalizedKey)) AddNames(names, entry.Value.Text);
        }

        return new KnownPeople(names, new HashSet<string>(configuration.Teams, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether a word is a part of a known person's name.</summary>
    public bool IsName(ReadOnlySpan<char> word) => names.Contains(word);

    /// <summary>Whether a word is the name of a configured team.</summary>
    public bool IsTeam(ReadOnlySpan<char> word) => teams.Contains(word);

    private static void AddNames(HashSet<string> names, string list)
    {
        foreach (var person in list.Split([',', ';', '&', '/', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = person.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length > 3 || !Array.TrueForAll(parts, IsPartOfName)) continue;
            foreach (var part in parts)
            {
                names.Add(part.TrimStart('@'));
            }
        }
    }

    /// <summary>A capitalised word that is no team and no role, an initial, or a handle.</summary>
    private static bool IsPartOfName(string part)
    {
        const WordClass NoName = WordClass.Team | WordClass.TeamName | WordClass.Role | WordClass.AmbiguousRole | WordClass.Affected | WordClass.Someone
            | WordClass.Nobody | WordClass.FirstPerson | WordClass.Determiner | WordClass.Negator;
        return part[0] == '@' ? part.Length > 1 : char.IsUpper(part[0]) && (Lexicon.Find(part).Classes & NoName) == 0;
    }
}
