using System.Text.RegularExpressions;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>How a template marks what is to be filled in.</summary>
internal enum PlaceholderForm
{
    /// <summary>TBD, YYYY-MM-DD and the like.</summary>
    Mark,

    /// <summary>Double braces or angles.</summary>
    Braces,

    /// <summary>Square or angle brackets.</summary>
    Brackets,

    /// <summary>A field whose value is none: "?", "N/A".</summary>
    NoValue,

    /// <summary>A sentence that tells the writer what to write.</summary>
    Prompt,
}

/// <summary>Text that a template left behind.</summary>
/// <param name="Text">The words.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Form">How it is marked.</param>
internal readonly record struct Placeholder(string Text, TextSpan Span, PlaceholderForm Form);

/// <summary>Finds what a template left behind: marks such as TBD, prompts in brackets, date patterns, sentences that address the writer.</summary>
internal static partial class Placeholders
{
    // Words by which a template addresses its writer; a bracket that holds none of them is an author's aside.
    private static readonly HashSet<string> PromptWords = new[]
    {
        "describe", "insert", "add", "list", "enter", "fill", "replace", "specify", "provide", "explain", "summarize", "summarise", "your", "here", "placeholder", "optional", "example", "e.g", "eg",
        "name", "names", "title", "date", "time", "timestamp", "who", "what", "when", "where", "why", "how", "brief", "short", "number", "link", "url", "owner", "severity", "duration", "service", "incident", "team", "ticket", "yyyy", "hh", "mm",
    }.ToHashSet(StringComparer.OrdinalIgnoreCase);

    // A single word in capitals is a prompt only if it names what is to be filled in; [ERROR] and [EU] are not.
    private static readonly HashSet<string> PromptCapitals = new[]
    {
        "NAME", "DATE", "TIME", "TITLE", "SERVICE", "TEAM", "LINK", "URL", "TICKET", "OWNER", "INSERT", "DESCRIPTION", "SUMMARY", "IMPACT", "CAUSE", "DURATION", "SEVERITY", "NUMBER", "AUTHOR", "AUTHORS", "X", "XX", "N", "PLACEHOLDER",
        "TIMESTAMP", "ACTION", "PERSON", "ROLE", "CUSTOMER", "PRODUCT", "REGION", "START", "END", "ID", "WHO", "WHAT", "WHEN", "WHERE", "WHY", "HOW",
    }.ToHashSet(StringComparer.Ordinal);

    /// <summary>All placeholders of a document, several in one line as one.</summary>
    public static IEnumerable<Placeholder> Find(PostMortemDocument document)
    {
        var lastLine = 0;
        foreach (var placeholder in FindAll(document).OrderBy(p => p.Span))
        {
            var line = document.Source.PositionOf(placeholder.Span.Start).Line;
            if (line == lastLine) continue;
            lastLine = line;
            yield return placeholder;
        }
    }

    /// <summary>Whether a text, such as a title or a date, is a placeholder.</summary>
    public static bool IsPlaceholder(InlineText text) => InText(text).Count > 0;

    private static IEnumerable<Placeholder> FindAll(PostMortemDocument document)
    {
        if (document.Title is { } title) foreach (var p in InText(title)) yield return p;
        foreach (var entry in document.FrontMatter.Entries.SelectMany(e => e.Scalars).Where(s => Marks().IsMatch(s.Text) || Braces().IsMatch(s.Text)))
            yield return new Placeholder(entry.Text, entry.Span, PlaceholderForm.Mark);
        foreach (var entry in document.Metadata.Where(m => NoValue().IsMatch(m.Value.Text)))
            yield return new Placeholder($"{entry.Key}: {entry.Value.Text}", entry.Value.Span, PlaceholderForm.NoValue);
        foreach (var section in document.AllSections)
        {
            var isActions = section.IsWithin(SectionRole.ActionItems);
            foreach (var p in InText(section.Heading).Where(p => section.Roles.IsEmpty || p.Text is not "TODO")) yield return p;
            foreach (var text in BlockTexts.In(section.Blocks))
            {
                foreach (var p in InText(text))
                {
                    // The status, owner or date of an action item is the action item rules' business.
                    if (!(isActions && p.Text is "TODO" or "TBD" or "TBC")) yield return p;
                }
            }
        }

        foreach (var sentence in document.Sentences.Where(IsPrompt))
            yield return new Placeholder(sentence.Text.Text, sentence.Text.SourceSpan(0, sentence.Text.Text.Length), PlaceholderForm.Prompt);
    }

