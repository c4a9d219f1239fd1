using PostMortem.Configuration;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Language;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>The people, teams and other internal names that a document has anywhere: in its front matter, tables, code and comments too.</summary>
internal sealed class SourceNames
{
    private const int ShortestName = 3;

    private const string Severity = "a severity; say what customers could not do";

    private static readonly string[] Everybody = ["here", "channel", "everyone", "all"];

    private static readonly string[] TeamKeys = ["team", "owning team", "teams"];

    /// <summary>Given names, which are words as well where they are not capitalised.</summary>
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> handles = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> details = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> teams;
    private readonly bool isWrittenForCustomers;

    private SourceNames(PostMortemDocument document, PostMortemConfiguration configuration)
    {
        isWrittenForCustomers = document.Audience == Audience.Customer;
        teams = new HashSet<string>(configuration.Teams, StringComparer.Ordinal);
        teams.UnionWith((document.FrontMatter["team"]?.Scalars ?? []).Select(s => s.Text).Concat(document.Metadata.Where(m => TeamKeys.Contains(m.NormalizedKey)).Select(m => m.Value.Text)).SelectMany(Split));
        foreach (var person in configuration.People.Concat((document.FrontMatter["authors"]?.Scalars ?? []).Select(s => s.Text)).SelectMany(Split)) AddPerson(person);
        foreach (var entry in document.Timelines.SelectMany(t => t.Entries)) AddActors(entry.Who);
        foreach (var item in document.ActionItems.SelectMany(l => l.Items))
        {
            AddActors(item.Owner?.Text);
            if (item.Ticket is { } ticket) AddDetail(ticket.Text, "a ticket; leave it out");
        }

        AddDetail(document.FrontMatter["id"]?.Text, "an internal number; leave it out");
        if (document.IncidentSeverity is { } severity && severity.Any(char.IsLetter) && severity.Any(char.IsAsciiDigit)) AddDetail(severity, Severity);
        AddFrom(document.Source.Content);
    }

    /// <summary>The names of teams, those of the configuration included.</summary>
    public IEnumerable<string> Teams => teams.Order(StringComparer.Ordinal);

    public static SourceNames Of(PostMortemDocument document, PostMortemConfiguration configuration) => new(document, configuration);

    /// <summary>Where a text has one of them.</summary>
    public IEnumerable<(Finding Finding, bool IsPerson)> In(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && IsOfWord(text[i])) i++;
            if (i == start)
            {
                if (text[i++] != '@' || isWrittenForCustomers) continue;
                var end = i;
                while (end < text.Length && IsOfWord(text[end])) end++;
                end = i + text.AsSpan(i, end - i).TrimEnd(".-_").Length;
                if (end > i) yield return (new Finding(new TextSpan(start, end), $"'{Words.Of(text[start..end])}' is a handle or an address; customers need neither"), true);
                continue;
            }

            var word = text[start..i].TrimEnd('.', '-', '_');
            if (details.TryGetValue(word, out var what) || (IsSeverity(word) && (what = Severity) is not null)) yield return (new Finding(new TextSpan(start, start + word.Length), $"'{word}' is {what}"), false);
            foreach (var part in Parts(word))
            {
                var name = word[part];
                var at = start + part.Start.Value;
                if (names.Contains(name) || handles.Contains(name)) yield return (Person(new TextSpan(at, at + name.Length), name), true);
                else if (details.TryGetValue(name, out what) && name.Length < word.Length) yield return (new Finding(new TextSpan(at, at + name.Length), $"'{name}' is {what}"), false);
            }
        }
    }

    private static Finding Person(TextSpan span, string words) => new(span, $"'{words}' is somebody whom the document names; write 'we' or 'our engineers'");

    /// <summary>"SEV1", "Sev-2", which teams write whatever their own scale is.</summary>
    private static bool IsSeverity(string word) => word.StartsWith("sev", StringComparison.OrdinalIgnoreCase) && word.AsSpan(3).TrimStart('-') is [>= '0' and <= '9'];

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '#' or '/';

    private static IEnumerable<Range> Parts(string word)
    {
        var start = 0;
        for (var i = 0; i <= word.Length; i++)
        {
            if (i < word.Length && word[i] is not ('-' or '_' or '.' or '/' or '#')) continue;
            if (i > start) yield return start..i;
            start = i + 1;
        }
    }

    private static IEnumerable<string> Split(string list) => list.Split([',', ';', '&', '/', '+', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(p => p.Split(" and ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private void AddActors(string? who)
    {
        foreach (var actor in Split(who ?? ""))
        {
            if (!AddPerson(actor) && actor.Length >= ShortestName && char.IsUpper(actor[0])) teams.Add(actor);
        }
    }

    /// <summary>Adds a handle, an address, or the parts of a name; false where the words are none: a team, a role.</summary>
    private bool AddPerson(string words)
    {
        if (words.Contains('@', StringComparison.Ordinal)) return AddHandle(words.TrimStart('@').Split('@')[0]);
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 4 || !parts.All(p => char.IsUpper(p[0]) && IsName(p))) return false;
        foreach (var part in parts.Select(p => p.Trim('.', '(', ')')).Where(p => p.Length >= ShortestName))
        {
            // "Mark" is also a verb.
            (Lexicon.Find(part) == Word.Unknown ? handles : names).Add(part);
        }

        return true;
    }

    private bool AddHandle(string handle)
    {
        handles.UnionWith(handle.Split(['.', '-', '_', '+', '/'], StringSplitOptions.RemoveEmptyEntries).Where(p => p.Length >= ShortestName && IsName(p)));
        return true;
    }

    private void AddDetail(string? words, string what)
    {
        if (words is { Length: >= ShortestName } && words.Any(char.IsAsciiDigit)) details.TryAdd(words.Trim(), what);
    }

    /// <summary>What has its own shape: handles, addresses, hosts.</summary>
    private void AddFrom(string content)
    {
        for (var at = content.IndexOf('@', StringComparison.Ordinal); at >= 0; at = content.IndexOf('@', at + 1))
        {
            if (at > 0 && char.IsLetterOrDigit(content[at - 1])) continue;
            var end = at + 1;
            while (end < content.Length && (char.IsLetterOrDigit(content[end]) || content[end] is '-' or '_' or '.')) end++;
            var handle = content[(at + 1)..end];

            // "@shop/client" is a package.
            if (!(end < content.Length && content[end] == '/') && !Everybody.Contains(handle.TrimEnd('.'), StringComparer.OrdinalIgnoreCase) && !PersonMentions.IsOfMany(handle)) AddHandle(handle);
        }

        foreach (var address in MailAddresses.In(content)) AddHandle(content[address.Start..address.End].Split('@')[0]);
        foreach (var (host, isAddress) in InternalDetails.Hosts(content))
        {
            var name = content[host.Start..host.End].Split('.')[0];
            if (!isAddress && name.Contains('-', StringComparison.Ordinal)) AddDetail(name, "an internal host name; write what it does for customers, such as 'a database server'");
        }
    }

    /// <summary>"Will" is a name where it is capitalised; "here" of "@here" is none.</summary>
    private static bool IsName(string word) => Lexicon.Find(word) is var entry && (entry == Word.Unknown || entry.Classes.Overlaps(WordClass.GivenName)) && !FullNames.IsThing(word);
}
