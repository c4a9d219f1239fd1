using PostMortem.Configuration;
using PostMortem.Documents;

namespace PostMortem.Language;

/// <summary>The people and teams that the document and the configuration name.</summary>
internal sealed class KnownPeople
{
    /// <summary>Nobody.</summary>
    public static readonly KnownPeople None = new([], [], []);

    private static readonly string[] FrontMatterKeys = ["authors", "author", "owner", "responders", "attendees"];

    private static readonly string[] MetadataKeys =
    [
        "author", "authors", "written by", "attendees", "participants", "responders", "responder", "incident commander", "commander",
        "incident lead", "owner", "owners", "facilitator", "scribe", "on call", "on call engineer", "engineer", "engineers", "reported by", "people",
    ];

    private static readonly WordClass NoName = WordClass.Team | WordClass.TeamName | WordClass.Role | WordClass.AmbiguousRole | WordClass.Affected | WordClass.Someone
        | WordClass.Nobody | WordClass.FirstPerson | WordClass.Determiner | WordClass.Negator;

    private readonly HashSet<string> people;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> names;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> teams;

    private KnownPeople(HashSet<string> people, HashSet<string> names, HashSet<string> teams)
    {
        this.people = people;
        this.names = names.GetAlternateLookup<ReadOnlySpan<char>>();
        this.teams = teams.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Collects who is named above the text, in metadata lines, as a speaker in the text, and in the configuration.</summary>
    public static KnownPeople Of(FrontMatter frontMatter, IEnumerable<MetadataEntry> metadata, IEnumerable<Sentence> sentences, PostMortemConfiguration configuration)
    {
        var people = new HashSet<string>(configuration.People, StringComparer.OrdinalIgnoreCase);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in configuration.People) AddNames(names, person);
        foreach (var list in FrontMatterKeys.SelectMany(k => frontMatter[k]?.Scalars ?? []).Select(s => s.Text).Concat(metadata.Where(m => MetadataKeys.Contains(m.NormalizedKey)).Select(m => m.Value.Text)))
        {
            foreach (var person in Split(list).Where(p => AddNames(names, p))) people.Add(person);
        }

        var all = sentences as IReadOnlyList<Sentence> ?? [.. sentences];
        foreach (var sentence in all) AddSpeakers(names, sentence.Prose, all);
        return new KnownPeople(people, names, new HashSet<string>(configuration.Teams, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether words are a person's whole name or handle, as written where the person is introduced.</summary>
    public bool IsPerson(string words) => people.Contains(words);

    /// <summary>Whether a word is a part of a known person's name.</summary>
    public bool IsName(ReadOnlySpan<char> word) => names.Contains(word);

    /// <summary>Whether a word is the name of a configured team.</summary>
    public bool IsTeam(ReadOnlySpan<char> word) => teams.Contains(word);

    /// <summary><c>@kasper</c> makes Kasper known, and so does "Kasper joined".</summary>
    private static void AddSpeakers(HashSet<string> names, string prose, IReadOnlyList<Sentence> all)
    {
        for (var at = prose.IndexOf('@', StringComparison.Ordinal); at >= 0 && at + 2 < prose.Length; at = prose.IndexOf('@', at + 1))
        {
            var end = at + 1;
            while (end < prose.Length && char.IsLetter(prose[end])) end++;
            if (end <= at + 2 || Lexicon.Find(prose.AsSpan(at + 1, end - at - 1)) is { } word && word != Word.Unknown && !word.Classes.Overlaps(WordClass.GivenName)) continue;
            if (end == prose.Length || !(char.IsLetterOrDigit(prose[end]) || prose[end] is '/' or '-' or '_')) names.Add(prose[(at + 1)..end]);
            names.Add(string.Concat(char.ToUpperInvariant(prose[at + 1]).ToString(), prose.AsSpan(at + 2, end - at - 2)));
        }

        for (var start = 0; start < prose.Length;)
        {
            var end = prose.IndexOf(' ', start);
            if (end < 0) return;
            var next = prose.IndexOf(' ', end + 1);
            var verb = prose.AsSpan(end + 1, (next < 0 ? prose.Length : next) - end - 1).TrimEnd(".,;:!");
            var name = prose.AsSpan(start, end - start);
            if (name.Length > 2 && char.IsUpper(name[0]) && char.IsLower(name[^1]) && name[^1] != 's' && Lexicon.Find(name) == Word.Unknown
                && Lexicon.Find(verb) is var entry && entry.Classes.Overlaps(WordClass.Conversation) && (entry.Forms & (VerbForm.Past | VerbForm.Third)) != 0
                && !(start == 0 && IsWord(name, all)))
                names.Add(name.ToString());
            start = end + 1;
        }
    }

    /// <summary>"Community responds" names nobody where the document writes "the community" as well.</summary>
    private static bool IsWord(ReadOnlySpan<char> name, IReadOnlyList<Sentence> all)
    {
        var word = " " + name.ToString().ToLowerInvariant();
        return all.Any(s => s.Prose.Contains(word, StringComparison.Ordinal));
    }

    private static string[] Split(string list) => list.Split([',', ';', '&', '/', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Adds the parts of a name; false where the words are no name.</summary>
    private static bool AddNames(HashSet<string> names, string person)
    {
        var parts = person.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 3 || !Array.TrueForAll(parts, IsPartOfName)) return false;
        foreach (var part in parts) names.Add(part.TrimStart('@'));
        return true;
    }

    /// <summary>A capitalised word that is no team and no role, an initial, or a handle.</summary>
    private static bool IsPartOfName(string part)
    {
        return part[0] == '@' ? part.Length > 1 : char.IsUpper(part[0]) && !Lexicon.Find(part).Classes.Overlaps(NoName);
    }
}
