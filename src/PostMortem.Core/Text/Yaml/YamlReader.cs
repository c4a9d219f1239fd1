using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PostMortem.Text.Yaml;

/// <summary>Reads YAML into values that know their place. Any text gives a result and no exception.</summary>
internal static class YamlReader
{
    /// <summary>After a fault, reading goes on at the next key; a text with more faults than this is no YAML.</summary>
    private const int MaximumFaults = 20;

    /// <summary>Reads a part of a file.</summary>
    public static YamlContent Read(SourceText source, TextSpan range)
    {
        var faults = ImmutableArray.CreateBuilder<YamlFault>();
        YamlNode? root = null;
        var start = range.Start;
        while (true)
        {
            var builder = new YamlTreeBuilder(source, start);
            var fault = ReadOnce(builder, source, new TextSpan(start, range.End));
            root = root is null ? builder.Root : Join(root, builder.Root, faults, source);
            faults.AddRange(builder.Faults);
            if (fault is null) break;
            faults.Add(fault);
            var next = NextKeyLine(source, fault.Span.Start, range.End);
            if (next < 0 || faults.Count >= MaximumFaults) break;
            start = next;
        }

        return new YamlContent(root, [.. faults.OrderBy(f => f.Span)]);
    }

    private static YamlFault? ReadOnce(YamlTreeBuilder builder, SourceText source, TextSpan range)
    {
        var reached = range.Start;
        try
        {
            var parser = new Parser(new Scanner(new StringReader(source[range]), skipComments: true));
            while (parser.MoveNext())
            {
                var current = parser.Current!;
                reached = range.Start + (int)current.End.Index;
                if (current is StreamEnd) return null;
                if (builder.Add(current) is { } fault) return fault;
            }

            return null;
        }
        catch (YamlException e)
        {
            // Some messages carry no place; the last thing that was read is then the nearest one.
            var at = Math.Max(reached, range.Start + (int)e.Start.Index);
            return YamlFaultExplainer.Explain(source, range, reached, Math.Min(at, range.End), e.Message);
        }
#pragma warning disable CA1031 // YamlDotNet 18 throws others as well, without a place: InvalidOperationException for a flow list that is not closed, ArgumentException for some tags.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return YamlFaultExplainer.Explain(source, range, reached, reached, e.Message);
        }
    }

    private static YamlNode Join(YamlNode root, YamlNode? rest, ImmutableArray<YamlFault>.Builder faults, SourceText source)
    {
        if (root is not YamlMapping first || rest is not YamlMapping second) return root;
        var pairs = first.Pairs.ToBuilder();
        var keys = pairs.Select(p => p.Key.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var pair in second.Pairs)
        {
            if (keys.Add(pair.Key.Text)) pairs.Add(pair);
            else faults.Add(YamlFaultExplainer.Duplicate(source, pair.Key, first.Pairs.First(p => p.Key.Text == pair.Key.Text).Key));
        }

        return new YamlMapping(pairs.ToImmutable(), new TextSpan(first.Span.Start, second.Span.End));
    }

    /// <summary>The start of the next line that begins with a key in its first column, or -1.</summary>
    private static int NextKeyLine(SourceText source, int after, int end)
    {
        for (var line = source.PositionOf(after).Line + 1; line <= source.LineCount; line++)
        {
            var span = source.LineSpan(line);
            if (span.Start >= end) break;
            if (YamlLine.Read(source, span) is { Indent: 0, Key.Length: > 0 }) return span.Start;
        }

        return -1;
    }
}
