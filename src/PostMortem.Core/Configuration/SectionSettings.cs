using System.Collections.Immutable;
using PostMortem.Documents;
using PostMortem.Text.Yaml;

namespace PostMortem.Configuration;

/// <summary>Reads <c>sections:</c> and <c>kinds:</c>, which belong together: required sections are set by kind.</summary>
internal sealed class SectionSettings(SettingReader reader)
{
    /// <summary>Kinds that documents are judged by.</summary>
    private static readonly ImmutableArray<string> JudgedKinds = DocumentKindNames.All.Remove(DocumentKindNames.NameOf(DocumentKind.Other));

    private readonly ImmutableDictionary<string, SectionRole>.Builder aliases = ImmutableDictionary.CreateBuilder<string, SectionRole>(StringComparer.Ordinal);
    private readonly ImmutableDictionary<string, ImmutableArray<SectionRole>>.Builder required = ImmutableDictionary.CreateBuilder<string, ImmutableArray<SectionRole>>(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableDictionary<string, DocumentKind>.Builder kinds = ImmutableDictionary.CreateBuilder<string, DocumentKind>(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Severity, ImmutableArray<SectionRole> Sections)> bySeverity = [];
    private ImmutableArray<SectionRole> order = [];

    /// <summary>The names of all kinds of documents, the team's own included.</summary>
    public ImmutableArray<string> KindNames => JudgedKinds.AddRange(kinds.Keys.Order(StringComparer.Ordinal));

    /// <summary>Adds to a configuration what was read; what a preset set for the same thing gives way.</summary>
    public PostMortemConfiguration ApplyTo(PostMortemConfiguration configuration) => configuration with
    {
        SectionAliases = configuration.SectionAliases.SetItems(aliases),
        SectionOrder = order.IsEmpty ? configuration.SectionOrder : order,
        RequiredSections = configuration.RequiredSections.WithComparers(StringComparer.OrdinalIgnoreCase).SetItems(required),
        SectionsBySeverity = bySeverity.Count == 0 ? configuration.SectionsBySeverity : [.. bySeverity],
        Kinds = kinds.ToImmutable(),
    };

    /// <summary>Reads <c>kinds:</c>; before <see cref="ReadSections"/>, which may name them.</summary>
    public void ReadKinds(YamlPair owner)
    {
        foreach (var kind in reader.Pairs(owner))
        {
            var name = kind.Key.Text.Trim();
            if (name.Length == 0)
                reader.Report(kind.Key.Span, "a kind wants a name");
            else if (DocumentKindNames.KindOf(name) is not null)
                reader.Report(kind.Key.TextSpan, $"'{name}' is a kind already; set its sections with 'sections: required:'");
            else if (!kinds.TryAdd(name, DocumentKind.PostMortem))
                reader.Report(kind.Key.TextSpan, $"'{name}' stands twice in '{owner.Key.Text}'; keep one of them");
            else
                ReadKind(kind, name);
        }
    }

    /// <summary>Reads <c>sections:</c>.</summary>
    public void ReadSections(YamlPair owner)
    {
        foreach (var pair in reader.Pairs(owner, ConfigurationKeys.OfSections))
        {
            switch (pair.Key.Text)
            {
                case ConfigurationKeys.Aliases:
                    ReadAliases(pair);
                    break;
                case ConfigurationKeys.Order:
                    order = reader.Roles(pair);
                    break;
                case ConfigurationKeys.Required:
                    ReadRequired(pair);
                    break;
                case ConfigurationKeys.BySeverity:
                    bySeverity.AddRange(reader.Pairs(pair).Select(p => (p.Key.Text.Trim(), reader.Roles(p))));
                    break;
            }
        }
    }

    private void ReadKind(YamlPair kind, string name)
    {
        // The short form, 'name: post-mortem', says only what it is judged as.
        if (kind.Value is YamlScalar { Text.Length: > 0 } judgedAs)
        {
            kinds[name] = JudgedAs(judgedAs);
            return;
        }

        foreach (var pair in reader.Pairs(kind, ConfigurationKeys.OfKind))
        {
            if (pair.Key.Text == ConfigurationKeys.Required) Require(pair, name);
            else if (reader.Text(pair) is { } text) kinds[name] = JudgedAs(text);
        }
    }

    private DocumentKind JudgedAs(YamlScalar name)
    {
        if (DocumentKindNames.KindOf(name.Text) is { } kind) return kind;
        reader.ReportUnknown(name, "kind to judge a document as", DocumentKindNames.All);
        return DocumentKind.PostMortem;
    }

    private void ReadAliases(YamlPair owner)
    {
        foreach (var pair in reader.Pairs(owner))
        {
            var role = reader.Role(pair.Key);
            foreach (var alias in reader.Texts(pair))
            {
                var heading = SectionNames.Normalize(alias.Text);
                if (heading.Length == 0)
                    reader.Report(alias.Span, $"'{alias.Text}' holds neither letters nor digits, so it names no heading");
                else if (role is { } known && !aliases.TryAdd(heading, known) && aliases[heading] != known)
                    reader.Report(alias.Span, $"'{alias.Text}' is a name of '{SectionRoleNames.NameOf(aliases[heading])}' already; a heading has one meaning");
            }
        }
    }

    private void ReadRequired(YamlPair owner)
    {
        var known = KindNames;
        foreach (var pair in reader.Pairs(owner))
        {
            if (known.Contains(pair.Key.Text, StringComparer.OrdinalIgnoreCase)) Require(pair, pair.Key.Text);
            else reader.ReportUnknown(pair.Key, "kind that sections are required of", known);
        }
    }

    private void Require(YamlPair owner, string kind)
    {
        var roles = reader.Roles(owner);
        if (owner.Value is YamlSequence && !required.TryAdd(kind, roles)) reader.Report(owner.Key.TextSpan, $"the required sections of '{kind}' are set twice; keep one of them");
    }
}
