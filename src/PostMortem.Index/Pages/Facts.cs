using System.Globalization;

namespace PostMortem.Index;

/// <summary>What is told of a document beside its date and title.</summary>
internal static class Facts
{
    /// <summary>Severity, kind, services: what there is of them.</summary>
    public static IEnumerable<string> Of(IndexedDocument document)
    {
        if (document.Severity is { } severity) yield return Severity(severity);
        yield return Kind(document.Kind);
        if (!document.Services.IsEmpty) yield return string.Join(", ", document.Services);
    }

    /// <summary>A severity as written; a bare number says what it is.</summary>
    public static string Severity(string severity) => severity.Any(char.IsLetter) ? severity : $"Severity {severity}";

    /// <summary>The name of a kind as a label.</summary>
    public static string Kind(string kind) => kind.Length == 0 ? kind : char.ToUpperInvariant(kind[0]) + kind[1..];

    /// <summary>A number of things.</summary>
    public static string Count(int count, string thing) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {thing}{(count == 1 ? "" : "s")}");

    /// <summary>Minutes as days, hours and minutes; null where there are none.</summary>
    public static string? Duration(double? minutes)
    {
        if (minutes is not { } known) return null;
        if (known is > 0 and < 1) return string.Create(CultureInfo.InvariantCulture, $"{Math.Round(known * 60, MidpointRounding.AwayFromZero):0} s");
        var whole = (long)Math.Round(known, MidpointRounding.AwayFromZero);
        var (days, hours, rest) = (whole / 1440, whole / 60 % 24, whole % 60);
        string[] parts = [days > 0 ? $"{Number(days)} d" : "", hours > 0 ? $"{Number(hours)} h" : "", rest > 0 || whole == 0 ? $"{Number(rest)} min" : ""];
        return string.Join(' ', parts.Where(p => p.Length > 0));
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
