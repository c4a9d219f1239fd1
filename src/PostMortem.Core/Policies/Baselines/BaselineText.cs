using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PostMortem.Diagnostics;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Policies;

/// <summary>An entry where it stands in the file.</summary>
internal readonly record struct PlacedEntry(BaselineEntry Entry, TextSpan Span);

/// <summary>
/// The text of a baseline: a head of comments, then one entry a line, <c>path rule hash</c> and <c>x2</c> where it stands for more than one
/// finding, sorted, with an empty line between documents so that Git merges changes to two of them. Anybody may have edited or merged
/// it: what is no entry is PM0005, the rest holds.
/// </summary>
/// <param name="Entries">The entries, each key once, in the order of the file.</param>
/// <param name="Faults">What is no entry (PM0005).</param>
/// <param name="IsReadable">Whether the version is one that we know; else the file holds no entries for us.</param>
internal sealed partial record BaselineText(ImmutableArray<PlacedEntry> Entries, ImmutableArray<Diagnostic> Faults, bool IsReadable)
{
    private const int Version = 1;

    private static readonly string Head = $"""
        # postmortem-baseline {Version}
        # Findings that were accepted: they are not shown and fail no build. A line is: document, rule, hash of the words at fault.
        # dotnet build PROJECT -t:PostMortemUpdateBaseline writes it anew; after a merge conflict keep the lines of both sides and run that.

        """.ReplaceLineEndings("\n");

    /// <summary>Understands any text.</summary>
    public static BaselineText Read(SourceText source)
    {
        var entries = new List<PlacedEntry>();
        var places = new Dictionary<(string, BaselineKey), int>();
        var bad = new List<(TextSpan Span, string Why)>();
        for (var number = 1; number <= source.LineCount; number++)
        {
            var span = source.LineSpan(number);
            var line = source[span];
            if (VersionLine().Match(line) is { Success: true, Groups: var version } && version[1].Value != Version.ToString(CultureInfo.InvariantCulture))
                return new BaselineText([], [Fault(source, span, $"'{Words.Of(line)}' is of another version of PostMortem.Build and was not read; use that version")], false);
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#') continue;
            if (Understand(line, out var entry) is { } why)
            {
                bad.Add((span, why));
            }
            else if (places.TryAdd((entry!.Path, entry.Key), entries.Count))
            {
                entries.Add(new PlacedEntry(entry, span));
            }
            else
            {
                // A merge that keeps the lines of both sides may leave one finding twice.
                var place = places[(entry.Path, entry.Key)];
                var earlier = entries[place].Entry;
                entries[place] = entries[place] with { Entry = earlier with { Count = Math.Max(earlier.Count, entry.Count) } };
            }
        }

        if (bad.Count == 0) return new BaselineText([.. entries], [], true);
        var others = bad.Count == 1 ? "" : $" ({Words.Count(bad.Count - 1, "more line")} like it)";
        var fault = Fault(source, bad[0].Span, $"'{Words.Of(source[bad[0].Span])}' {bad[0].Why}{others}; write the baseline anew with -t:PostMortemUpdateBaseline");
        return new BaselineText([.. entries], [fault], true);
    }

    /// <summary>The text of entries; the same whatever their order.</summary>
    public static string Write(IEnumerable<BaselineEntry> entries)
    {
        var text = new StringBuilder(Head);
        string? path = null;
        foreach (var entry in entries.OrderBy(e => e.Path, StringComparer.Ordinal).ThenBy(e => e.Key.Rule, StringComparer.Ordinal).ThenBy(e => e.Key.Hash, StringComparer.Ordinal))
        {
            if (path != entry.Path) text.Append('\n');
            path = entry.Path;
            text.Append(Escape(path)).Append(' ').Append(entry.Key.Rule).Append(' ').Append(entry.Key.Hash);
            if (entry.Count > 1) text.Append(CultureInfo.InvariantCulture, $" x{entry.Count}");
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Why a line is no entry, or null.</summary>
    private static string? Understand(string line, out BaselineEntry? entry)
    {
        entry = null;
        if (line.StartsWith("<<<<<<<", StringComparison.Ordinal) || line.StartsWith("|||||||", StringComparison.Ordinal)
            || line.StartsWith("=======", StringComparison.Ordinal) || line.StartsWith(">>>>>>>", StringComparison.Ordinal)) return "is left from a merge";
        if (Line().Match(line) is not { Success: true, Groups: var groups }) return "is no entry";
        var path = Unescape(groups["path"].Value);
        if (!IsRelative(groups["path"].Value) || path.Contains('\0', StringComparison.Ordinal)) return "names no document by its path from this file";
        var count = groups["count"].Success ? int.Parse(groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 1;
        entry = new BaselineEntry(path, new BaselineKey(groups["rule"].Value, groups["hash"].Value), count);
        return null;
    }

    /// <summary>Whether it is a path as we write it: <c>../</c> may only lead, since a project may have its documents beside it.</summary>
    private static bool IsRelative(string path)
    {
        if (path.Contains('\\', StringComparison.Ordinal) || path is [_, ':', '/', ..]) return false;
        var segments = path.Split('/').SkipWhile(s => s == "..").ToArray();
        return segments.Length > 0 && !segments.Any(s => s is "" or "." or "..");
    }

    /// <summary>A path is read up to the rule, so that it may hold spaces; what would be read as something else is written as <c>%</c> and two digits.</summary>
    private static string Escape(string path) =>
        ToEscape().Replace(path, c => string.Create(CultureInfo.InvariantCulture, $"%{(int)c.Value[0]:X2}"));

    private static string Unescape(string path) =>
        Escaped().Replace(path, c => ((char)int.Parse(c.ValueSpan[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());

    private static Diagnostic Fault(SourceText source, TextSpan span, string message) => PM0005InvalidConfiguration.Create(source, span, message);

    [GeneratedRegex(@"\A# postmortem-baseline\s+(\S+)\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex VersionLine();

    [GeneratedRegex(@"\A(?<path>\S.*) (?<rule>PM[0-9]{4}) (?<hash>[0-9a-f]{16})(?: x(?<count>[1-9][0-9]{0,5}))?\s*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Line();

    [GeneratedRegex(@"\A[# ]|[\x00-\x1F%\\\x7F]|\A[<=>|](?=[<=>|]{6})", RegexOptions.CultureInvariant)]
    private static partial Regex ToEscape();

    [GeneratedRegex(@"%[0-9A-F]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
