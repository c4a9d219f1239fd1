namespace PostMortem.Index.Tests;

/// <summary>Invented documents with action items in every state; today is 2026-03-20.</summary>
internal static class Board
{
    public static readonly (string Path, string Markdown)[] Documents =
    [
        ("disk.md", """
            # Disk full, 2025-10-02

            ## Action items

            | Action | Owner | Priority | Due | Ticket | Status |
            |---|---|---|---|---|---|
            | Alert on the free space of each volume | @ada | P0 | 2025-11-01 | OPS-1 | open |
            | Write a runbook for a full volume | @ben | P1 | 2026-03-15 | OPS-2 | open |
            | Limit the size of logs | @ada | P1 | 2025-12-01 | OPS-3 | done |
            """),
        ("mail.md", """
            # Mail is late, 2026-03-01

            ## Action items

            - Post updates to the status page every 20 minutes, @cleo, P2, due 2026-04-01, [#7](https://git.example.org/mail/issues/7)
            - Prevent the relay from dropping mail, @ben, P1, due 2026-09-01
            - Rewrite the queue
            """),
    ];
}
