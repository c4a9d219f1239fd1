using System.Collections.Immutable;
using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Language;
using PostMortem.Text;

namespace PostMortem.ActionItems;

/// <summary>Reads the action items of a section: tables, task lists, bullets, prose, one heading each; grouped by sub-headings, which may give an owner, priority, ticket or date to all beneath.</summary>
internal sealed class ActionItemReader
{
    /// <summary>What a group gives to its items.</summary>
    private readonly record struct Inherited(ActionField? Owner, ActionField? Priority, DueField? Due, ActionField? Ticket, bool IsDone);

    private readonly ItemFields fields;
    private readonly Func<string, bool> isPerson;
    private readonly ImmutableArray<ActionItem>.Builder items = ImmutableArray.CreateBuilder<ActionItem>();
    private readonly Section outermost;
    private TextSpan? tableHeader;
    private bool saysNoneNeeded;

    private ActionItemReader(Section outermost, PostMortemConfiguration configuration, Func<string, bool> isPerson, DateOnly? incident, IReadOnlySet<string> numbers)
    {
        this.outermost = outermost;
        this.isPerson = isPerson;
        fields = new ItemFields(configuration, isPerson, incident, numbers);
    }

    /// <summary>The lists of a document: one for each outermost section of action items.</summary>
    /// <param name="sections">Those sections.</param>
    /// <param name="configuration">Ticket pattern, priorities, teams.</param>
    /// <param name="isPerson">Whether a name is that of somebody known.</param>
    /// <param name="incident">The day of the incident, whose year holds for dates without one.</param>
    public static ImmutableArray<ActionItemList> Read(IEnumerable<Section> sections, PostMortemConfiguration configuration, Func<string, bool> isPerson, DateOnly? incident) =>
        Read([.. sections], configuration, isPerson, incident);

    /// <summary>Twice where fields name people that nothing else does: "Teo: …" is somebody's where a table or "(Teo, P1, 20 May)" says so.</summary>
    private static ImmutableArray<ActionItemList> Read(ImmutableArray<Section> sections, PostMortemConfiguration configuration, Func<string, bool> isPerson, DateOnly? incident)
    {
        ImmutableArray<ActionItemList> ReadWith(Func<string, bool> isKnown, IReadOnlySet<string> numbers) => [.. sections.Select(s => new ActionItemReader(s, configuration, isKnown, incident, numbers).ReadList())];
        var lists = ReadWith(isPerson, ImmutableHashSet<string>.Empty);
        var numbers = ItemNumbers.In(lists);
        var named = lists.SelectMany(l => l.Items).Select(i => i.Owner).OfType<ActionField>().SelectMany(o => OwnerNames.Of(o.Text)).Where(n => !ItemFields.Acronyms.Contains(n)).ToHashSet(StringComparer.Ordinal);
        foreach (var section in sections) named.UnionWith([.. OwnerNames.InBrackets(section), .. OwnerNames.InLabels(section, n => named.Contains(n) || isPerson(n))]);
        named.RemoveWhere(n => isPerson(n));
        if (named.Count == 0 && numbers.Count == 0) return lists;
        var again = ReadWith(n => named.Contains(n) || isPerson(n), numbers);
        // Numbers without a ticket beside them may be the tracker's own.
        return numbers.Count > 0 && !again.SelectMany(l => l.Items).Any(i => i.Ticket is not null) ? ReadWith(n => named.Contains(n) || isPerson(n), ImmutableHashSet<string>.Empty) : again;
    }

    private ActionItemList ReadList()
    {
        ReadSection(outermost, default, isTop: true);
        if (items.Count == 0) ReadProse(outermost);
        return new ActionItemList(outermost, tableHeader ?? outermost.Heading.Span, [.. items.OrderBy(i => i.Span.Start)], saysNoneNeeded);
    }

    private void ReadSection(Section section, Inherited outer, bool isTop)
    {
        var inherited = FromHeading(section.Heading, outer);
        if (!isTop && IsFlat(section))
        {
            // "Prevention" names a group, "Add a certificate check" an item, "Checkout" what the paragraph beneath is about.
            var paragraphs = section.Blocks.OfType<ParagraphBlock>().Where(p => ActionWords.BeginsWithVerb(p.Text.Text)).ToList();
            if (!section.Roles.IsEmpty) ReadProse(section);
            else if (paragraphs.Count == 0 || ActionWords.BeginsWithVerb(section.Heading.Text)) AddHeadingItem(section, inherited);
            else paragraphs.ForEach(p => Add(FromTexts(section, p.Text, p.Text.Span, [p.Text], ItemState.IsDone(p.Text)), inherited));
            return;
        }

        ReadBlocks(section, inherited);
        foreach (var child in section.Children)
        {
            // "Lessons" or "Timeline" nested here by accident of levels are not action items.
            if (child.Roles.IsEmpty || child.Is(SectionRole.ActionItems) || child.Is(SectionRole.Resolution) || child.Is(SectionRole.Detection) || child.Is(SectionRole.Metadata))
                ReadSection(child, inherited, isTop: false);
        }
    }

