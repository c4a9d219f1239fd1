using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PostMortem.Text.Yaml;

/// <summary>Puts the events of a YAML parser together. Holds its own stack, with a limit, so that no nesting overflows the thread's.</summary>
internal sealed class YamlTreeBuilder(SourceText source, int offset)
{
    private const int MaximumDepth = 32;

    private readonly Stack<Frame> open = new();
    private readonly Dictionary<string, YamlNode> anchors = new(StringComparer.Ordinal);
    private YamlNode? root;

    /// <summary>What was read so far; lists and mappings that were not closed end where reading ended.</summary>
    public YamlNode? Root
    {
        get
        {
            while (open.Count > 0) Close(open.Peek().LastEnd);
            return root;
        }
    }

    /// <summary>Faults that do not end the reading.</summary>
    public List<YamlFault> Faults { get; } = [];

    /// <summary>Takes an event; a fault that is returned ends the reading.</summary>
    public YamlFault? Add(ParsingEvent current)
    {
        var span = new TextSpan(offset + (int)current.Start.Index, offset + (int)current.End.Index);
        switch (current)
        {
            case DocumentStart when root is not null:
                return new YamlFault(span, "a second document begins here; this file holds one: remove the '---'");
            case Scalar scalar:
                var text = ScalarOf(scalar, span);
                Remember(scalar.Anchor, text);
                return Place(text);
            case AnchorAlias alias:
                if (!anchors.TryGetValue(alias.Value.Value, out var target)) return YamlFaultExplainer.MustBeQuoted(source, span);
                return Place(target is YamlScalar s ? new YamlScalar(s.Text, span, span) : new YamlAlias(span));
            case SequenceStart or MappingStart when open.Count == MaximumDepth:
                return new YamlFault(span, $"lists and mappings are nested more than {MaximumDepth} deep here; write it flatter");
            case SequenceStart or MappingStart:
                if (open.TryPeek(out var parent) && parent.NeedsKey) return YamlFaultExplainer.MustBeQuoted(source, span);
                Remember(((NodeEvent)current).Anchor, new YamlAlias(span));
                open.Push(new Frame { IsMapping = current is MappingStart, Start = span.Start, LastEnd = span.Start });
                return null;
            case SequenceEnd or MappingEnd:
                return Close(EndOfCollection(span));
            default:
                return null;
        }
    }

    private YamlFault? Close(int end)
    {
        var frame = open.Pop();
        var span = new TextSpan(frame.Start, Math.Max(frame.Start, end));
        return Place(frame.IsMapping ? new YamlMapping([.. frame.Pairs], span) : new YamlSequence([.. frame.Items], span));
    }

    private YamlFault? Place(YamlNode node)
    {
        if (!open.TryPeek(out var frame))
        {
            root ??= node;
            return null;
        }

        frame.LastEnd = Math.Max(frame.LastEnd, node.Span.End);
        if (!frame.IsMapping)
        {
            frame.Items.Add(node);
        }
        else if (frame.Key is { } key)
        {
            frame.Key = null;
            if (frame.Seen.TryAdd(key.Text, key)) frame.Pairs.Add(new YamlPair(key, node));
            else Faults.Add(YamlFaultExplainer.Duplicate(source, key, frame.Seen[key.Text]));
        }
        else if (node is YamlScalar scalar)
        {
            frame.Key = scalar;
        }
        else
        {
            return YamlFaultExplainer.MustBeQuoted(source, node.Span);
        }

        return null;
    }

    private void Remember(AnchorName anchor, YamlNode node)
    {
        if (!anchor.IsEmpty) anchors[anchor.Value] = node;
    }

    private YamlScalar ScalarOf(Scalar scalar, TextSpan span)
    {
        var start = span.Start;
        if (!scalar.Anchor.IsEmpty || !scalar.Tag.IsEmpty)
        {
            // The mark covers the anchor and the tag as well.
            while (start < span.End && source.Content[start] is '&' or '!')
            {
                while (start < span.End && !char.IsWhiteSpace(source.Content[start])) start++;
                while (start < span.End && char.IsWhiteSpace(source.Content[start])) start++;
            }
        }

        var end = span.End;
        while (end > start && char.IsWhiteSpace(source.Content[end - 1])) end--;
        span = new TextSpan(start, end);
        if (scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted && span.Length >= 2)
            return new YamlScalar(scalar.Value, span, new TextSpan(start + 1, end - 1));
        var isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null" or "Null" or "NULL";
        return new YamlScalar(isNull ? "" : scalar.Value, span, span);
    }

    /// <summary>A flow collection ends with its bracket; a block collection with its last value, not with the blank lines after it.</summary>
    private int EndOfCollection(TextSpan end)
    {
        if (end.Start < source.Content.Length && source.Content[end.Start] is ']' or '}') return end.Start + 1;
        return open.Peek().LastEnd;
    }

    private sealed class Frame
    {
        public required bool IsMapping { get; init; }

        public required int Start { get; init; }

        public required int LastEnd { get; set; }

        public YamlScalar? Key { get; set; }

        public bool NeedsKey => IsMapping && Key is null;

        public List<YamlPair> Pairs { get; } = [];

        public List<YamlNode> Items { get; } = [];

        public Dictionary<string, YamlScalar> Seen { get; } = new(StringComparer.Ordinal);
    }
}
