using PostMortem.Diagnostics;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>postmortem.yml or an MSBuild property holds a value that means nothing.</summary>
public static class PM0005InvalidConfiguration
{
    /// <summary>What is fixed about it.</summary>
    public static DiagnosticDescriptor Descriptor { get; } = new(
        "PM0005", "InvalidConfiguration", RuleCategory.Project, Severity.Error, "A setting holds a value that means nothing", "PostMortem.Build");

    /// <summary>Reports a value at its place in a configuration file.</summary>
    public static Diagnostic Create(string path, LinePosition at, string message) => Diagnostic.Create(Descriptor, path, at, message);

    /// <summary>Reports words of <c>postmortem.yml</c>.</summary>
    internal static Diagnostic Create(SourceText source, TextSpan span, string message) => Diagnostic.Create(Descriptor, source, new Finding(span, message));

    /// <summary>Reports the value of an MSBuild property, which may come from anywhere: on the project.</summary>
    /// <param name="projectFile">The absolute path of the project.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="value">What it holds.</param>
    /// <param name="expected">What it may hold, after "write": for example <c>error, warning or never</c>.</param>
    public static Diagnostic ForProperty(string projectFile, string property, string value, string expected) =>
        Diagnostic.Create(Descriptor, projectFile, default, $"{property} is '{value}'; write {expected}");

    /// <summary>Reports an output folder that can't be written.</summary>
    /// <param name="projectFile">The absolute path of the project.</param>
    /// <param name="folder">The absolute path of the folder.</param>
    /// <param name="reason">Why, as the system says.</param>
    public static Diagnostic ForOutputPath(string projectFile, string folder, string reason) =>
        Diagnostic.Create(Descriptor, projectFile, default, $"the site can't be written to '{folder}' ({reason.TrimEnd('.')}); set PostMortemOutputPath to a folder that can be written");

    /// <summary>Reports a baseline that can't be written.</summary>
    /// <param name="projectFile">The absolute path of the project.</param>
    /// <param name="path">The absolute path of the baseline.</param>
    /// <param name="reason">Why, as the system says.</param>
    public static Diagnostic ForBaseline(string projectFile, string path, string reason) =>
        Diagnostic.Create(Descriptor, projectFile, default, $"the baseline can't be written to '{path}' ({reason.TrimEnd('.')}); set PostMortemBaselineFile to a file that can be written");

    /// <summary>Says that a report file was not written as it was asked for: a warning, since no build fails for its reports.</summary>
    /// <param name="projectFile">The absolute path of the project.</param>
    /// <param name="message">What happened, and what to do.</param>
    public static Diagnostic ForReport(string projectFile, string message) => Diagnostic.Create(Descriptor, projectFile, default, message, Severity.Warning);

    /// <summary>Reports an output folder that holds another project's site: each build would delete the other's files.</summary>
    /// <param name="projectFile">The absolute path of the project.</param>
    /// <param name="folder">The absolute path of the folder.</param>
    /// <param name="owner">The absolute path of the other project.</param>
    public static Diagnostic ForTakenOutputPath(string projectFile, string folder, string owner) =>
        Diagnostic.Create(Descriptor, projectFile, default, $"'{folder}' holds the site of '{owner}'; set PostMortemOutputPath to a folder of this project's own");
}
