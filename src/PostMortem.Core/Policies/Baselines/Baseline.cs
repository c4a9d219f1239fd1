using System.Collections.Immutable;
using PostMortem.Analysis;
using PostMortem.Diagnostics;
using PostMortem.Reading;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Policies;

/// <summary>
/// The findings that a team accepted so that it can begin with a hundred old documents: they are not shown and fail no build. Whatever has
/// changed since is: a finding is known again by its document, its rule and the words at fault.
/// </summary>
public sealed class Baseline
{
    // As many entries as no repository has findings.
    private const long MaximumSize = 64 << 20;

    private readonly BaselineText text;
    private readonly SourceText? source;
    private readonly Predicate<string> owns;

    private Baseline(string path, SourceText? source, BaselineText text, Predicate<string> owns) => (Path, this.source, this.text, this.owns) = (path, source, text, owns);

    /// <summary>The absolute path of the file.</summary>
    public string Path { get; }

    /// <summary>The text of the file; null where there is none.</summary>
    public string? Content => source?.Content;

    /// <summary>Whether an update may write it: it does not exist, or could be read and is of our version.</summary>
    public bool IsUpdatable => text.IsReadable;

    /// <summary>What is wrong with the file: PM0005 at its place, or why it could not be read.</summary>
    public ImmutableArray<Diagnostic> Faults => text.Faults;

    internal ImmutableArray<PlacedEntry> Entries => text.Entries;

    /// <summary>Reads a baseline. A file that does not exist is an empty one: what was accepted would be shown again, which nobody overlooks.</summary>
    /// <param name="path">The absolute path.</param>
    /// <param name="owns">Whether a document that no longer exists would be the project's: entries of others are left alone.</param>
    public static Baseline Read(string path, Predicate<string> owns)
    {
        if (!SourceReader.Exists(path)) return new Baseline(path, null, new BaselineText([], [], true), owns);
        var reading = SourceReader.Read(path, MaximumSize);
        return reading.IsRead ? Parse(reading.Source, owns) : new Baseline(path, null, new BaselineText([], [reading.Diagnostic], false), owns);
    }

    /// <summary>Understands the text of a baseline.</summary>
    /// <param name="source">The text.</param>
    /// <param name="owns">Whether a document that no longer exists would be the project's.</param>
    internal static Baseline Parse(SourceText source, Predicate<string> owns) => new(source.Path, source, BaselineText.Read(source), owns);

    /// <summary>Marks the findings that are accepted, and adds what is to be said about the baseline itself.</summary>
    /// <param name="reported">All findings of an analysis; those that a comment accepts use up no entry.</param>
    /// <param name="analysis">The analysis.</param>
    /// <param name="judge">Gives what is added its severity.</param>
    internal ImmutableArray<ReportedDiagnostic> Apply(ImmutableArray<ReportedDiagnostic> reported, AnalysisResult analysis, Func<Diagnostic, ReportedDiagnostic> judge)
    {
        var match = Match(reported, analysis);
        return [.. match.Reported, .. match.Diagnostics.Select(judge)];
    }

    internal BaselineMatch Match(ImmutableArray<ReportedDiagnostic> reported, AnalysisResult analysis) => new BaselineMatcher(this, reported, analysis).Match();

    internal bool Owns(string path) => owns(path);

    /// <summary>A document as entries name it; null where no path leads to it from the baseline.</summary>
    internal string? NameOf(string path)
    {
        var relative = System.IO.Path.GetRelativePath(System.IO.Path.GetDirectoryName(Path)!, path);
        return System.IO.Path.IsPathRooted(relative) ? null : relative.Replace(System.IO.Path.DirectorySeparatorChar, '/');
    }

    internal string PathOf(string name) => System.IO.Path.GetFullPath(name, System.IO.Path.GetDirectoryName(Path)!);

    /// <summary>Says once that entries are of no use (PM0007).</summary>
    internal Diagnostic? TellStale(ImmutableArray<PlacedEntry> stale)
    {
        if (stale.IsEmpty) return null;
        var first = stale[0];
        var what = stale.Length == 1
            ? $"'{Words.Of(first.Entry.Path)}' no longer has this finding of {first.Entry.Key.Rule}; remove the entry"
            : $"{stale.Length} of {Entries.Length} entries no longer occur, this one first; remove them";
        return PM0007UnusedSuppression.Create(source!, first.Span, $"{what} with -t:PostMortemUpdateBaseline");
    }
}
