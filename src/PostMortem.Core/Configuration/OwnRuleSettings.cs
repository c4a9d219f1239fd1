using System.Collections.Immutable;
using PostMortem.Diagnostics;
using PostMortem.Text.Yaml;

namespace PostMortem.Configuration;

/// <summary>Reads <c>rules:</c>, the team's own.</summary>
internal sealed class OwnRuleSettings(SettingReader reader)
{
    private const int MostOccurrences = 1000;

    private static readonly ImmutableArray<string> Checks = [ConfigurationKeys.Forbid, ConfigurationKeys.Replace, ConfigurationKeys.Count, ConfigurationKeys.Require];

    private static readonly ImmutableArray<string> Placeholders = ["{found}", "{instead}", "{count}"];

    private readonly SortedDictionary<string, OwnRuleDefinition> rules = new(StringComparer.Ordinal);

    /// <summary>Adds to a configuration what was read; a rule of a preset with the same ID gives way.</summary>
    public PostMortemConfiguration ApplyTo(PostMortemConfiguration configuration) =>
        configuration with { OwnRules = [.. configuration.OwnRules.Where(r => !rules.ContainsKey(r.Id)).Concat(rules.Values).OrderBy(r => r.Id, StringComparer.Ordinal)] };

    /// <summary>Reads the mapping of IDs to rules.</summary>
    public void Read(YamlPair owner, ImmutableArray<string> kinds)
    {
        foreach (var pair in reader.Pairs(owner))
        {
            var id = pair.Key.Text.Trim();
            if (id is not ['P', 'M', '9', .. { Length: 3 } number] || !number.All(char.IsAsciiDigit) || number == "000")
                reader.Report(pair.Key.Span, $"'{id}' is no ID for a rule of yours; write one of PM9001 to PM9999");
            else if (ReadRule(id, pair, kinds) is { } rule)
                rules[id] = rule;
        }
    }

    private OwnRuleDefinition? ReadRule(string id, YamlPair owner, ImmutableArray<string> kinds)
    {
        var pairs = reader.Pairs(owner, ConfigurationKeys.OfOwnRule).ToList();
        var checks = pairs.Where(p => Checks.Contains(p.Key.Text)).ToList();
        if (checks.Count != 1)
        {
            reader.Report(checks.Count > 1 ? checks[1].Key.Span : owner.Key.Span, $"'{id}' wants one of {string.Join(", ", Checks)}{(checks.Count > 1 ? "; make a rule of each" : "")}");
            return null;
        }

        if (Check(checks[0]) is not { } check) return null;
        var rule = new OwnRuleDefinition(id, "OwnRule", check);
        foreach (var pair in pairs)
        {
            rule = pair.Key.Text switch
            {
                ConfigurationKeys.Name when reader.Text(pair) is { } name => rule with { Name = NameOf(name) },
                ConfigurationKeys.Sections => rule with { Sections = reader.Roles(pair) },
                ConfigurationKeys.Kinds => rule with { Kinds = [.. reader.Texts(pair).Where(k => IsKind(k, kinds)).Select(k => k.Text)] },
                ConfigurationKeys.Severity when reader.Text(pair) is { } severity => rule with { Severity = SeverityOf(severity) },
                ConfigurationKeys.Message when reader.Text(pair) is { } message => rule with { Message = MessageOf(message) },
                ConfigurationKeys.Link when reader.Text(pair) is { } link => rule with { Link = LinkOf(link) },
                _ => rule,
            };
        }

        return rule;
    }

    private OwnCheck? Check(YamlPair pair) => pair.Key.Text switch
    {
        ConfigurationKeys.Forbid when Patterns(pair) is { IsEmpty: false } words => new ForbiddenWords(words),
        ConfigurationKeys.Require when Patterns(pair) is { IsEmpty: false } words => new RequiredWords(words),
        ConfigurationKeys.Replace when Replacements(pair) is { IsEmpty: false } replacements => new ReplacedWords(replacements),
        ConfigurationKeys.Count => Counted(pair),
        _ => null,
    };

