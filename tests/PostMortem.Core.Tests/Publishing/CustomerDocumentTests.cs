using System.Collections.Immutable;
using PostMortem.Analysis;
using PostMortem.Configuration;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Publishing;

/// <summary>PM6001 to PM6003: what must not be in a document for customers, and what looks like it.</summary>
public class CustomerDocumentTests
{
    [Theory]
    [InlineData("Our engineer Priya restarted it.", "Priya")]
    [InlineData("It was restarted by Priya.", "Priya")]
    [InlineData("Priya restarted it.", "Priya")]
    [InlineData("Oddny, our colleague, slept.", "")]
    [InlineData("Our engineer Oddny Falk restarted it.", "Oddny Falk")]
    [InlineData("@priya and @tom restarted it.", "@priya", "@tom")]
    [InlineData("Ask [us](mailto:priya.raman@shop.io).", "priya.raman@shop.io")]
    [InlineData("Priya Raman restarted it. Priya then went home.", "Priya Raman")]
    [InlineData("Follow @shop-status or write to support@shop.io, billing-eu@shop.io or user@example.com.", "")]
    [InlineData("Customers in Milan, Charlotte and San Diego were not affected.", "")]
    [InlineData("Victoria lost power, and the Jordan region failed over.", "")]
    [InlineData("The package @shop/client@2.1.0 works again.", "")]
    [InlineData("We thank the team of Stack Overflow and of Google Cloud.", "")]
    [InlineData("— Priya Raman, CEO", "")]
    [InlineData("Priya Raman, co-founder", "")]
    public void Persons_are_told_from_places_teams_and_signatures(string text, params string[] persons) =>
        Assert.Equal(persons.Where(p => p.Length > 0), Of("PM6001", Parse(text)));

    [Fact]
    public void Who_signs_a_letter_wants_to_be_named() => Assert.Empty(Of("PM6001", Parse("We are sorry.\n\nKind regards,\n\nPriya Raman\n")));

    [Theory]
    [InlineData("# Slow checkout on 15 March 2026\n\n## What happened\n\n@priya restarted it.\n")]
    [InlineData("# Slow checkout\n\n@priya restarted it.\n")]
    public void However_short_it_is_customers_read_it(string text)
    {
        var diagnostics = Judge($"---\naudience: customer\n---\n\n{text}", PostMortemConfiguration.Default);
        Assert.Contains("PM6001", diagnostics.Select(d => d.Id));
        Assert.DoesNotContain("PM0014", diagnostics.Select(d => d.Id));
    }

    [Fact]
    public void Configured_people_are_known_wherever_they_stand() =>
        Assert.Equal(["Oddny"], Of("PM6001", Parse("We are glad that Oddny was there.", PostMortemConfiguration.Default with { People = ["Oddny Falk"] })));

    [Theory]
    [InlineData("The database 10.0.0.12 was full.", "10.0.0.12")]
    [InlineData("`192.168.4.1` and 172.20.0.9", "192.168.4.1", "172.20.0.9")]
    [InlineData("Not 8.8.8.8, 172.32.0.1, version 10.1.2, 10.300.1.1.", "")]
    [InlineData("The host db-3.prod.internal, and db-3.prod.internal again.", "db-3.prod.internal")]
    [InlineData("A timeout of orders.shop.svc.cluster.local:8080.", "orders.shop.svc.cluster.local")]
    [InlineData("[log](https://kibana.corp/app)", "kibana.corp")]
    [InlineData("Set it in .env.local, settings.local or the internal tool. A local fault; www.shop.io.", "")]
    [InlineData("```\n[2026-03-15 14:22:07] could not connect\n```", "[2026-03-15 14:22:07] could not connect")]
    [InlineData("```\nERROR: could not connect\n```", "ERROR: could not connect")]
    [InlineData("```\nGET /v1/orders\nRetry-After: 30\n```", "")]
    [InlineData("```\nSystem.TimeoutException: x\n   at Shop.Orders.Load(Int32 id)\n```", "at Shop.Orders.Load(Int32 id)")]
    [InlineData("```\nTraceback (most recent call last):\n  File \"a.py\", line 3\n```", "Traceback (most recent call last):")]
    public void Internal_details_are_told_from_public_ones(string text, params string[] details) => Assert.Equal(details.Where(d => d.Length > 0), Of("PM6002", Parse(text)));

