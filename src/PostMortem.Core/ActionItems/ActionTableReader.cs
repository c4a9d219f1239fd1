using System.Collections.Immutable;
using PostMortem.Documents;
using PostMortem.Text;
using PostMortem.Timelines;

namespace PostMortem.ActionItems;

/// <summary>What a column of an action item table holds.</summary>
internal enum ActionColumn
{
    None,
    Text,
    Owner,
    Priority,
    Due,
    Ticket,
    Status,
    Purpose,
}

/// <summary>Reads action items from a table, its columns by the meaning of their names.</summary>
internal static class ActionTableReader
{
    private static readonly Dictionary<string, ActionColumn> Columns = Build(new()
    {
        [ActionColumn.Text] = "action; actions; action item; action items; item; items; task; tasks; what; description; title; todo; to do; follow up; follow ups; improvement; measure; remediation; summary; work; work item; deliverable; corrective action; preventive action; agreed action; proposed action; recommendation; commitment; promise; change; what to do; what will be done; what we will do; what we do; name; next step; step; maßnahme; aufgabe; acción; tarea; azione; ação; actie",
        [ActionColumn.Owner] = "owner; owners; action owner; assignee; assignees; assigned to; assigned; dri; who; responsible; responsible person; person responsible; accountable person; person; people; lead; assigned person; taken by; carried by; in charge; by; by whom; owned by; poc; contact; accountable; verantwortlich; verantwortlicher; verantwortliche; zuständig; wer; responsable; porteur; responsabile; responsável; verantwoordelijke; eigenaar; wie",
        [ActionColumn.Priority] = "priority; prio; pri; p; urgency; importance; severity; sev; priorität; priorité; prioridad; priorità; prioridade; prioriteit",
        [ActionColumn.Due] = "due; due date; due by; deadline; eta; by when; when; target; target date; date; until; due on; end date; completion date; due by date; finished by; ready by; to be done by; date due; term; month; week; day; finish by; timeline; planned; target completion; completion; deadline date; expected; fällig; fällig am; fälligkeit; termin; frist; bis; bis wann; échéance; date limite; pour le; fecha límite; plazo; vencimiento; scadenza; prazo",
        [ActionColumn.Ticket] = "ticket; tickets; issue; issues; bug; bugs; link; links; tracking; tracker; tracking link; tracking ticket; tracking issue; jira; jira ticket; reference; references; ref; pr; prs; pull request; id; github issue; url; story; card; work item link; linear",
        [ActionColumn.Purpose] = "type; kind; category; purpose; goal; class",
        [ActionColumn.Status] = "status; state; done; is done; how far; progress; finished; closed; implemented; completed; complete; resolution",
    });

    /// <summary>Whether a table holds action items: some column says what, or two say who, when or where it is tracked.</summary>
    public static bool IsActionTable(TableBlock table)
    {
        var columns = ColumnsOf(table);
        return columns.Contains(ActionColumn.Text) || columns.Count(c => c is ActionColumn.Owner or ActionColumn.Due or ActionColumn.Ticket or ActionColumn.Status) >= 2;
    }

    /// <summary>The items of a table, a row each.</summary>
    public static IEnumerable<ActionItem> Read(TableBlock table, Section section, ItemFields fields)
    {
        var columns = ColumnsOf(table);
        var textColumn = TextColumn(table, columns);
        foreach (var row in table.Rows)
        {
            if (row.Cells.All(c => c.IsBlank)) continue;
            InlineText? Cell(ActionColumn column)
            {
                var at = Array.IndexOf(columns, column);
                return at >= 0 && at < row.Cells.Length ? row.Cells[at] : null;
            }

            ActionField? Field(ActionColumn column) => Cell(column) is { } cell ? ItemFields.ValueOf(cell) : null;

            var text = textColumn < row.Cells.Length ? row.Cells[textColumn] : row.Cells[0];
            var status = Cell(ActionColumn.Status)?.Text ?? "";
            var ticketCell = Cell(ActionColumn.Ticket);
            yield return new ActionItem(
                text,
                text.IsBlank ? row.Span : text.Span,
                columns.Contains(ActionColumn.Owner) ? Field(ActionColumn.Owner) : fields.Owner(text),
                columns.Contains(ActionColumn.Priority) ? Field(ActionColumn.Priority) : fields.Priority(text),
                Cell(ActionColumn.Due) is { } due ? fields.DueOf(due) : columns.Contains(ActionColumn.Due) ? null : fields.Due(text),
                (ticketCell is null ? null : fields.Ticket(ticketCell)) ?? row.Cells.Select(fields.Ticket).FirstOrDefault(t => t is not null),
                ItemState.IsDoneStatus(status) || (!columns.Contains(ActionColumn.Status) && row.Cells.Where((_, i) => i < columns.Length && columns[i] == ActionColumn.None).Any(c => ItemState.IsDoneRemark(c.Text))) || ItemState.IsDone(text) || (ticketCell is not null && ItemState.IsDone(ticketCell)),
                ItemState.IsAboutDocument(text.Text),
                section)
            {
                ShowsState = columns.Contains(ActionColumn.Status),
                Purposes = PurposeReader.OfHeading(Cell(ActionColumn.Purpose)?.Text ?? ""),
            };
        }
    }

    private static ActionColumn[] ColumnsOf(TableBlock table)
    {
        var columns = new ActionColumn[table.Header.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            // The first column of a meaning has it.
            var column = Columns.GetValueOrDefault(SectionNames.Normalize(table.Header[i].Text));
            columns[i] = Array.IndexOf(columns, column, 0, i) >= 0 ? ActionColumn.None : column;
        }

        // "By" beside "Who" is when; "As of May" above "done", "open" is the state.
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] != ActionColumn.None || table.Rows.IsEmpty) continue;
            var cells = table.Rows.Where(r => i < r.Cells.Length && !r.Cells[i].IsBlank).Select(r => r.Cells[i].Text).ToList();
            if (cells.Count == 0) continue;
            if (!columns.Contains(ActionColumn.Due) && cells.Count(c => DateReader.Find(c).FirstOrDefault() is { Start: < 4 }) * 2 > cells.Count) columns[i] = ActionColumn.Due;
            else if (!columns.Contains(ActionColumn.Status) && cells.TrueForAll(c => c.Length <= 20 && ItemState.IsStatus(c))) columns[i] = ActionColumn.Status;
        }

        return columns;
    }

    /// <summary>The column that says what is to be done: by its name, else the one with the longest cells.</summary>
    private static int TextColumn(TableBlock table, ActionColumn[] columns)
    {
        var named = Array.IndexOf(columns, ActionColumn.Text);
        if (named >= 0) return named;
        var width = table.Rows.IsEmpty ? 1 : table.Rows.Max(r => r.Cells.Length);
        return Enumerable.Range(0, width)
            .Where(i => i >= columns.Length || columns[i] == ActionColumn.None)
            .DefaultIfEmpty(0)
            .MaxBy(i => table.Rows.Sum(r => i < r.Cells.Length ? r.Cells[i].Text.Length : 0));
    }

    private static Dictionary<string, ActionColumn> Build(Dictionary<ActionColumn, string> names) =>
        names.SelectMany(n => n.Value.Split(';', StringSplitOptions.TrimEntries), (n, name) => (name, n.Key)).ToDictionary(n => n.name, n => n.Key, StringComparer.Ordinal);
}
