using System.Collections.Immutable;
using PostMortem.Analysis;
using PostMortem.Diagnostics;
using PostMortem.Policies;

namespace PostMortem.Core.Tests.Rules;

/// <summary>Judges an example as a build would, beside the files that it names.</summary>
internal static class ExampleRun
{
    private const string Neutral = "# Checkout errors\n\n## Summary\n\nOn 2026-03-15 checkout failed for 8 % of customers.\n\n## Timeline (UTC)\n\n- 2026-03-15 14:22 The first error.\n";

    public static ImmutableArray<ReportedDiagnostic> Of(RuleExample example, string folder)
    {
        var isDocument = example.FileName.EndsWith(".md", StringComparison.Ordinal);
        if (example.Configuration is { } configuration) Write(folder, "postmortem.yml", configuration);
        var files = example.Others.Append(new RuleFile(example.FileName, example.Kind, example.Text, isDocument)).ToList();
        if (!files.Exists(f => f.IsDocument)) files.Add(new RuleFile("neutral.md", null, Neutral, true));
        foreach (var file in files) Write(folder, file.Name, file.Text);
        var settings = Path.Combine(folder, isDocument ? "postmortem.yml" : example.FileName);
        var analysis = Analyzer.Analyze(new AnalysisRequest
        {
            Documents = [.. files.Where(f => f.IsDocument).Select(f => new DocumentInput(Path.Combine(folder, f.Name), f.Name, f.Kind))],
            ConfigurationPath = File.Exists(settings) ? settings : null,
            Today = new DateOnly(2026, 3, 20),
        });
        return new SeverityPolicy().Apply(analysis);
    }

    private static void Write(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
