using System.Collections.Immutable;
using PostMortem.Diagnostics;
using PostMortem.Reading;
using PostMortem.Rules;
using PostMortem.Text;
using PostMortem.Text.Yaml;

namespace PostMortem.Configuration;

/// <summary>Reads <c>postmortem.yml</c>. What means nothing is reported (PM0005, PM0006) and keeps its default; the rest holds.</summary>
public static class ConfigurationReader
{
    private const long MaximumSize = 1024 * 1024;
    private const long LargestFileSize = 256 * 1024 * 1024;
    private const double MinutesOfYear = 366 * 24 * 60;
    private const int DaysOfTenYears = 3653;

    /// <summary>Reads a file; no exception for any content.</summary>
    /// <param name="path">The absolute path.</param>
    public static (PostMortemConfiguration Configuration, ImmutableArray<Diagnostic> Diagnostics) Read(string path)
    {
        var reading = SourceReader.Read(path, MaximumSize);
        if (reading.IsRead) return Read(reading.Source);
        var reason = reading.Diagnostic.Descriptor == PM0009OversizedFile.Descriptor ? $"the file is larger than {MaximumSize / 1024} KiB; shorten it" : reading.Diagnostic.Message;
        return (PostMortemConfiguration.Default, [PM0005InvalidConfiguration.Create(path, reading.Diagnostic.Start, reason)]);
    }

    /// <summary>Reads a text.</summary>
    internal static (PostMortemConfiguration Configuration, ImmutableArray<Diagnostic> Diagnostics) Read(SourceText source)
    {
        var content = YamlReader.Read(source, new TextSpan(0, source.Content.Length));
        var reader = new SettingReader(source);
        foreach (var fault in content.Faults) reader.Report(fault.Span, fault.Message);
        if (content.Root is not YamlMapping root)
        {
            if (content.Root is not (null or YamlScalar { Text: "" })) reader.Report(content.Root.Span, $"the file wants keys: {string.Join(", ", ConfigurationKeys.OfRoot)}");
            return (PostMortemConfiguration.Default, reader.Diagnostics);
        }

        var configuration = Read(reader, source, [.. reader.Known(root.Pairs, ConfigurationKeys.OfRoot)]);
        return (configuration, reader.Diagnostics);
    }

    private static PostMortemConfiguration Read(SettingReader reader, SourceText source, ImmutableArray<YamlPair> pairs)
    {
        var configuration = PostMortemConfiguration.Default;
        var (sections, tickets, rules) = (new SectionSettings(reader), new TicketSettings(reader), new OwnRuleSettings(reader));
        var incidents = new IncidentSettings(reader, source, MaximumSize);
        foreach (var pair in pairs.Where(p => p.Key.Text == ConfigurationKeys.Preset)) configuration = Presets.Read(reader, pair);
        foreach (var pair in pairs.Where(p => p.Key.Text == ConfigurationKeys.Kinds)) sections.ReadKinds(pair);
        foreach (var pair in pairs)
        {
            switch (pair.Key.Text)
            {
                case ConfigurationKeys.Sections:
                    sections.ReadSections(pair);
                    break;
                case ConfigurationKeys.People:
                    configuration = configuration with { People = Trimmed(reader, pair) };
                    break;
                case ConfigurationKeys.Teams:
                    configuration = configuration with { Teams = Trimmed(reader, pair) };
                    break;
                case ConfigurationKeys.Tickets:
                    tickets.Read(pair);
                    break;
                case ConfigurationKeys.Priorities when Trimmed(reader, pair) is { IsEmpty: false } priorities:
                    configuration = configuration with { Priorities = priorities };
                    break;
                case ConfigurationKeys.Incidents:
                    incidents.Read(pair);
                    break;
                case ConfigurationKeys.Limits:
                    configuration = WithLimits(configuration, reader, pair);
                    break;
                case ConfigurationKeys.Rules:
                    rules.Read(pair, sections.KindNames);
                    break;
            }
        }

        return incidents.ApplyTo(rules.ApplyTo(tickets.ApplyTo(sections.ApplyTo(configuration))));
    }

    private static PostMortemConfiguration WithLimits(PostMortemConfiguration configuration, SettingReader reader, YamlPair owner)
    {
        foreach (var pair in reader.Pairs(owner, ConfigurationKeys.OfLimits))
        {
            configuration = pair.Key.Text switch
            {
                ConfigurationKeys.FileSize when reader.WholeNumber(pair, 1, LargestFileSize) is { } bytes => configuration with { MaximumFileSize = bytes },
                ConfigurationKeys.DetectionMinutes when reader.Number(pair, 0, MinutesOfYear) is { } minutes => configuration with { DetectionMinutes = minutes },
                ConfigurationKeys.AgedOutDays when reader.WholeNumber(pair, 0, DaysOfTenYears) is { } days => configuration with { AgedOutDays = (int)days },
                _ => configuration,
            };
        }

        return configuration;
    }

    private static ImmutableArray<string> Trimmed(SettingReader reader, YamlPair pair) => [.. reader.Texts(pair).Select(t => t.Text.Trim())];
}
