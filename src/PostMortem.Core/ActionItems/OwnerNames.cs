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
        var found = new List<string>();
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

    /// <summary>"Monitoring", "Prevention", "Runbooks": what items are about.</summary>
    private static bool IsTopic(string name) => Lexicon.Find(name) is var word && word != Word.Unknown ? !word.Classes.Overlaps(WordClass.GivenName) : Topic().IsMatch(name);

    private static bool IsInitials(string name) => name.Length == 2 && char.IsUpper(name[1]) && !ItemFields.Acronyms.Contains(name);

    private static bool IsGivenName(string name) => Lexicon.Find(name.Split(' ')[0]).Classes.Overlaps(WordClass.GivenName);

    private const string OneName = @"(?:@[\w.-]+|\p{Lu}{2,3}|(?:\p{Lu}[\p{Ll}'’-]+|\p{Lu}\.)(?: (?:\p{Lu}[\p{Ll}'’-]+|\p{Lu}\.?))?)";

    private const string SeveralNames = OneName + @"(?:(?:\s?[,/&+]\s?|\sand\s)" + OneName + @"){0,3}";

    [GeneratedRegex(@"(?i:ing|ion|ment|ness|cess|ical|ware|base|end|ance|ence|ity|ure|ies|ics|book|books|tests?|alerts?|boards?|docs|tools|network|storage|servers?|clients?|code|data|misc|other|culture|term|immediate|logs|pipelines?|apps?|upstream|platform)$", RegexOptions.CultureInvariant)]
    private static partial Regex Topic();

    [GeneratedRegex("^" + OneName + "$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex("^" + SeveralNames + "$", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex(@"^[\s~]*(?<name>" + SeveralNames + @")\s*(?::|[-–—→](?=\s))", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^\s*(?::|[-–—→]\s|\([^)]{1,20}\)\s*:)", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