    private static bool IsPrompt(Sentence sentence)
    {
        var isOpening = sentence is { Place: SentencePlace.Paragraph, Previous: null, Section.Roles.IsEmpty: false } && !sentence.Section.IsWithin(SectionRole.ActionItems);
        return (isOpening && Prompt().IsMatch(sentence.Prose)) || (sentence.Place != SentencePlace.Quote && Instruction().IsMatch(sentence.Prose));
    }

    private static List<Placeholder> InText(InlineText text)
    {
        if (text.IsBlank) return [];
        var prose = text.Prose();
        var found = new List<Placeholder>();
        foreach (var match in Marks().EnumerateMatches(prose)) found.Add(At(text, match.Index, match.Length, PlaceholderForm.Mark));
        foreach (var match in Braces().EnumerateMatches(prose)) found.Add(At(text, match.Index, match.Length, PlaceholderForm.Braces));
        foreach (var match in Brackets().EnumerateMatches(prose))
        {
            if (IsPromptBracket(text, prose, match.Index, match.Length)) found.Add(At(text, match.Index, match.Length, PlaceholderForm.Brackets));
        }

        return found;
    }

    private static Placeholder At(InlineText text, int start, int length, PlaceholderForm form) => new(text.Text.Substring(start, length).Replace('\n', ' '), text.SourceSpan(start, length), form);

    private static bool IsPromptBracket(InlineText text, string prose, int start, int length)
    {
        if ((text.StyleAt(start + 1) & (InlineStyle.Link | InlineStyle.Url | InlineStyle.Code)) != 0) return false;
        // "[text](url)" that did not parse, "[text][ref]": half a link is no prompt.
        var after = start + length < prose.Length ? prose[start + length] : ' ';
        if (prose[start] == '[' && (after is '(' or '[' or ':' || (start > 0 && prose[start - 1] == ']'))) return false;
        var inner = prose.AsSpan(start + 1, length - 2).Trim();
        if (inner.IsEmpty || inner[0] is '^' or '!' or '/' or '#' or '@') return false;
        var isCapitals = !inner.ContainsAnyInRange('a', 'z') && inner.ContainsAnyInRange('A', 'Z');
        if (!inner.Contains(' ')) return isCapitals && PromptCapitals.Contains(inner.ToString());
        if (isCapitals) return true;
        return inner.ToString().Split([' ', '\n', ',', '.', '?', ':', '/'], StringSplitOptions.RemoveEmptyEntries) is var words
            && (PromptWords.Contains(words[0]) || words.Contains("here", StringComparer.OrdinalIgnoreCase) || words.Contains("your", StringComparer.OrdinalIgnoreCase) || (prose[start] == '<' && words.Any(PromptWords.Contains)));
    }

    [GeneratedRegex(@"\b(?:TODO|TBD|FIXME|TBC)\b|\b(?:YYYY|20[xX]{2}|[xX]{4})[-/.](?:MM|[xX]{2}|\d\d)(?:[-/.](?:DD|dd|[xX]{2}|\d\d))?\b|\b(?:DD|MM)[-/.](?:DD|MM)[-/.](?:YYYY|YY)\b|\b(?:HH|hh):(?:MM|mm)\b|\b(?:XX|xx):(?:XX|xx)\b|\bXXXX*\b|\bYYYY*\b|\?\?:\?\?|\b[Ll]orem [Ii]psum\b", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\{\{[^{}\n]{0,120}\}\}|<<[^<>\n]{1,120}>>", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();

    [GeneratedRegex(@"\[[^\[\]\n]{1,120}\]|<[A-Za-z][^<>\n]{0,120}(?<! )>", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^(?:[^\w?]*\?|\W*(?:unknown|n/a|none given))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoValue();

    /// <summary>A paragraph that begins by telling the writer what to do: reports do not speak in imperatives outside their action items.</summary>
    [GeneratedRegex(@"^\W*(?:(?:please|briefly|shortly)\s+)?(?:describe|summari[sz]e|explain|outline|list|fill (?:in|out)|insert|enter|replace this|write (?:a|an|the|down)|provide (?:a|an|the)|include (?:a|an|the|any|all|as)|give (?:a|an) (?:brief|short|high|quick))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prompt();

    [GeneratedRegex(@"\b(?:this|these) (?:sections?|templates?|fields?)\b[^.]{0,30}\b(?:should|must|to) be (?:filled|completed|deleted|removed|replaced)\b|\b(?:delete|remove|replace) this (?:section|line|paragraph|text|template|comment|prompt)\b|\b(?:every|each) action item (?:should|must|needs)\b|\bsample (?:sub-?)?headings?\b|\bto be filled (?:in|out)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Instruction();
}
