using System.Text.RegularExpressions;
using PostMortem.Documents;
using PostMortem.Language;
using PostMortem.Text;

namespace PostMortem.ActionItems;

/// <summary>Tells names in labels and leads from topics by their company: where one of "Teo: …", "Anna: …", "Lin: …" is a name, all are.</summary>
internal static partial class OwnerNames
{
    private static readonly string[] Joints = [",", "/", "&", " and ", " + "];

    /// <summary>The single names of an owner field that have the form of a name.</summary>
    public static IEnumerable<string> Of(string owner) => owner.Split(Joints, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(n => Name().IsMatch(n));

    /// <summary>The lower-case initials in brackets with which at least half of a list's items end: "… (pk)", "… (mh, until 4 May) TRK-12".</summary>
    public static IEnumerable<string> InBrackets(Section section)
    {
        var items = section.SelfAndDescendants().SelectMany(s => s.Blocks).OfType<ListBlock>().SelectMany(l => l.Items).ToList();
        var ends = items.Select(i => InitialsAtEnd().Match(i.Text.Text)).Where(m => m.Success)
            .Select(m => m.Groups["name"].Captures.Select(c => c.Value).ToList()).Where(names => names.TrueForAll(n => Lexicon.Find(n) == Word.Unknown)).ToList();
        if (ends.Count < 2 || ends.Count * 2 < items.Count) return [];
        var all = ends.SelectMany(n => n).Distinct(StringComparer.Ordinal).ToList();
        return all.TrueForAll(n => ItemFields.Acronyms.Contains(n.ToUpperInvariant())) ? [] : all;
    }

    /// <summary>The bold name with which a paragraph begins, "**Anna** – add a check", or null.</summary>
    public static string? LeadOf(InlineText text)
    {
        if (text.IsBlank || (text.StyleAt(0) & InlineStyle.Strong) == 0 || text.IsWholly(InlineStyle.Strong)) return null;
        var end = 0;
        while (end < text.Text.Length && (text.StyleAt(end) & InlineStyle.Strong) != 0) end++;
        var words = text.Text[..end].TrimEnd(':', ' ', '–', '—', '-');
        return end < 40 && Names().IsMatch(words) && Separator().IsMatch(text.Text.AsSpan(words.Length)) ? words : null;
    }

    /// <summary>The labels and leads of a section's items, where all have the form of names and one of them is somebody beyond doubt.</summary>
    public static IReadOnlyList<string> InLabels(Section section, Func<string, bool> isPerson)
    {
        var lists = section.SelfAndDescendants().SelectMany(s => s.Blocks).OfType<ListBlock>().ToList();
        IEnumerable<IReadOnlyList<string?>> groups =
        [
            [.. section.Children.Select(c => c.Heading.Text)],
            [.. section.SelfAndDescendants().SelectMany(s => s.Blocks).OfType<ParagraphBlock>().Where(p => p.Text.IsWholly(InlineStyle.Strong)).Select(p => p.Text.Text)],
            [.. section.Blocks.OfType<ParagraphBlock>().Select(p => LeadOf(p.Text)).OfType<string>()],
            [.. lists.SelectMany(l => l.Items).Where(i => i.Children.Any(c => c is ListBlock)).Select(i => i.Text.Text)],
            .. lists.Select(l => (IReadOnlyList<string?>)[.. l.Items.Select(i => Lead().Match(i.Text.Text) is { Success: true } m ? m.Groups["name"].Value : null)]),
        ];
        var found = new List<string>(InRepeatedLeads(lists));
        foreach (var group in groups)
        {
            var labels = group.OfType<string>().Select(n => n.Trim(':', ' ')).ToList();
            if (labels.Count < 2 || labels.Count != group.Count || !labels.TrueForAll(n => Names().IsMatch(n))) continue;
            var names = labels.SelectMany(Of).ToList();
            // "MR" beside "KV" is somebody, beside "Anna" a merge request.
            var areOwners = names.Exists(n => isPerson(n) || IsGivenName(n) || IsInitials(n)) && !names.Exists(n => IsTopic(n) && !isPerson(n))
                && (names.Exists(IsInitials) || !names.Exists(ItemFields.Acronyms.Contains));
            if (areOwners) found.AddRange(names);
        }

        return found;
    }

    /// <summary>The leads of a list in which each item has one, of which one comes twice or is "everyone", and what follows most begins with what is to be done: "**Ragna**: measure …".</summary>
    private static IEnumerable<string> InRepeatedLeads(List<ListBlock> lists)
    {
        foreach (var list in lists)
        {
            var leads = list.Items.Select(i => (Match: Lead().Match(i.Text.Text), All: Everyone().Match(i.Text.Text), i.Text)).ToList();
            if (leads.Count < 3 || !leads.TrueForAll(l => l.Match.Success || l.All.Success)) continue;
            var names = leads.Where(l => l.Match.Success).SelectMany(l => Of(l.Match.Groups["name"].Value)).ToList();
            var verbs = leads.Count(l => ActionWords.BeginsWithVerb(l.Text.Text[(l.Match.Success ? l.Match : l.All).Length..]));
            var areNames = verbs * 2 > leads.Count && (names.Distinct(StringComparer.Ordinal).Count() < names.Count || leads.Exists(l => l.All.Success))
                && names.TrueForAll(n => !IsTopic(n) && !ItemFields.Acronyms.Contains(n));
            if (!areNames) continue;
            foreach (var name in names) yield return name;
        }
    }

    /// <summary>"Monitoring", "Prevention", "Runbooks": what items are about.</summary>
    private static bool IsTopic(string name) => Lexicon.Find(name) is var word && word != Word.Unknown ? !word.Classes.Overlaps(WordClass.GivenName) : Topic().IsMatch(name);

    private static bool IsInitials(string name) => name.Length == 2 && char.IsUpper(name[1]) && !ItemFields.Acronyms.Contains(name);

    private static bool IsGivenName(string name) => Lexicon.Find(name.Split(' ')[0]).Classes.Overlaps(WordClass.GivenName);

    private const string OneName = @"(?:@[\w.-]+|\p{Lu}{2,3}|(?:\p{Lu}[\p{Ll}'’-]+|\p{Lu}\.)(?: (?:\p{Lu}[\p{Ll}'’-]+|\p{Lu}\.?))?)";

    private const string SeveralNames = OneName + @"(?:(?:\s?[,/&+]\s?|\sand\s)" + OneName + @"){0,3}";

    [GeneratedRegex(@"(?i:ing|ion|ment|ness|cess|ical|ware|base|end|ance|ence|ity|ure|ies|ics|book|books|tests?|alerts?|boards?|docs|tools|network|storage|servers?|clients?|code|data|misc|other|culture|term|immediate|logs|pipelines?|apps?|upstream|platform)$", RegexOptions.CultureInvariant)]
    private static partial Regex Topic();

    [GeneratedRegex(@"[(\[](?<name>\p{Ll}{2,3})(?:\s?[/,&+]\s?(?<name>\p{Ll}{2,3}))*(?:[)\]]|\s?[,;|][^()\[\]]{2,40}[)\]])(?:\s\S{1,120})?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex InitialsAtEnd();

    [GeneratedRegex("^(?:" + OneName + @"|\p{Lu}{2,8}|\p{Ll}{2,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex("^" + SeveralNames + "$", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex(@"^[\s~]*(?<name>" + SeveralNames + @")\s*(?::|[-–—→](?=\s))", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^\s*(?:everyone|everybody|all(?: of us)?|the team|team)\s*(?::|[-–—→](?=\s))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Everyone();

    [GeneratedRegex(@"^\s*(?::|[-–—→]\s|\([^)]{1,20}\)\s*:)", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