    private ImmutableArray<TextPattern> Patterns(YamlPair pair) => [.. reader.Texts(pair).Select(PatternOf).OfType<TextPattern>()];

    private ImmutableArray<(TextPattern, string)> Replacements(YamlPair owner)
    {
        var replacements = ImmutableArray.CreateBuilder<(TextPattern, string)>();
        foreach (var pair in reader.Pairs(owner))
        {
            if (reader.Text(pair) is { } instead && PatternOf(pair.Key) is { } pattern) replacements.Add((pattern, instead.Text));
        }

        return replacements.DrainToImmutable();
    }

    private CountedWords? Counted(YamlPair owner)
    {
        var (patterns, atLeast, atMost) = (ImmutableArray<TextPattern>.Empty, (long?)null, (long?)null);
        foreach (var pair in reader.Pairs(owner, ConfigurationKeys.OfCount))
        {
            if (pair.Key.Text == ConfigurationKeys.Of) patterns = Patterns(pair);
            else if (pair.Key.Text == ConfigurationKeys.AtLeast) atLeast = reader.WholeNumber(pair, 1, MostOccurrences);
            else atMost = reader.WholeNumber(pair, 0, MostOccurrences);
        }

        if (!patterns.IsEmpty && (atLeast ?? atMost) is not null && !(atLeast > atMost)) return new CountedWords(patterns, atLeast, atMost);
        reader.Report(owner.Key.Span, $"'{ConfigurationKeys.Count}' wants '{ConfigurationKeys.Of}' with words, and '{ConfigurationKeys.AtLeast}' or '{ConfigurationKeys.AtMost}' with a number");
        return null;
    }

    /// <summary>Words, or an expression between slashes.</summary>
    private TextPattern? PatternOf(YamlScalar scalar)
    {
        var text = scalar.Text.Trim();
        if (text is not ['/', .. var expression, '/']) return TextPattern.OfWords(text);
        return PatternReader.Read(reader, scalar, expression) is { } regex ? TextPattern.OfExpression(text, regex) : null;
    }

    private string NameOf(YamlScalar name)
    {
        if (char.IsAsciiLetterUpper(name.Text[0]) && name.Text.All(char.IsAsciiLetterOrDigit)) return name.Text;
        reader.Report(name.Span, $"'{name.Text}' is no name for a rule; write one word of letters that begins with a capital, as in 'OldProductName'");
        return "OwnRule";
    }

    private bool IsKind(YamlScalar kind, ImmutableArray<string> kinds)
    {
        if (kinds.Contains(kind.Text, StringComparer.OrdinalIgnoreCase)) return true;
        reader.ReportUnknown(kind, "kind of document", kinds);
        return false;
    }

    private Severity SeverityOf(YamlScalar scalar)
    {
        foreach (var severity in Enum.GetValues<Severity>())
        {
            if (string.Equals(severity.ToString(), scalar.Text, StringComparison.OrdinalIgnoreCase)) return severity;
        }

        reader.ReportUnknown(scalar, "severity", [.. Enum.GetNames<Severity>().Select(n => n.ToLowerInvariant()).Reverse()]);
        return Severity.Warning;
    }

    private string? MessageOf(YamlScalar message)
    {
        for (var at = message.Text.IndexOf('{', StringComparison.Ordinal); at >= 0; at = message.Text.IndexOf('{', at + 1))
        {
            if (Placeholders.Any(p => message.Text.AsSpan(at).StartsWith(p))) continue;
            reader.Report(message.Span, $"'{message.Text}' has a brace that stands for nothing; what was found is {string.Join(", ", Placeholders)}");
            return null;
        }

        return message.Text;
    }

    private string? LinkOf(YamlScalar link)
    {
        if (Uri.TryCreate(link.Text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") return link.Text;
        reader.Report(link.Span, $"'{link.Text}' is no link; write it with 'https://'");
        return null;
    }
}
