using System.Collections.Immutable;
using PostMortem.Text;
using PostMortem.Text.Yaml;

namespace PostMortem.Documents;

/// <summary>Reads what stands above the text of a document: YAML, a TOML head, MDX imports and exports.</summary>
internal static class FrontMatterReader
{
    /// <summary>A closing line further away than this closes nothing: the first line is then a thematic break.</summary>
    private const int MaximumLength = 64 * 1024;

    /// <summary>Keys that tell front matter from prose between two thematic breaks, or below one.</summary>
    private static readonly ImmutableHashSet<string> TellingKeys =
        ImmutableHashSet.Create(StringComparer.Ordinal, [.. FrontMatterKeys.All, "layout", "author", "slug", "description", "categories", "draft"]);

    /// <summary>Reads the front matter and tells where the text begins. Any text gives a result and no exception.</summary>
    internal static (FrontMatter FrontMatter, int ContentStart) Read(SourceText source)
    {
        var frontMatter = FirstLine(source) switch
        {
            "---" => ReadYaml(source),
            "+++" => TomlHead.Read(source, ClosingLine(source, "+++")),
            _ => null,
        };
        var start = frontMatter is null ? 0 : LineStartAfter(source, frontMatter.Span.End);
        if (MdxHead.Read(source, start) is not { } head) return (frontMatter ?? FrontMatter.None, start);
        return (frontMatter ?? head, LineStartAfter(source, head.Span.End));
    }

    private static FrontMatter? ReadYaml(SourceText source)
    {
        if (ClosingLine(source, "---", "...") is not { } closing) return ReadUnclosed(source);
        var range = new TextSpan(LineStartAfter(source, 0), closing.Start);
        var span = new TextSpan(0, closing.End);
        var content = YamlReader.Read(source, range);
        if (content.Faults.IsEmpty && content.Root is null) return new FrontMatter(FrontMatterForm.Yaml, span, [], null);
        if (!HasTellingKey(content) && !ReadsLikeKeys(source, range)) return null;
        return new FrontMatter(FrontMatterForm.Yaml, span, EntriesOf(content.Root), FaultOf(content));
    }

    /// <summary>Front matter whose closing line was forgotten: key lines from the first line on, at least one of them telling.</summary>
    private static FrontMatter? ReadUnclosed(SourceText source)
    {
        var (last, telling) = (1, false);
        for (var number = 2; number <= source.LineCount; number++)
        {
            var line = YamlLine.Read(source, source.LineSpan(number));
            if (line.Key.Length == 0 && !(line.Indent > 0 && !line.IsBlank) && !line.Prefix.StartsWith('-')) break;
            telling |= line.Indent == 0 && line.Prefix.StartsWith(line.Key, StringComparison.Ordinal) && TellingKeys.Contains(line.Key);
            last = number;
        }

        if (!telling) return null;
        var span = new TextSpan(0, source.LineSpan(last).End);
        if (span.Length > MaximumLength) return null;
        var content = YamlReader.Read(source, new TextSpan(LineStartAfter(source, 0), span.End));
        var fault = new FrontMatterFault(source.LineSpan(1), "the front matter that '---' opens is not closed; add a line '---' after its last key");
        return new FrontMatter(FrontMatterForm.Yaml, span, EntriesOf(content.Root), FaultOf(content) ?? fault);
    }

    private static ImmutableArray<FrontMatterEntry> EntriesOf(YamlNode? root) => root is YamlMapping mapping ? [.. mapping.Pairs.Select(p => EntryOf(p, withChildren: true))] : [];

    private static FrontMatterEntry EntryOf(YamlPair pair, bool withChildren)
    {
        ImmutableArray<FrontMatterScalar> scalars = pair.Value switch
        {
            YamlScalar scalar => [ScalarOf(scalar)],
            YamlSequence sequence => [.. sequence.Items.OfType<YamlScalar>().Select(ScalarOf)],
            _ => [],
        };
        ImmutableArray<FrontMatterEntry> children = withChildren && pair.Value is YamlMapping mapping
            ? [.. mapping.Pairs.Select(p => EntryOf(p, withChildren: false))]
            : [];
        return new FrontMatterEntry(pair.Key.Text, pair.Key.TextSpan, scalars, children, pair.Value.Span);
    }

    private static FrontMatterScalar ScalarOf(YamlScalar scalar) => new(scalar.Text, scalar.TextSpan);

    private static FrontMatterFault? FaultOf(YamlContent content) =>
        content.Faults.IsEmpty ? null : new FrontMatterFault(content.Faults[0].Span, content.Faults[0].Message);

    private static bool HasTellingKey(YamlContent content) =>
        content is { Faults.IsEmpty: true, Root: YamlMapping mapping } && mapping.Pairs.Any(p => TellingKeys.Contains(p.Key.Text));

    /// <summary>Whether a block begins with a key, or has a telling one. Prose between two thematic breaks does neither.</summary>
    private static bool ReadsLikeKeys(SourceText source, TextSpan range)
    {
        var comments = true;
        for (var number = source.PositionOf(range.Start).Line; number <= source.LineCount; number++)
        {
            var span = source.LineSpan(number);
            if (span.Start >= range.End) break;
            var text = source[span];
            if (comments && text.StartsWith('#')) continue;
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                var key = text.AsSpan(0, colon).TrimEnd();
                if (comments && IsWord(key) && !text.AsSpan(colon).StartsWith("://")) return true;
                if (TellingKeys.Contains(key.ToString())) return true;
            }

            comments = false;
        }

        return false;
    }

    private static bool IsWord(ReadOnlySpan<char> key)
    {
        foreach (var c in key)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.')) return false;
        }

        return key.Length > 0;
    }

    private static string FirstLine(SourceText source) => source[source.LineSpan(1)].TrimEnd();

    private static TextSpan? ClosingLine(SourceText source, params ReadOnlySpan<string> markers)
    {
        for (var number = 2; number <= source.LineCount; number++)
        {
            var line = source.LineSpan(number);
            if (line.Start > MaximumLength) return null;
            if (line.Length >= 3 && markers.Contains(source[line].TrimEnd())) return line;
        }

        return null;
    }

    private static int LineStartAfter(SourceText source, int offset)
    {
        var number = source.PositionOf(offset).Line;
        return number < source.LineCount ? source.LineSpan(number + 1).Start : source.Content.Length;
    }
}
