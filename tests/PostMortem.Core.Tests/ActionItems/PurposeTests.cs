using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Core.Tests.ActionItems;

/// <summary>What action items are for, by their words, their column and the heading above.</summary>
public class PurposeTests
{
    [Theory]
    [InlineData("Add an alarm for a queue that stands still", ActionPurposes.Detect)]
    [InlineData("Alert two weeks before a certificate expires", ActionPurposes.Detect | ActionPurposes.Prevent)]
    [InlineData("Check in CI that the label printer's address is set", ActionPurposes.Prevent)]
    [InlineData("Upgrade the label printers to 4.2", ActionPurposes.Prevent)]
    [InlineData("Fix the alerting of the conveyor", ActionPurposes.Detect)]
    [InlineData("Let the packing line fall back to paper labels", ActionPurposes.Mitigate)]
    [InlineData("Write a runbook for the printers", ActionPurposes.Mitigate | ActionPurposes.Document)]
    [InlineData("Prepare a status page message for late parcels", ActionPurposes.Communicate)]
    [InlineData("Document the printers' addresses", ActionPurposes.Document)]
    [InlineData("Compare printed labels with orders every 5 minutes", ActionPurposes.Detect | ActionPurposes.Prevent)]
    [InlineData("Daily scan that pages on a printer without paper", ActionPurposes.Detect)]
    [InlineData("Page on more than 100 lost labels", ActionPurposes.Detect)]
    [InlineData("Rename the printers, because no alarm named them", ActionPurposes.None)]
    [InlineData("Look into the printers", ActionPurposes.None)]
    public void Words_tell_it(string item, object purposes) => Assert.Equal((ActionPurposes)purposes, PurposesOf($"- {item} (@ana)"));

    [Theory]
    [InlineData("### Prevention\n\n- Rename the printers", ActionPurposes.Prevent)]
    [InlineData("| Action | Type |\n|---|---|\n| Rename the printers | detect |", ActionPurposes.Detect)]
    public void Headings_and_columns_tell_it(string list, object purposes) => Assert.Equal((ActionPurposes)purposes, PurposesOf(list));

    private static ActionPurposes PurposesOf(string list) =>
        Assert.Single(DocumentParser.Parse(new SourceText("a.md", $"## Action items\n\n{list}\n"), "a.md", PostMortemConfiguration.Default).ActionItems[0].Items).Purposes;
}
