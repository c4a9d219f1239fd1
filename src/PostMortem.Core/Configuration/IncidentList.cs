using System.Collections.Immutable;
using PostMortem.Text;

namespace PostMortem.Configuration;

/// <summary>An incident that the team knows of.</summary>
/// <param name="Id">Its number or key.</param>
/// <param name="Span">Where it stands in the list.</param>
public readonly record struct ListedIncident(string Id, TextSpan Span);

/// <summary>The incidents that the team knows of (<c>incidents</c>).</summary>
/// <param name="Source">The file that lists them: <c>postmortem.yml</c>, or the one that it names.</param>
/// <param name="Incidents">The incidents in the file's order, each id once.</param>
public sealed record IncidentList(SourceText Source, ImmutableArray<ListedIncident> Incidents)
{
    /// <summary>Reads a file with one incident a line, its id first: plain text, or a table with commas, semicolons or tabs. Lines that begin with <c>#</c> are comments, one that begins with "id" names the columns.</summary>
    internal static IncidentList Of(SourceText source)
    {
        var incidents = ImmutableArray.CreateBuilder<ListedIncident>();
        for (var number = 1; number <= source.LineCount; number++)
        {
            var line = source.LineSpan(number);
            var text = source.Content.AsSpan(line.Start, line.Length);
            var end = text.IndexOfAny(",;\t");
            var cell = (end < 0 ? text : text[..end]).Trim(" \t\"'");
            if (cell.IsEmpty || cell[0] == '#' || cell.Equals("id", StringComparison.OrdinalIgnoreCase)) continue;
            var start = line.Start + text.IndexOf(cell, StringComparison.Ordinal);
            incidents.Add(new ListedIncident(cell.ToString(), new TextSpan(start, start + cell.Length)));
        }

        return new IncidentList(source, [.. incidents.DistinctBy(i => i.Id, StringComparer.OrdinalIgnoreCase)]);
    }
}
