using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using PostMortem.Diagnostics;
using PostMortem.Index;

namespace PostMortem.Reports;

/// <summary>
/// Test results in JUnit's XML: a suite for each project, a case for each rule that reports something in a document, and one that passes for
/// each document without findings. A case keeps its name while lines move, so that servers know it again. Suggestions fail nothing and are not told.
/// </summary>
internal static class JUnitReport
{
    /// <summary>The file with the suite of a project in place of its earlier one, and without those of projects that are gone.</summary>
    /// <param name="report">The project.</param>
    /// <param name="existing">The file as it is, or null.</param>
    /// <exception cref="XmlException">The file is no XML.</exception>
    /// <exception cref="InvalidDataException">The file holds no suites.</exception>
    public static byte[] Write(ProjectReport report, byte[]? existing)
    {
        var earlier = existing is null ? null : XDocument.Load(new MemoryStream(existing)).Root!;
        if (earlier is not null && earlier.Name != "testsuites") throw new InvalidDataException("no testsuites");
        var others = (earlier?.Elements() ?? []).Select(e => (Project: ProjectOf(e), Suite: e)).ToArray();
        var suites = new XElement(
            "testsuites",
            others.Where(o => o.Project is null).Select(o => o.Suite),
            others.Where(o => o.Project is { } p && p != report.Project && report.Repository.Has(p)).Select(o => o.Suite)
                .Append(Suite(report))
                .OrderBy(ProjectOf, StringComparer.Ordinal));
        var buffer = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };
        using (var xml = XmlWriter.Create(buffer, settings)) suites.Save(xml);
        buffer.Write("\n"u8);
        return buffer.ToArray();
    }

    private static string? ProjectOf(XElement suite) => suite.Attribute("package")?.Value == SarifRun.ToolName ? suite.Attribute("name")?.Value : null;

    private static XElement Suite(ProjectReport report)
    {
        var found = report.Entries.Where(e => e.Reported.Severity > Severity.Suggestion).GroupBy(e => (e.Path, e.Rule.Id)).Select(Case).ToArray();
        var clean = report.Documents.Except(report.Entries.Where(e => e.Reported.Severity > Severity.Suggestion).Select(e => e.Path), StringComparer.Ordinal)
            .Select(d => Case(d, "no findings"));
        XElement[] cases = [.. found.Concat(clean).OrderBy(c => c.Attribute("classname")!.Value, StringComparer.Ordinal)];
        return new XElement(
            "testsuite",
            Attribute("name", report.Project),
            Attribute("package", SarifRun.ToolName),
            Attribute("tests", Count(cases.Length)),
            Attribute("failures", Count(cases.Count(c => c.Element("failure") is not null))),
            Attribute("errors", "0"),
            Attribute("skipped", Count(cases.Count(c => c.Element("skipped") is not null))),
            cases);
    }

    private static XElement Case(IGrouping<(string Path, string Id), ReportEntry> entries)
    {
        var rule = entries.First().Rule;
        var result = Case(entries.Key.Path, $"{rule.Id} {rule.Name}");
        var shown = entries.Where(e => e.Reported.IsShown).ToArray();
        if (shown.Length == 0)
        {
            var reason = entries.Select(e => e.Reported.Suppression?.Reason).FirstOrDefault(r => r is not null) ?? "accepted";
            result.Add(new XElement("skipped", Attribute("message", reason)));
            return result;
        }

        var message = shown.Length == 1 ? shown[0].Message : $"{shown[0].Message} (and {Count(shown.Length - 1)} more)";
        result.Add(
            new XAttribute("line", Count(shown[0].Line)),
            new XElement(
                "failure",
                Attribute("message", message),
                Attribute("type", SarifRun.Level(shown.Max(e => e.Reported.Severity))),
                WellFormed.Visible(string.Concat(shown.Select(e => $"\n{e.Path}{Place(e)}: {SarifRun.Level(e.Reported.Severity)} {rule.Id}: {e.Message}")) + "\n")));
        return result;
    }

    private static XElement Case(string path, string name) =>
        new("testcase", Attribute("classname", path), Attribute("name", name), Attribute("file", path));

    private static string Place(ReportEntry entry) =>
        entry.HasPlace ? FormattableString.Invariant($"({entry.Reported.Diagnostic.Start.Line},{entry.Reported.Diagnostic.Start.Column})") : "";

    // XML has no control characters, whatever their escape.
    private static XAttribute Attribute(string name, string value) => new(name, WellFormed.Visible(value));

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
