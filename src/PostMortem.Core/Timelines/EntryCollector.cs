using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Timelines;

/// <summary>Collects the entries of a timeline section in the file's order, in whatever form they stand. What belongs to an entry (nested bullets, notes, images, paragraphs after it) is none itself.</summary>
internal sealed class EntryCollector
{
    /// <summary>Fewer lines that begin with a time are no timeline of their own.</summary>
    private const int FewestTimed = 3;

    private readonly List<WrittenEntry> entries = [];
    private readonly List<WrittenEntry> untimed = [];

    /// <summary>A line that is a day alone: it stands above the entries after it, and where none follow it is one.</summary>
    private WrittenEntry? dayLine;

    /// <summary>The entries of a section and of the day or time headings beside it.</summary>
    public static IReadOnlyList<WrittenEntry> Collect(Section section, IEnumerable<Section> siblings)
    {
        var collector = new EntryCollector();
        collector.AddSection(section, EntryGroup.OfLabel(section.Heading, null));
        foreach (var sibling in siblings) collector.AddChild(sibling, null);
        // A list without any time is the timeline only where nothing else is.
        return collector.entries.Count > 0 ? collector.entries : collector.untimed;
    }

    /// <summary>Whether a heading is a day or a time of a timeline.</summary>
    public static bool IsTimeHeading(Section section) => section.Roles.IsEmpty && TimeReader.ReadStart(section.Heading.Text) is not null;

    private void AddSection(Section section, EntryGroup? group)
    {
        AddBlocks(section.Blocks, group);
        foreach (var child in section.Children) AddChild(child, group);
    }

    private void AddChild(Section child, EntryGroup? group)
    {
        if (!child.Roles.All(r => r is SectionRole.Timeline or SectionRole.Detection or SectionRole.Resolution or SectionRole.Background)) return;
        var heading = child.Heading;
        if (TimeReader.ReadStart(heading.Text) is not { } match)
        {
            AddSection(child, EntryGroup.OfLabel(heading, null)?.Within(group) ?? group);
            return;
        }

        var day = match.From.Clock is null ? match.StatedStart(heading) : null;
        if (day is not null && HoldsTimes(child))
        {
            AddSection(child, EntryGroup.OfLabel(heading, day)!.Within(group));
            return;
        }

        var text = heading.Slice(match.TextStart);
        if (text.IsBlank) text = child.Blocks.OfType<ParagraphBlock>().FirstOrDefault()?.Text ?? text;
        Add(new WrittenEntry(heading.Span, text, match.StatedStart(heading), match.StatedEnd(heading), group, TimelineForm.Headings));
        // "### 14:00 - 15:00 Mitigation" above "#### 14:10", or above a list of times, is one entry among others.
        if (match.From.Clock is not null)
        {
            foreach (var list in child.Blocks.OfType<ListBlock>().Where(l => l.Items.Count(i => TimeReader.ReadStart(i.Text.Text)?.From.Clock is not null) > 1)) AddList(list, group);
        }

        foreach (var nested in child.Children.Where(IsTimeHeading)) AddChild(nested, group);
    }

    private void AddBlocks(IEnumerable<Block> blocks, EntryGroup? group)
    {
        var day = group;
        foreach (var block in blocks)
        {
            switch (block)
            {
                case ParagraphBlock paragraph when TimeReader.ReadStart(paragraph.Text.Text) is not null:
                    AddLines(paragraph.Text, group, ref day);
                    break;
                case ParagraphBlock paragraph when !paragraph.Text.IsBlank:
                    if (dayLine is { } line) Add(line with { Text = paragraph.Text });
                    else if (entries.Count > 0 && entries[^1].Text.IsBlank) entries[^1] = entries[^1] with { Text = paragraph.Text };
                    break;
                case ListBlock list:
                    if (dayLine is { } above && !HoldsTimes(list)) Add(above);
                    else AddList(list, day);
                    break;
                case TableBlock table:
                    foreach (var row in TableEntries.Read(table, day)) Add(row);
                    break;
            }
        }

        if (dayLine is { } last) Add(last);
    }