    private void ReadBlocks(Section section, Inherited inherited)
    {
        var current = inherited;
        Block? before = null;
        foreach (var block in section.Blocks)
        {
            switch (block)
            {
                case ListBlock list when before is ListBlock { Items: [.., var last] } other && other.IsOrdered != list.IsOrdered && last.Text.Text.TrimEnd().EndsWith(':'):
                    // Details of the item before, written without the indentation that would say so.
                    break;
                case TableBlock table when ActionTableReader.IsActionTable(table):
                    if (items.Count == 0) tableHeader = table.HeaderSpan;
                    foreach (var item in ActionTableReader.Read(table, section, fields)) Add(item, current);
                    break;
                case ListBlock list:
                    foreach (var item in list.Items) ReadItem(item, section, current);
                    break;
                case ParagraphBlock paragraph:
                    saysNoneNeeded |= ItemState.SaysNoneNeeded(paragraph.Text.Text);
                    if (IsGroupLabel(paragraph.Text)) current = FromHeading(paragraph.Text, inherited);
                    else if (OwnerNames.LeadOf(paragraph.Text) is not null) Add(FromTexts(section, paragraph.Text, paragraph.Text.Span, [paragraph.Text], ItemState.IsDone(paragraph.Text)), current);
                    else if (ItemState.LengthOfItemLabel(paragraph.Text.Text) is > 0 and var label) Add(FromTexts(section, paragraph.Text.Slice(label), paragraph.Text.Span, [paragraph.Text], ItemState.IsDone(paragraph.Text)), current);
                    break;
            }

            before = block;
        }
    }

    private void ReadItem(ListItem item, Section section, Inherited inherited)
    {
        var nested = item.Children.OfType<ListBlock>().ToList();
        if (nested.Count > 0 && (IsGroupLabel(item.Text) || item.Text.IsBlank) && !HasDetailsOnly(item, nested))
        {
            var group = FromHeading(item.Text, inherited);
            foreach (var child in nested.SelectMany(l => l.Items)) ReadItem(child, section, group);
            return;
        }

        if (item.Text.IsBlank || ItemState.IsDetail(item.Text.Text)) return;
        if (ItemState.SaysNoneNeeded(item.Text.Text))
        {
            saysNoneNeeded = true;
            return;
        }

        // Replies and details: no items, but a ticket, a labelled field or the word "done" may stand there.
        var texts = BlockTexts.In(item.Children).Prepend(item.Text).ToList();
        var isDone = item.IsChecked == true || (item.IsChecked is null ? ItemState.IsDone(item.Text) : ItemState.IsMarkedDone(item.Text)) || texts.Skip(1).Any(t => t.Text.Length < 80 && ItemState.IsDone(t) && ItemState.IsDoneHeading(t.Text));
        // An empty box is open under any heading.
        Add(FromTexts(section, item.Text, item.Text.Span, texts, isDone, areReplies: true) with { ShowsState = item.IsChecked is not null }, item.IsChecked == false ? inherited with { IsDone = false } : inherited);
    }

    /// <summary>"- [ ] Add tests that cover:" is an item, and what is nested says which tests; not so where each of them is to be done or ticked off by itself.</summary>
    private static bool HasDetailsOnly(ListItem item, List<ListBlock> nested)
    {
        var children = nested.SelectMany(l => l.Items).ToList();
        if (item.Text.IsBlank || children.Exists(c => c.IsChecked is not null)) return false;
        return item.IsChecked is not null
            || (item.Text.Text.Trim().Contains(' ', StringComparison.Ordinal) && ActionWords.BeginsWithVerb(item.Text.Text) && children.Count(c => ActionWords.BeginsWithVerb(c.Text.Text) || ItemState.IsDone(c.Text)) * 2 < children.Count);
    }

    private ActionItem FromTexts(Section section, InlineText text, TextSpan span, List<InlineText> texts, bool isDone, bool areReplies = false)
    {
        T? First<T>(Func<InlineText, T?> read) where T : class => texts.Select(read).FirstOrDefault(f => f is not null);
        // "@ana: is this needed?" and "2026-05-04: discussed" beneath an item give it neither owner nor date.
        var owner = areReplies ? fields.Owner(text) ?? First(fields.StatedOwner) : First(fields.Owner);
        var due = areReplies ? fields.Due(text) ?? First(fields.StatedDue) : First(fields.Due);
        var (priority, ticket) = (First(fields.Priority), First(fields.StatedTicket) ?? First(fields.Ticket));
        return new ActionItem(
            ItemText.Of(text, [owner?.Text, priority?.Text, due?.Text, ticket?.Text]),
            span,
            owner,
            priority,
            due,
            ticket,
            isDone || fields.IsDone(text),
            ItemState.IsAboutDocument(text.Text),
            section)
        {
            HasDetails = texts.Count > 1,
        };
    }

