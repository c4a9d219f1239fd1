using System.Text;
using System.Text.RegularExpressions;
using PostMortem.Diagnostics;

namespace PostMortem.Reports;

/// <summary>What a rule's page says, for a reader who has only the report.</summary>
/// <param name="Description">The first paragraph, as plain text; the title where that only leads to a list.</param>
/// <param name="Text">What the rule does and why, as plain text.</param>
/// <param name="Markdown">The page below its title and table.</param>
internal sealed partial record RuleHelp(string Description, string Text, string Markdown)
{
    /// <summary>Reads the page of a rule; of a team's own rule, which has none, the link.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="repositoryUrl">Where relative links lead; null leaves only their text.</param>
    public static RuleHelp Of(DiagnosticDescriptor rule, string? repositoryUrl)
    {
        if (EmbeddedRulePage.Read(rule.Id) is not { } page)
        {
            var text = rule.Link is null ? $"{rule.Title}." : $"{rule.Title}: {rule.Link}";
            return new RuleHelp($"{rule.Title}.", text, text);
        }

        var markdown = Links(Body(page), repositoryUrl);
        var does = Section(markdown, "What it does");
        var first = Plain(does.Split("\n\n")[0]);
        return new RuleHelp(
            first.EndsWith('.') ? first : $"{rule.Title}.",
            $"{Plain(does)}\n\nWhy it is bad: {Plain(Section(markdown, "Why it is bad"))}",
            markdown);
    }

    private static string Plain(string markdown) => Markdig.Markdown.ToPlainText(markdown).TrimEnd();

    /// <summary>From the first section on; the words after a fence's language are for our tests.</summary>
    private static string Body(string page)
    {
        var start = page.IndexOf("\n## ", StringComparison.Ordinal) + 1;
        return FenceInfo().Replace(page[start..].TrimEnd(), "${fence}${language}");
    }

    private static string Section(string markdown, string heading)
    {
        var start = markdown.IndexOf($"## {heading}\n", StringComparison.Ordinal);
        if (start < 0) return "";
        start = markdown.IndexOf('\n', start);
        var end = markdown.IndexOf("\n## ", start, StringComparison.Ordinal);
        return markdown[start..(end < 0 ? markdown.Length : end)].Trim();
    }

    private static string Links(string markdown, string? repositoryUrl)
    {
        var result = new StringBuilder(markdown.Length);
        var fence = "";
        foreach (var line in markdown.Split('\n'))
        {
            var opening = Fence().Match(line).Value;
            if (fence.Length == 0) fence = opening;
            else if (opening.StartsWith(fence, StringComparison.Ordinal)) fence = "";
            result.Append(fence.Length > 0 || opening.Length > 0 ? line : CodeOrLink().Replace(line, match => Link(match, repositoryUrl))).Append('\n');
        }

        return result.ToString().TrimEnd();
    }

    private static string Link(Match match, string? repositoryUrl)
    {
        if (!match.Groups["target"].Success) return match.Value;
        var target = match.Groups["target"].Value;
        if (Uri.TryCreate(target, UriKind.Absolute, out _) && !target.StartsWith('/')) return match.Value;
        if (repositoryUrl is null || target.StartsWith('#')) return match.Groups["text"].Value;
        return $"[{match.Groups["text"].Value}]({new Uri(new Uri($"{repositoryUrl.TrimEnd('/')}/blob/HEAD/docs/rules/"), target).AbsoluteUri})";
    }

    [GeneratedRegex(@"(?<code>`+[^`]*`+)|\[(?<text>[^\[\]]*)\]\((?<target>[^()\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex CodeOrLink();

    [GeneratedRegex(@"^\s*(?:`{3,}|~{3,})", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(?<fence>`{3,}|~{3,})(?<language>\w*)[^`\n]*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex FenceInfo();
}