    [Theory]
    [InlineData("Checkout was slow for half an hour.", true)]
    [InlineData("Checkout was slow overnight.", true)]
    [InlineData("Checkout was slow between 14:22 and 15:47 UTC.", true)]
    [InlineData("Checkout was slow from 2pm to 3pm.", true)]
    [InlineData("Checkout was slow for 1h 25m.", true)]
    [InlineData("Checkout was slow from 14:22 UTC.", false)]
    [InlineData("Checkout was slow for many of you.", false)]
    public void The_length_is_told_in_words_or_times(string text, bool isTold) => Assert.Equal(isTold, Of("PM6003", Parse(text)).Length == 0);

    [Fact]
    public void The_day_in_the_name_of_the_file_is_not_read_by_customers() =>
        Assert.Contains("nothing says on which day", Assert.Single(Judge("---\naudience: customer\n---\n\n# Slow checkout\n\n## What happened\n\nIt was slow for an hour.\n\n## Next steps\n\nWe add storage.\n", PostMortemConfiguration.Default), d => d.Id == "PM6003").Message);

    [Fact]
    public void Where_only_words_tell_the_audience_it_is_a_warning()
    {
        var found = Judge("# Slow checkout on 15 March 2026\n\nThis is a report for our customers. It lasted an hour, and @priya ended it on 10.0.0.12.\n\n## What happened\n\nIt was slow.\n\n## Next steps\n\nWe add storage.\n", PostMortemConfiguration.Default);
        Assert.Equal([("PM6001", Severity.Warning), ("PM6002", Severity.Warning)], found.Where(d => d.Id.StartsWith("PM60", StringComparison.Ordinal)).Select(d => (d.Id, d.DefaultSeverity)).Order());
    }

    [Fact]
    public void Colleagues_may_read_it_all() =>
        Assert.DoesNotContain(Judge("# Slow checkout on 15 March 2026\n\n## What happened\n\n@priya restarted 10.0.0.12.\n", PostMortemConfiguration.Default), d => d.Id.StartsWith("PM600", StringComparison.Ordinal));

    [Theory]
    [InlineData("2026-03-13", "2026-03-13", "on the day of the incident")]
    [InlineData("2026-03-13", "2026-03-14", "on the day after")]
    [InlineData("2026-03-13", "2026-03-16", null)]
    [InlineData("2026-03-13", "2026-03-20", null)]
    [InlineData("2026-03-13", "2026-03-23", "6 business days")]
    [InlineData("2026-03-13", "2026-03-01", null)]
    public void A_review_has_its_time(string incident, string review, string? fault)
    {
        var found = Judge($"---\nkind: post-mortem\ndate: {incident}\nreviewed: {review}\n---\n\n# Slow checkout\n", PostMortemConfiguration.Default).Where(d => d.Id == "PM6005").ToList();
        Assert.Equal(fault is null ? 0 : 1, found.Count);
        Assert.All(found, f => Assert.Contains(fault!, f.Message));
    }

    private static (PostMortemConfiguration, string) Parse(string text, PostMortemConfiguration? configuration = null) =>
        (configuration ?? PostMortemConfiguration.Default, "---\naudience: customer\n---\n\n# Slow checkout on 15 March 2026\n\n## What happened\n\n" + text + "\n\n## What we are doing about it\n\nWe add storage.\n");

    private static string[] Of(string id, (PostMortemConfiguration Configuration, string Text) written)
    {
        var source = new SourceText("/docs/slow.md", written.Text);
        return [.. Judge(written.Text, written.Configuration).Where(d => d.Id == id || d.Id == "PM0011")
            .Select(d => source.Content[(source.LineSpan(d.Start.Line).Start + d.Start.Column - 1)..(source.LineSpan(d.End.Line).Start + d.End.Column - 1)])];
    }

    private static ImmutableArray<Diagnostic> Judge(string text, PostMortemConfiguration configuration)
    {
        var document = DocumentParser.Parse(new SourceText("/docs/2026-03-15-slow.md", text), "2026-03-15-slow.md", configuration);
        return Analyzer.Judge(document, new RuleContext(configuration, new DateOnly(2026, 11, 24)));
    }
}
