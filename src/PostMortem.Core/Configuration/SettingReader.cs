using System.Collections.Immutable;
using System.Globalization;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Rules;
using PostMortem.Text;
using PostMortem.Text.Yaml;

namespace PostMortem.Configuration;

/// <summary>Reads values of the expected types and reports the others. A key without a value counts as absent.</summary>
internal sealed class SettingReader(SourceText source)
{
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>What was reported, in the order of the file.</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
        [.. diagnostics.OrderBy(d => d.Start.Line).ThenBy(d => d.Start.Column).ThenBy(d => d.Id, StringComparer.Ordinal)];

    /// <summary>Reports a value that means nothing.</summary>
    public void Report(TextSpan span, string message) => diagnostics.Add(PM0005InvalidConfiguration.Create(source, span, message));

    /// <summary>The pairs of a mapping with fixed keys; others are reported (PM0006).</summary>
    public IEnumerable<YamlPair> Pairs(YamlPair owner, ImmutableArray<string> known) => Known(Pairs(owner), known);

    /// <summary>Those pairs whose keys are known; others are reported (PM0006).</summary>
    public IEnumerable<YamlPair> Known(IEnumerable<YamlPair> pairs, ImmutableArray<string> known)
    {
        foreach (var pair in pairs)
        {
            if (known.Contains(pair.Key.Text)) yield return pair;
            else diagnostics.Add(PM0006UnknownConfigurationKey.Create(source, pair.Key.TextSpan, pair.Key.Text, known));
        }
    }

    /// <summary>The pairs of a mapping with any keys.</summary>
    public ImmutableArray<YamlPair> Pairs(YamlPair owner)
    {
        if (owner.Value is YamlMapping mapping) return mapping.Pairs;
        if (!IsAbsent(owner.Value)) Report(owner.Value.Span, $"'{owner.Key.Text}' wants keys with values below it, indented{OrAlias(owner.Value)}");
        return [];
    }

    /// <summary>The texts of a list, without empty ones and repetitions.</summary>
    public IEnumerable<YamlScalar> Texts(YamlPair owner)
    {
        if (owner.Value is not YamlSequence sequence)
        {
            if (!IsAbsent(owner.Value))
                Report(owner.Value.Span, $"'{owner.Key.Text}' wants a list: {owner.Key.Text}: [{(owner.Value is YamlScalar s ? s.Text : "a, b")}]{OrAlias(owner.Value)}");
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in sequence.Items)
        {
            if (item is not YamlScalar scalar || string.IsNullOrWhiteSpace(scalar.Text)) Report(item.Span, $"'{owner.Key.Text}' wants texts; remove this item or write a text{OrAlias(item)}");
            else if (!seen.Add(scalar.Text.Trim())) Report(item.Span, $"'{scalar.Text}' stands twice in '{owner.Key.Text}'; keep one of them");
            else yield return scalar;
        }
    }

    /// <summary>A single text, or null.</summary>
    public YamlScalar? Text(YamlPair owner)
    {
        if (owner.Value is YamlScalar { Text.Length: > 0 } scalar) return scalar;
        if (!IsAbsent(owner.Value)) Report(owner.Value.Span, $"'{owner.Key.Text}' wants one text{OrAlias(owner.Value)}");
        return null;
    }

    /// <summary>A number within bounds, or null.</summary>
    public double? Number(YamlPair owner, double minimum, double maximum)
    {
        if (Text(owner) is not { } scalar) return null;
        if (double.TryParse(scalar.Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum)
            return value;
        Report(scalar.Span, string.Create(CultureInfo.InvariantCulture, $"'{scalar.Text}' is no number from {minimum} to {maximum} for '{owner.Key.Text}'"));
        return null;
    }

    /// <summary>A whole number within bounds, or null.</summary>
    public long? WholeNumber(YamlPair owner, long minimum, long maximum)
    {
        if (Text(owner) is not { } scalar) return null;
        if (long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum) return value;
        Report(scalar.Span, string.Create(CultureInfo.InvariantCulture, $"'{scalar.Text}' is no whole number from {minimum} to {maximum} for '{owner.Key.Text}'"));
        return null;
    }

    /// <summary>The roles that a list names.</summary>
    public ImmutableArray<SectionRole> Roles(YamlPair owner) => [.. Texts(owner).Select(Role).OfType<SectionRole>()];

    /// <summary>The role of a name, or null.</summary>
    public SectionRole? Role(YamlScalar name)
    {
        var role = SectionRoleNames.RoleOf(name.Text);
        if (role is null) ReportUnknown(name, "section", SectionRoleNames.All);
        return role;
    }

    /// <summary>Reports a name that is none of the known ones.</summary>
    public void ReportUnknown(YamlScalar name, string what, IReadOnlyCollection<string> known) => Report(
        name.TextSpan,
        Spelling.Nearest(name.Text, known) is { } meant
            ? $"'{name.Text}' is no {what}; did you mean '{meant}'?"
            : $"'{name.Text}' is no {what}; write one of {string.Join(", ", known)}");

    private static bool IsAbsent(YamlNode value) => value is YamlScalar { Text: "" };

    private static string OrAlias(YamlNode value) => value is YamlAlias ? "; a reference to a list or mapping is not followed: write it out" : "";
}