    private void Add(ActionItem item, Inherited inherited)
    {
        var whole = item with
        {
            Owner = item.Owner ?? inherited.Owner,
            Priority = item.Priority ?? inherited.Priority,
            Due = item.Due ?? inherited.Due,
            Ticket = item.Ticket ?? inherited.Ticket,
            IsDone = item.IsDone || inherited.IsDone,
            Purposes = item.Purposes | PurposeReader.Of(item.Text.Text) | (item.Section == outermost ? ActionPurposes.None : PurposeReader.OfHeading(item.Section.Heading.Text)),
        };
        items.Add(whole with { Vagueness = whole.IsDone ? Vagueness.None : VagueItem.Judge(whole) });
    }

    /// <summary>Whether a sub-section holds paragraphs or labelled fields only, no list of its own.</summary>
    private static bool IsFlat(Section section) =>
        section.Children.IsEmpty && section.Blocks.Length > 0
        && section.Blocks.All(b => b is ParagraphBlock or CodeBlock or RuleBlock or HtmlBlock || (b is ListBlock list && list.Items.All(i => IsFieldLine(i.Text.Text))));

    private static bool IsFieldLine(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and < 20 && SectionNames.Normalize(line[..colon]) is
            "owner" or "assignee" or "dri" or "due" or "due date" or "deadline" or "eta" or "priority" or "ticket" or "issue" or "status" or "link" or "jira" or "responsible" or "who" or "until" or "by when" or "ref" or "reference" or "tracked in";
    }

    private void AddHeadingItem(Section section, Inherited inherited)
    {
        var texts = BlockTexts.In(section.Blocks).SelectMany(t => t.Lines()).Prepend(section.Heading).ToList();
        var isDone = ItemState.IsDone(section.Heading) || texts.Skip(1).Any(t => t.Text.StartsWith("status", StringComparison.OrdinalIgnoreCase) && ItemState.IsDoneStatus(t.Text[6..].TrimStart(':', ' ')))
            || (texts.Count > 1 && ItemState.IsDone(texts[1])) || texts.Skip(1).Any(t => IsFieldLine(t.Text) && ItemState.IsMarkedDone(t));
        Add(FromTexts(section, section.Heading, section.Heading.Span, texts, isDone), inherited);
    }

    private void ReadProse(Section section)
    {
        if (saysNoneNeeded) return;
        foreach (var paragraph in section.Blocks.OfType<ParagraphBlock>())
        {
            if (paragraph.Text.IsBlank || paragraph.Text.Text.TrimEnd().EndsWith(':')) continue;
            var isLines = paragraph.Text.Text.Contains('\n', StringComparison.Ordinal) && paragraph.Text.Lines().All(l => l.Text.Length < 200 && StartsLikeItem(l.Text));
            foreach (var line in isLines ? paragraph.Text.Lines() : SentenceSplitter.Split(paragraph.Text).Where(s => ItemState.IsCommitment(s) || ActionWords.BeginsWithImperative(s.Text)))
                Add(FromTexts(section, line, line.Span, [line], ItemState.IsDone(line)), FromHeading(section.Heading, default));
        }
    }

    private static bool StartsLikeItem(string line) => line.Length > 0 && char.IsUpper(line[0]);

    private Inherited FromHeading(InlineText heading, Inherited outer)
    {
        if (heading.IsBlank) return outer;
        var owner = fields.IsOwner(heading.Text.TrimEnd(':', ' ')) ? new ActionField(heading.Text.TrimEnd(':', ' '), heading.SourceSpan(0, heading.Text.TrimEnd(':', ' ').Length), true) : heading.Text.Contains('@', StringComparison.Ordinal) ? fields.Owner(heading) : null;
        return new Inherited(
            owner is null ? outer.Owner : owner with { IsInherited = true },
            fields.Priority(heading) is { } priority ? priority with { IsInherited = true } : outer.Priority,
            fields.Due(heading) ?? outer.Due,
            fields.Ticket(heading) is { } ticket ? ticket with { IsInherited = true } : outer.Ticket,
            outer.IsDone || ItemState.IsDoneHeading(heading.Text));
    }

    /// <summary>"**Alex**", "Short term:", "**In progress (next 2 weeks):**": names what stands beneath, is nothing to do itself.</summary>
    private bool IsGroupLabel(InlineText text)
    {
        var words = text.Text.Trim();
        if (words.Length is 0 or > 80 || words.Contains('\n', StringComparison.Ordinal)) return false;
        return words.EndsWith(':') || (text.IsWholly(InlineStyle.Strong) && (words.Count(c => c == ' ') < 3 || isPerson(words)));
    }
}
