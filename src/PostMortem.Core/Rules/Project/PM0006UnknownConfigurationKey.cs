using PostMortem.Diagnostics;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>A key of a configuration file that nobody reads.</summary>
internal static class PM0006UnknownConfigurationKey
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PM0006", "UnknownConfigurationKey", RuleCategory.Project, Severity.Warning, "A key of a configuration file that nothing reads", "PostMortem.Build");

    internal static Diagnostic Create(SourceText source, TextSpan span, string message) => Diagnostic.Create(Descriptor, source, new Finding(span, message));

    internal static Diagnostic Create(SourceText source, TextSpan span, string key, IReadOnlyCollection<string> known) => Diagnostic.Create(
        Descriptor,
        source,
        new Finding(span, Spelling.Nearest(key, known) is { } meant
            ? $"'{key}' is no key that is read here; did you mean '{meant}'?"
            : $"'{key}' is no key that is read here; write one of {string.Join(", ", known)}, or remove it"));
}
