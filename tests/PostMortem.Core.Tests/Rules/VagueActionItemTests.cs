using PostMortem.ActionItems;
using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Rules;

/// <summary>PM5008's judgement of single action items.</summary>
public class VagueActionItemTests
{
    [Theory]
    [InlineData("Be more careful when changing labels", "Attitude")]
    [InlineData("Always be on time next time", "Attitude")]
    [InlineData("Next time deliver on time", "Attitude")]
    [InlineData("Remember to tell the night shift", "Attitude")]
    [InlineData("Pay more attention to the queue (OPS-1)", "Attitude")]
    [InlineData("Everyone: do better next time", "Attitude")]
    [InlineData("Improve monitoring", "Generic")]
    [InlineData("Improve our monitoring and alerting (OPS-1)", "Generic")]
    [InlineData("Communicate better", "Generic")]
    [InlineData("Better communication between teams", "Generic")]
    [InlineData("Improve the deployment process", "Generic")]
    [InlineData("Add more tests", "Generic")]
    [InlineData("Update documentation", "Generic")]
    [InlineData("Increase test coverage", "Generic")]
    [InlineData("Training", "Generic")]
    [InlineData("We need better alerting", "Generic")]
    [InlineData("Make our systems more resilient", "Generic")]
    [InlineData("Ensure quality", "Generic")]
    [InlineData("Prevent this from happening again", "Generic")]
    [InlineData("Keep the documentation up to date", "Generic")]
    [InlineData("Respond faster to incidents", "Generic")]
    [InlineData("Review our deployment process", "Generic")]
    [InlineData("Investigate the printer", "Thinking")]
    [InlineData("Look into why the queue grew", "Thinking")]
    [InlineData("Consider a second printer for every line", "Thinking")]
    [InlineData("We should discuss the label format with the supplier", "Thinking")]
    [InlineData("Have a talk with the supplier about labels", "Thinking")]
    [InlineData("Think about how to separate the lines", "Thinking")]
    [InlineData("Labels: evaluate other formats", "Thinking")]
    [InlineData("Maybe explore a read replica", "Thinking")]
    [InlineData("Printer metrics and alerts", "NounPhrase")]
    [InlineData("Conveyor segmentation", "NounPhrase")]
    [InlineData("Better monitoring of the conveyors", "NounPhrase")]
    [InlineData("All conveyors should have a spare motor", "Principle")]
    [InlineData("Every change must be reviewed", "Principle")]
    [InlineData("Never deploy on a Friday", "Principle")]
    [InlineData("Engineers should consult the wiki before they change labels", "Principle")]
    [InlineData("Write the incident report", "Document")]
    [InlineData("Publish this post-mortem", "Document")]
    public void Without_a_result(string item, string why) => Assert.Equal(why, VagueItem.Judge(Item(item)).ToString());

    [Theory]
    [InlineData("Add an alarm for printers without paper")]
    [InlineData("Add CI check for label formats")]
    [InlineData("CI check for label formats")]
    [InlineData("Certificate expiry alert")]
    [InlineData("Make sure that the queue is drained before a restart")]
    [InlineData("Ensure that labels without an address are refused")]
    [InlineData("Improve the conveyor's alarm so that it names the motor")]
    [InlineData("Better error message when the printer has no paper")]
    [InlineData("Reduce the retries of the label service to 3")]
    [InlineData("Document the printers' addresses")]
    [InlineData("Write a runbook for the label service")]
    [InlineData("Investigate the printer (OPS-3)")]
    [InlineData("Investigate the printer by 2026-05-01")]
    [InlineData("Investigate the printer and fix its driver")]
    [InlineData("Look into the label format. Then write down which fields are optional.")]
    [InlineData("Discuss the format with the supplier and record the decision")]
    [InlineData("Evaluate two queues and decide on one")]
    [InlineData("Decide whether the line gets a second printer")]
    [InlineData("Be careful with labels: reject empty addresses in CI")]
    [InlineData("All services should run on node pool `labels-2`")]
    [InlineData("All printers should be moved to the second floor")]
    [InlineData("Every pull request must pass the label check in CI")]
    [InlineData("Always set an alarm below the paper limit")]
    [InlineData("The queue should be drained before the printer restarts")]
    [InlineData("Pin the printer driver")]
    [InlineData("Cordon old conveyors")]
    [InlineData("Rotate credentials")]
    [InlineData("Containerise the label service")]
    [InlineData("Automate label deployments")]
    [InlineData("Create an escalation policy")]
    [InlineData("Monitor the depth of the label queue")]
    [InlineData("Review alert thresholds of the conveyor monthly")]
    [InlineData("Create a template for post-mortems")]
    [InlineData("`labels.yml`")]
    public void With_a_result(string item) => Assert.Equal(Vagueness.None, VagueItem.Judge(Item(item)));

    [Fact]
    public void Details_beneath_make_it_concrete() =>
        Assert.Equal(Vagueness.None, VagueItem.Judge(Item("Improve monitoring\n  - Alert when a printer has been silent for an hour")));

    private static ActionItem Item(string item) =>
        DocumentParser.Parse(new SourceText("a.md", $"## Action items\n\n- {item}\n"), "a.md", PostMortemConfiguration.Default).ActionItems[0].Items[0];
}