    /// <summary>Entries as lines of a paragraph; lines without a time go on with the entry before.</summary>
    private void AddLines(InlineText text, EntryGroup? group, ref EntryGroup? day)
    {
        var areLabelled = AreLabelled(text);
        for (var start = 0; start < text.Text.Length;)
        {
            var next = NextEntryLine(text.Text, start, areLabelled);
            var piece = text.Slice(start, next - start);
            start = next;
            if (TimeReader.ReadStart(piece.Text) is not { } match)
            {
                if (areLabelled && IsUntimedLabel(piece.Text)) Add(new WrittenEntry(piece.Lines().First().Span, piece, null, null, day, TimelineForm.Lines));
                continue;
            }

            var entry = new WrittenEntry(piece.Lines().First().Span, piece.Slice(match.TextStart), match.StatedStart(piece), match.StatedEnd(piece), day, TimelineForm.Lines);
            if (match.From.Clock is null && SaysNothingMore(entry.Text.Text))
            {
                if (dayLine is { } before) Add(before);
                day = EntryGroup.OfLabel(piece, entry.Start)!.Within(group);
                dayLine = entry with { Group = group };
            }
            else
            {
                Add(entry);
            }
        }
    }

    private void Add(WrittenEntry entry)
    {
        dayLine = null;
        entries.Add(entry);
    }

    private static bool SaysNothingMore(string text) => string.IsNullOrWhiteSpace(text) || (text.Length < 40 && (ZoneDeclarationReader.InLabel(text) is not null || ZoneDeclarationReader.InSentence(text) is not null));

    /// <summary>Whether each line that begins with a time has a colon behind it, so that "unreadable: …" and "??:??: …" among them are entries, too.</summary>
    private static bool AreLabelled(InlineText text)
    {
        var timed = text.Lines().Select(l => (l.Text, Match: TimeReader.ReadStart(l.Text))).Where(l => l.Match is not null).ToList();
        return timed.Count >= FewestTimed && timed.TrueForAll(l => l.Text.AsSpan(l.Match!.End, l.Match.TextStart - l.Match.End).TrimStart().StartsWith(":"));
    }

