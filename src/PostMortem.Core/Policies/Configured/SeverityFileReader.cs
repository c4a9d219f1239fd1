using System.Collections.Immutable;
using PostMortem.Diagnostics;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Policies;

/// <summary>Reads a configuration file line by line. What does not concern our rules is passed over, right or wrong.</summary>
internal sealed class SeverityFileReader
{
    private readonly SourceText source;
    private readonly KnownSeverityKeys known;
    private readonly ImmutableArray<Diagnostic>.Builder faults = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableArray<SeveritySection>.Builder sections = ImmutableArray.CreateBuilder<SeveritySection>();
    private readonly ImmutableArray<SeveritySetting>.Builder settings = ImmutableArray.CreateBuilder<SeveritySetting>();
    private readonly List<TextSpan> brokenHeaders = [];
    private SeverityFile file;
    private TextSpan header;
    private TextSpan firstKey;

    private SeverityFileReader(SourceText source, KnownSeverityKeys known)
    {
        (this.source, this.known) = (source, known);
        file = new SeverityFile(source.Path) { IsGlobal = Path.GetFileName(source.Path) == SeverityFiles.GlobalName };
    }

    public static SeverityFile Read(SourceText source, KnownSeverityKeys known) => new SeverityFileReader(source, known).Read();

    private SeverityFile Read()
    {
        for (var line = 1; line <= source.LineCount; line++)
        {
            var read = SeverityLine.Read(source, source.LineSpan(line));
            switch (read.Kind)
            {
                case SeverityLineKind.Section:
                    CloseSection();
                    header = read.Value;
                    break;
                case SeverityLineKind.BrokenSection:
                    brokenHeaders.Add(read.Value);
                    break;
                case SeverityLineKind.Property when KnownSeverityKeys.Concerns(Text(read.Key)):
                    Set(read, line);
                    break;
                case SeverityLineKind.Property when header.IsEmpty:
                    Describe(read);
                    break;
                case SeverityLineKind.Other when KnownSeverityKeys.Concerns(Text(read.Value)):
                    Report(read.Value, $"'{source[read.Value]}' sets nothing; write the key, '=' and a severity");
                    break;
            }
        }

        CloseSection();

        // Files that do not concern us may be as broken as they like.
        if (faults.Count > 0 || sections.Count > 0)
        {
            foreach (var broken in brokenHeaders)
            {
                var advice = source[broken].EndsWith(']') ? "name files in it, as in '[*.md]'" : "end it with ']'";
                Report(broken, $"'{source[broken]}' is no section, so that the lines below it belong to the one before; {advice}");
            }
        }

        return file with { Sections = sections.DrainToImmutable(), Faults = faults.DrainToImmutable() };
    }

    private void Describe(SeverityLine line)
    {
        var key = Text(line.Key);
        if (Is(key, "root")) file = file with { IsRoot = Is(Text(line.Value), "true") };
        else if (Is(key, "is_global")) file = file with { IsGlobal = file.IsGlobal || Is(Text(line.Value), "true") };
        else if (Is(key, "global_level")) file = file with { GlobalLevel = source[line.Value] };
    }

    private void Set(SeverityLine line, int number)
    {
        var key = source[line.Key];
        if (known.FaultOf(key) is { } fault)
            faults.Add(PM0006UnknownConfigurationKey.Create(source, line.Key, fault));
        else if (!SeveritySetting.TryParse(Text(line.Value), out var severity))
            ReportSeverity(line.Value, key.Equals(SeveritySetting.BulkKey, StringComparison.OrdinalIgnoreCase));
        else
            Add(new SeveritySetting(key.ToLowerInvariant(), key, severity, source.Path, number), line.Key);
    }

    private void Add(SeveritySetting setting, TextSpan key)
    {
        // A key that others read too is theirs to complain about.
        if (firstKey.IsEmpty && setting.Key != SeveritySetting.BulkKey) firstKey = key;
        settings.Add(setting);
    }

    private void CloseSection()
    {
        if (settings.Count > 0)
        {
            if (WhyWithoutEffect() is not { } why) sections.Add(new SeveritySection(source[header], settings.ToImmutable()));
            else if (!firstKey.IsEmpty) Report(header.IsEmpty ? firstKey : header, why);
        }

        settings.Clear();
        firstKey = default;
    }

    private string? WhyWithoutEffect() => (file.IsGlobal, source[header]) switch
    {
        (false, "") => $"'{source[firstKey]}' stands above the first section, where it holds for no file; put it below one, for example [*.md]",
        (true, [_, not '/', not ':', ..]) =>
            $"'{source[header]}' is no absolute path, and other sections hold for no file in a global configuration file; put these lines above the first section, or into .editorconfig",
        _ => null,
    };

    // All analyzers read the key for all rules, and the compiler only warns of its value: what is wrong for others must not fail our build.
    private void ReportSeverity(TextSpan value, bool isBulk)
    {
        var fault = PM0005InvalidConfiguration.Create(source, value, $"'{source[value]}' is no severity; write one of none, silent, suggestion, warning, error");
        faults.Add(isBulk ? fault with { DefaultSeverity = Severity.Warning } : fault);
    }

    private void Report(TextSpan span, string message) => faults.Add(PM0005InvalidConfiguration.Create(source, span, message));

    private ReadOnlySpan<char> Text(TextSpan span) => source.Content.AsSpan(span.Start, span.Length);

    private static bool Is(ReadOnlySpan<char> text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
