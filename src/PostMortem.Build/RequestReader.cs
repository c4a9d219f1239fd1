using System.Collections.Immutable;
using System.Globalization;
using PostMortem.Diagnostics;
using PostMortem.Index;
using PostMortem.Policies;
using PostMortem.Rules;

namespace PostMortem.Build;

/// <summary>
/// Understands the lines that <c>PostMortem.Build.targets</c> makes of a project, <c>Key=value</c>, keys repeated for lists. Both hosts get
/// the same lines, so that they can't differ: the task as a parameter, the program in a file.
/// </summary>
internal sealed class RequestReader
{
    private readonly ILookup<string, string> values;
    private readonly List<Diagnostic> faults = [];
    private readonly string projectFile;

    private RequestReader(IEnumerable<string> lines)
    {
        values = lines
            .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
            .Where(pair => pair is [_, { Length: > 0 }])
            .ToLookup(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        projectFile = Required("ProjectFile");
    }

    public static BuildRequest Read(IEnumerable<string> lines) => new RequestReader(lines).Read();

    private BuildRequest Read()
    {
        var request = new BuildRequest
        {
            ProjectFile = projectFile,
            Documents = [.. values["Document"].Select(Document)],
            LeftOut = [.. values["LeftOut"]],
            BuildFolders = [.. values["BuildFolder"]],
            OutputFolder = Required("PostMortemOutputPath"),
            CustomerOutputFolder = Value("PostMortemCustomerOutputPath"),
            StampFile = Value("StampFile"),
            ConfigurationFile = Value("PostMortemConfigFile"),
            GlobalConfigFiles = [.. values["GlobalConfigFile"]],
            Explain = [.. Ids("PostMortemExplain").Order(StringComparer.OrdinalIgnoreCase)],
            BaselineFile = Value("PostMortemBaselineFile"),
            UpdatesBaseline = Flag("UpdatesBaseline", false),
            Today = Date("PostMortemToday") ?? DateOnly.FromDateTime(DateTime.UtcNow),
            Since = Date("PostMortemSince"),
            SourceUrl = Pattern("PostMortemSourceUrl", "{path}", "https://github.com/OWNER/REPOSITORY/blob/main/{path}#L{line}"),
            TicketUrl = Pattern("PostMortemTicketUrl", "{ticket}", "https://TRACKER/browse/{ticket}"),
            Analyze = Flag("PostMortemAnalyze", true),
            Index = Flag("PostMortemIndex", true),
            ExportsToOpenSearch = Export(),
            UsesDefaultItems = Flag("EnableDefaultPostMortemItems", true),
            IsExpected = Flag("IsExpected", false),
            MakesAssembly = Flag("MakesAssembly", true),
            FailOnBecause = Value("FailOnBecause"),
            Reports = RequestedReports.Read(projectFile, Value("PostMortemSarifFile"), Value("PostMortemReportFormat"), Value("PostMortemReportFile"), faults),
            Policy = new SeverityPolicy
            {
                Scope = new AnalysisScope { Mode = Mode(), Level = Level() },
                Build = new BuildSeverities
                {
                    NoWarn = Ids("NoWarn"),
                    WarningsAsErrors = Ids("WarningsAsErrors"),
                    WarningsNotAsErrors = Ids("WarningsNotAsErrors"),
                    TreatWarningsAsErrors = IsTrue("TreatWarningsAsErrors"),
                    HostWarningsAsMessages = Ids("MSBuildWarningsAsMessages"),
                    HostWarningsAsErrors = Ids("MSBuildWarningsAsErrors"),
                    HostTreatsWarningsAsErrors = IsTrue("MSBuildTreatWarningsAsErrors"),
                },
                FailOn = FailOn(),
            },
        };
        return request with { Faults = [.. faults] };
    }

    private string? Value(string key) => values[key].FirstOrDefault();

    private string Required(string key) => Value(key) ?? throw new FormatException($"The request names no {key}.");

    private ImmutableHashSet<string> Ids(string key) =>
        BuildSeverities.NoIds.Union(values[key].SelectMany(v => v.Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));

    /// <summary>A property of MSBuild's, which says itself what is wrong with it.</summary>
    private bool IsTrue(string property) => string.Equals(Value(property), "true", StringComparison.OrdinalIgnoreCase);

    private DateOnly? Date(string property)
    {
        if (Value(property) is not { } value) return null;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        faults.Add(PM0005InvalidConfiguration.ForProperty(projectFile, property, value, "a date such as 2026-03-20"));
        return null;
    }

    private UrlPattern? Pattern(string property, string placeholder, string example)
    {
        if (Value(property) is not { } value) return null;
        if (UrlPattern.Parse(value, placeholder) is { } pattern) return pattern;
        faults.Add(PM0005InvalidConfiguration.ForProperty(projectFile, property, value, $"an address by http or https that holds {placeholder}, such as {example}"));
        return null;
    }

    private bool Flag(string property, bool otherwise)
    {
        if (Value(property) is not { } value) return otherwise;
        if (bool.TryParse(value, out var flag)) return flag;
        faults.Add(PM0005InvalidConfiguration.ForProperty(projectFile, property, value, "true or false"));
        return otherwise;
    }

    private bool Export()
    {
        if (Value("PostMortemExport") is not { } value) return false;
        if (value.Equals("opensearch", StringComparison.OrdinalIgnoreCase)) return true;
        faults.Add(PM0005InvalidConfiguration.ForProperty(projectFile, "PostMortemExport", value, "opensearch"));
        return false;
    }

    private FailOn FailOn()
    {
        switch (Value("PostMortemFailOn")?.ToUpperInvariant())
        {
            case "WARNING": return Diagnostics.FailOn.Warning;
            case "NEVER": return Diagnostics.FailOn.Never;
            case null or "ERROR": return Diagnostics.FailOn.Error;
            default:
                faults.Add(PM0005InvalidConfiguration.ForProperty(projectFile, "PostMortemFailOn", Value("PostMortemFailOn")!, "error, warning or never"));
                return Diagnostics.FailOn.Error;
        }
    }

    private AnalysisMode Mode()
    {
        if (Value("PostMortemAnalysisMode") is not { } value) return AnalysisMode.Default;
        foreach (var mode in Enum.GetValues<AnalysisMode>())
        {
            if (string.Equals(mode.ToString(), value, StringComparison.OrdinalIgnoreCase)) return mode;
        }

        faults.Add(PM0005InvalidConfiguration.ForProperty(projectFile, "PostMortemAnalysisMode", value, "None, Minimum, Default, Recommended or All"));
        return AnalysisMode.Default;
    }

    private Version? Level()
    {
        if (Value("PostMortemAnalysisLevel") is not { } value || value.Equals("latest", StringComparison.OrdinalIgnoreCase)) return null;
        if (Version.TryParse(value, out var level) && level.Build < 0) return level;
        faults.Add(PM0005InvalidConfiguration.ForProperty(projectFile, "PostMortemAnalysisLevel", value, "latest, or the version of the package whose rules you want, such as 0.1"));
        return null;
    }

    // kind|audience|whether found by default|path: the path is last, since it alone may hold any character.
    private static RequestedDocument Document(string value)
    {
        var parts = value.Split('|', 4);
        return new RequestedDocument(parts[3], parts[2] == "true", NullIfEmpty(parts[0]), NullIfEmpty(parts[1]));
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