    /// <summary>A word or three where the other lines have their time.</summary>
    private static bool IsUntimedLabel(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon is <= 0 or > 24) return false;
        var words = line.AsSpan(0, colon).Count(' ') + 1;
        return words == 1 || (words <= 3 && !char.IsLower(line[0]));
    }

    private static int NextEntryLine(string text, int start, bool areLabelled)
    {
        for (var at = text.IndexOf('\n', start); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            var end = text.IndexOf('\n', at + 1);
            var line = text[(at + 1)..(end < 0 ? text.Length : end)];
            if (!text.AsSpan(start, at - start).IsWhiteSpace() && (TimeReader.ReadStart(line) is not null || (areLabelled && IsUntimedLabel(line)))) return at + 1;
        }

        return text.Length;
    }

    private void AddList(ListBlock list, EntryGroup? group)
    {
        // A time somewhere in an item counts only beside items that begin with one.
        var isTimed = list.Items.Any(i => TimeReader.ReadStart(i.Text.Text) is not null);
        foreach (var item in list.Items)
        {
            var text = item.Text;
            var match = TimeReader.ReadStart(text.Text) ?? (isTimed || group?.Day is not null ? TimeReader.ReadWithin(text.Text) : null);
            if (match is null && (IsAside(text.Text) || text.IsWholly(InlineStyle.Link))) continue;
            var isGroup = match?.From.Clock is null && item.Children.Any(HoldsTimes);
            if (isGroup)
            {
                var own = EntryGroup.OfLabel(text, match?.StatedStart(text))?.Within(group) ?? group;
                AddBlocks(item.Children, own);
                continue;
            }

            if (match is not null)
            {
                var rest = TimeReader.ReadStart(text.Text) is null ? text : text.Slice(match.TextStart);
                Add(new WrittenEntry(text.Span, rest, match.StatedStart(text), match.StatedEnd(text), group, TimelineForm.List));
            }
            else if (!text.IsBlank && isTimed)
            {
                Add(new WrittenEntry(text.Span, text, SlipIn(list, text), null, group, TimelineForm.List));
            }
            else if (!text.IsBlank)
            {
                var within = TimeReader.ReadWithin(text.Text);
                untimed.Add(new WrittenEntry(text.Span, text, within?.StatedStart(text), within?.StatedEnd(text), group, TimelineForm.List));
            }
        }
    }

    /// <summary>"60:55 Vaccines moved" where most others begin with a clock time.</summary>
    private static StatedTime? SlipIn(ListBlock list, InlineText text) =>
        list.Items.Count(BeginsWithClock) * 2 > list.Items.Length && ClockReader.ReadSlip(text.Text) is { } slip ? new TimePart(slip.Start, slip.End, null, slip, null, false).ToStated(text) : null;

    /// <summary>A remark about the timeline or the entry before.</summary>
    private static bool IsAside(string text) =>
        text.StartsWith("Note", StringComparison.OrdinalIgnoreCase) || text.StartsWith("N.B.", StringComparison.OrdinalIgnoreCase) || (text.StartsWith('(') && text.EndsWith(')'))
        || ZoneDeclarationReader.InSentence(text) is var (_, words) && words.Start < 12;

    /// <summary>Whether a block is a list or table of which most lines begin with a clock time: a timeline, whatever stands above it.</summary>
    public static bool IsTimed(Block block) => block switch
    {
        ListBlock list => (list.Items.Count(BeginsWithClock) is >= FewestTimed and var timed && timed * 2 > list.Items.Length)
            // Days with their times nested.
            || (list.Items.All(i => TimeReader.ReadStart(i.Text.Text) is { From.Clock: null }) && list.Items.SelectMany(i => i.Children.OfType<ListBlock>()).SelectMany(l => l.Items).Count(BeginsWithClock) >= FewestTimed),
        ParagraphBlock paragraph => paragraph.Text.Lines().Count(l => TimeReader.ReadStart(l.Text)?.From.Clock is not null) is >= FewestTimed and var lines && lines * 2 > paragraph.Text.Lines().Count(),
        TableBlock table => TableEntries.Read(table, null).Count(e => e.Start?.Time is not null) is >= FewestTimed and var timed && timed * 2 > table.Rows.Length,
        _ => false,
    };

    /// <summary>Whether blocks hold a timeline: one of them does, or several paragraphs each begin with a clock time.</summary>
    public static bool AreTimed(IReadOnlyList<Block> blocks) =>
        blocks.Any(IsTimed) || (blocks.OfType<ParagraphBlock>().Count(p => TimeReader.ReadStart(p.Text.Text)?.From.Clock is not null) is >= FewestTimed and var timed && timed * 2 > blocks.Count);

    private static bool BeginsWithClock(ListItem item) => TimeReader.ReadStart(item.Text.Text)?.From.Clock is not null;

    private static bool HoldsTimes(Section section) => section.Blocks.Any(HoldsTimes) || section.Children.Any(c => IsTimeHeading(c) || HoldsTimes(c));

    private static bool HoldsTimes(Block block) => block switch
    {
        ListBlock list => list.Items.Any(i => TimeReader.ReadStart(i.Text.Text)?.From.Clock is not null || i.Children.Any(HoldsTimes)),
        ParagraphBlock paragraph => TimeReader.ReadStart(paragraph.Text.Text)?.From.Clock is not null,
        TableBlock table => TableEntries.Read(table, null).Any(e => e.Start?.Time is not null),
        _ => false,
    };
}
