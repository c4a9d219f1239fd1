namespace PostMortem.Package.Tests;

/// <summary>Invented documents whose findings the tests name.</summary>
internal static class Documents
{
    /// <summary>By the guide: no finding of any severity that is shown as a warning.</summary>
    public const string Flawless = """
        # Cache outage

        ## Summary

        On 2026-02-03 from 10:00 to 10:40 UTC (40m), the product pages answered with 502 for about 6% of visitors. The cause was a cache node that ran out of memory after its limit was lowered. The limit was raised again and all pages recovered. We are adding an alert on memory use of each node.

        ## Timeline

        All times UTC.

        - **10:00** — First 502 answers; the cache node on host 4 restarts.
        - **10:04** — Alert fires on the rate of 502 answers.
        - **10:06** — @ana acknowledges.
        - **10:31** — @ana raises the memory limit.
        - **10:40** — No 502 answers for five minutes; incident resolved.

        ## Root causes

        - Trigger: the memory limit of the cache was lowered from 8 to 4 GB.
        - Contributing factor: limits are not checked against the use of the last week.
        - Detection gap: memory use has no alert.
        - Response gap: changing a limit needs a full deployment.

        ## Impact

        About 14,000 of 233,000 page views failed. No order was lost.

        ## What went well

        - The alert fired four minutes after the first 502.

        ## What didn't go well

        - The deployment of the new limit took 19 minutes.

        ## Action items

        | Owner | Priority | Due | Item | Ticket |
        |---|---|---|---|---|
        | @ana | P0 | 2026-02-10 | Prevent limits below last week's peak with a CI check | WEB-11 |
        | @bo | P1 | 2026-02-17 | Detect sooner: alert on memory use above 85% of each node | WEB-12 |
        """;

    /// <summary>The flawless one with an action item that nobody owns: exactly one warning, PM5002.</summary>
    public static string NoOwner { get; } = Flawless.Replace("| @bo |", "| |", StringComparison.Ordinal);
}
