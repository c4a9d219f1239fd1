using System.Collections.Immutable;
using System.Globalization;
using PostMortem.Rules;

namespace PostMortem.Index.Pages;

/// <summary>A page of the customer edition.</summary>
/// <param name="Path">Relative to the output folder, with <c>/</c>.</param>
/// <param name="Name">The title.</param>
/// <param name="Report">What it tells.</param>
internal sealed record CustomerPage(string Path, string Name, CustomerReport Report);

/// <summary>The pages of the customer edition.</summary>
internal static class CustomerPages
{
    /// <summary>All of them, the newest first. They are named after what they tell: the path of a file may name a system, a ticket or a person.</summary>
    public static ImmutableArray<CustomerPage> Name(ImmutableArray<CustomerReport> reports)
    {
        var keyed = reports.GroupBy(r => $"{Day(r)} {NameOf(r)}", StringComparer.Ordinal)
            .SelectMany(g => g.Select((r, i) => (Report: r, Key: i == 0 ? g.Key : string.Create(CultureInfo.InvariantCulture, $"{g.Key} {i + 1}"))))
            .ToList();
        var names = PageNames.Assign(keyed.Select(k => k.Key));
        return [.. keyed.OrderByDescending(k => k.Report.Document.Date).ThenBy(k => k.Key, StringComparer.Ordinal).Select(k => new CustomerPage($"reports/{names[k.Key]}.html", NameOf(k.Report), k.Report))];
    }

    private static string? Day(CustomerReport report) => report.Document.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string NameOf(CustomerReport report) =>
        report.Document.Title is { } title && PlainText.OneLine(CustomerReport.Words(title)) is { Length: > 0 } name ? name : "Incident report";
}
