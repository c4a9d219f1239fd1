using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Configuration;

public class ConfigurationReaderTests
{
    [Fact]
    public void Every_setting_is_read()
    {
        var configuration = ReadWithoutFault("""
            sections:
              aliases:
                summary: [Kurzfassung, "In 30 Sekunden:"]
                root-causes:
                  - Ursachen
              order: [summary, impact, timeline]
              required:
                post-mortem: [summary, Timeline]
                Security-Review: [impact]
                near-miss: []
            kinds:
              security-review: post-mortem
              game-day:
                judgedAs: near-miss
                required: [summary, lessons]
            people: [Robin Example, "@robin"]
            teams: [Platform]
            tickets:
              pattern: 'OPS-\d+'
              hosts: [Tickets.Example.com]
            priorities: [high, low]
            limits:
              fileSize: 1000
              detectionMinutes: 2.5
              agedOutDays: 30
            """);

        Assert.Equal(SectionRole.Summary, configuration.SectionAliases["kurzfassung"]);
        Assert.Equal(SectionRole.Summary, configuration.SectionAliases["in 30 sekunden"]);
        Assert.Equal(SectionRole.RootCauses, configuration.SectionAliases["ursachen"]);
        Assert.Equal<SectionRole>([SectionRole.Summary, SectionRole.Impact, SectionRole.Timeline], configuration.SectionOrder);
        Assert.Equal<SectionRole>([SectionRole.Summary, SectionRole.Timeline], configuration.RequiredSections["post-mortem"]);
        Assert.Equal<SectionRole>([SectionRole.Impact], configuration.RequiredSections["security-review"]);
        Assert.Empty(configuration.RequiredSections["near-miss"]);
        Assert.Equal<SectionRole>([SectionRole.Summary, SectionRole.Lessons], configuration.RequiredSections["Game-Day"]);
        Assert.False(configuration.RequiredSections.ContainsKey("retrospective"));
        Assert.Equal(DocumentKind.PostMortem, configuration.Kinds["Security-Review"]);
        Assert.Equal(DocumentKind.NearMiss, configuration.Kinds["game-day"]);
        Assert.Equal<string>(["Robin Example", "@robin"], configuration.People);
        Assert.Equal<string>(["Platform"], configuration.Teams);
        Assert.Matches(configuration.TicketPattern!, "see OPS-17");
        Assert.Equal<string>(["tickets.example.com"], configuration.TicketHosts);
        Assert.Equal<string>(["high", "low"], configuration.Priorities);
        Assert.Equal((1000, 2.5, 30), (configuration.MaximumFileSize, configuration.DetectionMinutes, configuration.AgedOutDays));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n")]
    [InlineData("people:\nteams: ~\nsections:\n  aliases:\n  order:\n  required:\n    post-mortem:\nkinds:\ntickets:\n  pattern:\nlimits:\n  fileSize:\npriorities:\n")]
    public void A_key_without_a_value_keeps_its_default(string yaml)
    {
        var configuration = ReadWithoutFault(yaml);

        Assert.Empty(configuration.RequiredSections);
        Assert.Equal<string>(["P0", "P1", "P2", "P3"], configuration.Priorities);
        Assert.Equal(4 * 1024 * 1024, configuration.MaximumFileSize);
        Assert.Null(configuration.TicketPattern);
    }

    [Theory]
    [InlineData("sections:\n  order: [summary, timelin]", "(2,20)-(2,27) PM0005 'timelin' is no section; did you mean 'timeline'?")]
    [InlineData("sections:\n  order: [preface]", "(2,11)-(2,18) PM0005 'preface' is no section; write one of summary, timeline, root-causes, impact, went-well, went-poorly, lucky, action-items, lessons, detection, resolution, background, what-we-did, do-differently, start, stop, continue, mad, sad, glad, wind, anchor, metadata")]
    [InlineData("sections:\n  aliases:\n    rootcauses: [Ursachen]", "(3,5)-(3,15) PM0005 'rootcauses' is no section; did you mean 'root-causes'?")]
    [InlineData("sections:\n  aliases:\n    summary: [Überblick]\n    impact: [überblick!]", "(4,14)-(4,24) PM0005 'überblick!' is a name of 'summary' already; a heading has one meaning")]
    [InlineData("sections:\n  aliases:\n    summary: ['?!']", "(3,15)-(3,19) PM0005 '?!' holds neither letters nor digits, so it names no heading")]
    [InlineData("sections:\n  required:\n    postmortem: [summary]", "(3,5)-(3,15) PM0005 'postmortem' is no kind that sections are required of; did you mean 'post-mortem'?")]
    [InlineData("kinds:\n  drill:\n    required: [summary]\nsections:\n  required:\n    drill: [impact]", "(6,5)-(6,10) PM0005 the required sections of 'drill' are set twice; keep one of them")]
    [InlineData("kinds:\n  drill: postmortem", "(2,10)-(2,20) PM0005 'postmortem' is no kind to judge a document as; did you mean 'post-mortem'?")]
    [InlineData("kinds:\n  other: post-mortem", "(2,3)-(2,8) PM0005 'other' is a kind already; set its sections with 'sections: required:'")]
    [InlineData("kinds:\n  drill: near-miss\n  Drill: near-miss", "(3,3)-(3,8) PM0005 'Drill' stands twice in 'kinds'; keep one of them")]
    [InlineData("teams: Platform", "(1,8)-(1,16) PM0005 'teams' wants a list: teams: [Platform]")]
    [InlineData("teams: [Platform, [a], '']", "(1,19)-(1,22) PM0005 'teams' wants texts; remove this item or write a text|(1,24)-(1,26) PM0005 'teams' wants texts; remove this item or write a text")]
    [InlineData("people: [Robin, robin]", "(1,17)-(1,22) PM0005 'robin' stands twice in 'people'; keep one of them")]
    [InlineData("people: &p [Robin]\nteams: *p", "(2,8)-(2,10) PM0005 'teams' wants a list: teams: [a, b]; a reference to a list or mapping is not followed: write it out")]
    [InlineData("tickets: [OPS]", "(1,10)-(1,15) PM0005 'tickets' wants keys with values below it, indented")]
    [InlineData("tickets:\n  pattern: 'OPS-(\\d+'", "(2,12)-(2,22) PM0005 'OPS-(\\d+' is no pattern: not enough )'s (at character 9)")]
    [InlineData("tickets:\n  pattern: '(?=OPS)'", "(2,12)-(2,21) PM0005 '(?=OPS)' is no pattern: look-arounds, back-references and very large repetitions are not supported")]
    [InlineData("tickets:\n  pattern: '\\d*'", "(2,12)-(2,17) PM0005 '\\d*' is no pattern: it matches the empty text, and so anything")]
    [InlineData("tickets:\n  pattern: [a]", "(2,12)-(2,15) PM0005 'pattern' wants one text")]
    [InlineData("tickets:\n  hosts: ['https://tickets.example.com/browse']", "(2,11)-(2,47) PM0005 'https://tickets.example.com/browse' is no host name; write 'tickets.example.com'")]
    [InlineData("limits:\n  agedOutDays: soon", "(2,16)-(2,20) PM0005 'soon' is no whole number from 0 to 3653 for 'agedOutDays'")]
    [InlineData("limits:\n  fileSize: 4 MiB", "(2,13)-(2,18) PM0005 '4 MiB' is no whole number from 1 to 268435456 for 'fileSize'")]
    [InlineData("limits:\n  detectionMinutes: -1", "(2,21)-(2,23) PM0005 '-1' is no number from 0 to 527040 for 'detectionMinutes'")]
    [InlineData("limits:\n  detectionMinutes: NaN", "(2,21)-(2,24) PM0005 'NaN' is no number from 0 to 527040 for 'detectionMinutes'")]
    [InlineData("preset: google", "(1,9)-(1,15) PM0005 'google' is no preset; write one of guide, google-sre, pagerduty, atlassian")]
    [InlineData("preset: atlasian", "(1,9)-(1,17) PM0005 'atlasian' is no preset; did you mean 'atlassian'?")]
    [InlineData("rules:\n  PM2001: { forbid: [asap] }", "(2,3)-(2,9) PM0005 'PM2001' is no ID for a rule of yours; write one of PM9001 to PM9999")]
    [InlineData("rules:\n  PM9001: { name: A }", "(2,3)-(2,9) PM0005 'PM9001' wants one of forbid, replace, count, require")]
    [InlineData("rules:\n  PM9001: { forbid: [asap], require: [now] }", "(2,29)-(2,36) PM0005 'PM9001' wants one of forbid, replace, count, require; make a rule of each")]
    [InlineData("rules:\n  PM9001: { forbid: ['/(a/'] }", "(2,22)-(2,28) PM0005 '/(a/' is no pattern: not enough )'s (at character 3)")]
    [InlineData("rules:\n  PM9001: { forbid: [a], name: my rule }", "(2,32)-(2,39) PM0005 'my rule' is no name for a rule; write one word of letters that begins with a capital, as in 'OldProductName'")]
    [InlineData("rules:\n  PM9001: { forbid: [a], severity: hint }", "(2,36)-(2,40) PM0005 'hint' is no severity; write one of error, warning, suggestion, silent, none")]
    [InlineData("rules:\n  PM9001: { forbid: [a], kinds: [postmortem] }", "(2,34)-(2,44) PM0005 'postmortem' is no kind of document; did you mean 'post-mortem'?")]
    [InlineData("rules:\n  PM9001: { forbid: [a], message: 'not {this}' }", "(2,35)-(2,47) PM0005 'not {this}' has a brace that stands for nothing; what was found is {found}, {instead}, {count}")]
    [InlineData("rules:\n  PM9001: { forbid: [a], link: wiki/page }", "(2,32)-(2,41) PM0005 'wiki/page' is no link; write it with 'https://'")]
    [InlineData("rules:\n  PM9001: { count: { of: [a] } }", "(2,13)-(2,18) PM0005 'count' wants 'of' with words, and 'atLeast' or 'atMost' with a number")]
    [InlineData("rules:\n  PM9001: { forbid: [a], wehn: b }", "(2,26)-(2,30) PM0006 'wehn' is no key that is read here; write one of name, forbid, replace, count, require, sections, kinds, severity, message, link, or remove it")]
    [InlineData("- people", "(1,1)-(1,9) PM0005 the file wants keys: preset, sections, kinds, people, teams, tickets, priorities, incidents, limits, rules")]
    [InlineData("people: [a]\n---\nteams: [b]", "(2,1)-(2,4) PM0005 a second document begins here; this file holds one: remove the '---'")]
    [InlineData("poeple: [Robin]", "(1,1)-(1,7) PM0006 'poeple' is no key that is read here; did you mean 'people'?")]
    [InlineData("limits:\n  retries: 3", "(2,3)-(2,10) PM0006 'retries' is no key that is read here; write one of fileSize, detectionMinutes, agedOutDays, or remove it")]
    public void A_fault_is_reported_at_its_words(string yaml, string expected)
    {
        var (_, diagnostics) = Read(yaml);

        Assert.Equal(expected.Split('|'), diagnostics.Select(d => $"({d.Start.Line},{d.Start.Column})-({d.End.Line},{d.End.Column}) {d.Id} {d.Message}"));
    }

    [Fact]
    public void The_rest_of_the_file_holds_after_faults()
    {
        var (configuration, diagnostics) = Read("people:\r\n  - @robin\r\nteams: [Plattform 💥]\r\nlimits: { agedOutDays: x, detectionMinutes: 7 }\r\ntickets: { pattern: '(', hosts: [a.example] }\r\n");

        Assert.Equal(["(2,5) '@robin' must be quoted: - \"@robin\"", "(4,24) 'x' is no whole number from 0 to 3653 for 'agedOutDays'", "(5,21) '(' is no pattern: not enough )'s (at character 2)"],
            diagnostics.Select(d => $"({d.Start.Line},{d.Start.Column}) {d.Message}"));
        Assert.Equal<string>(["Plattform 💥"], configuration.Teams);
        Assert.Equal((7, 90), (configuration.DetectionMinutes, configuration.AgedOutDays));
        Assert.Equal<string>(["a.example"], configuration.TicketHosts);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_fault_of_the_configuration()
    {
        var (configuration, diagnostics) = ConfigurationReader.Read(Repository.PathOf("docs", "no-such-file.yml"));

        Assert.Same(PostMortemConfiguration.Default, configuration);
        Assert.Equal("PM0005 the file can't be read: it does not exist", diagnostics.Select(d => $"{d.Id} {d.Message}").Single());
    }

    private static PostMortemConfiguration ReadWithoutFault(string yaml)
    {
        var (configuration, diagnostics) = Read(yaml);
        Assert.Equal([], diagnostics.Select(d => d.Message));
        return configuration;
    }

    private static (PostMortemConfiguration Configuration, IReadOnlyList<PostMortem.Diagnostics.Diagnostic> Diagnostics) Read(string yaml) =>
        ConfigurationReader.Read(new SourceText("postmortem.yml", yaml));
}
