using System.Text.RegularExpressions;
using NJsonSchema;
using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Text;
using YamlDotNet.Serialization;

namespace PostMortem.Core.Tests.Configuration;

public partial class SchemaTests
{
    private static readonly string Starter = File.ReadAllText(Repository.PathOf("docs", "postmortem.yml"));

    /// <summary>The starter with all its examples switched on: settings are commented without a space, sentences with one.</summary>
    private static readonly string StarterInUse = CommentedSetting().Replace(Starter, "$1");

    [Fact]
    public void The_starter_changes_nothing_as_it_stands()
    {
        var (configuration, diagnostics) = ConfigurationReader.Read(Repository.PathOf("docs", "postmortem.yml"));

        Assert.Empty(diagnostics);
        Assert.Equivalent(PostMortemConfiguration.Default, configuration, strict: true);
    }

    [Fact]
    public void The_starter_shows_every_key()
    {
        var (configuration, diagnostics) = ConfigurationReader.Read(new SourceText("postmortem.yml", StarterInUse));

        Assert.Equal([], diagnostics.Select(d => $"{d.Start} {d.Message}"));
        Assert.Equal(DocumentKind.Retrospective, configuration.Kinds["game-day"]);
        Assert.All(
            [.. ConfigurationKeys.OfRoot, .. ConfigurationKeys.OfSections, .. ConfigurationKeys.OfKind, .. ConfigurationKeys.OfTickets, .. ConfigurationKeys.OfLimits, .. ConfigurationKeys.OfOwnRule, .. ConfigurationKeys.OfCount],
            key => Assert.Matches($@"(?m)(^|[{{,])\s*{key}:", StarterInUse));
    }

    [Fact]
    public async Task The_starter_fits_the_schema()
    {
        Assert.Equal([], await Validate("postmortem.schema.json", Starter));
        Assert.Equal([], await Validate("postmortem.schema.json", StarterInUse));
    }

    [Theory]
    [InlineData("teams: Platform")]
    [InlineData("poeple: [Robin]")]
    [InlineData("sections: { order: [timelin] }")]
    [InlineData("sections: { aliases: { timelin: [a] } }")]
    [InlineData("sections: { required: { post-mortem: [timelin] } }")]
    [InlineData("kinds: { drill: postmortem }")]
    [InlineData("kinds: { drill: { judgeAs: post-mortem } }")]
    [InlineData("tickets: { pattern: [a] }")]
    [InlineData("limits: { fileSize: 4 MiB }")]
    [InlineData("limits: { detectionMinutes: -1 }")]
    [InlineData("limits: { agedOutDays: 1.5 }")]
    [InlineData("preset: sre")]
    [InlineData("sections: { bySeverity: { SEV3: [timelin] } }")]
    [InlineData("rules: { PM8001: { forbid: [asap] } }")]
    [InlineData("rules: { PM9001: { forbid: [asap], require: [asap] } }")]
    [InlineData("rules: { PM9001: { name: A } }")]
    [InlineData("rules: { PM9001: { count: { of: [asap] } } }")]
    [InlineData("rules: { PM9001: { forbid: [asap], severity: bad } }")]
    [InlineData("- people")]
    public async Task What_the_reader_reports_the_schema_rejects(string yaml)
    {
        Assert.NotEmpty(ConfigurationReader.Read(new SourceText("postmortem.yml", yaml)).Diagnostics);
        Assert.NotEmpty(await Validate("postmortem.schema.json", yaml));
    }

    [Fact]
    public async Task The_schema_has_the_keys_of_the_reader()
    {
        var schema = await Schema("postmortem.schema.json");

        Assert.Equal(ConfigurationKeys.OfRoot, schema.Properties.Keys);
        Assert.Equal(ConfigurationKeys.OfSections, schema.Properties["sections"].Properties.Keys);
        Assert.Equal(ConfigurationKeys.OfKind, schema.Properties["kinds"].AdditionalPropertiesSchema!.AnyOf.Last().Properties.Keys);
        Assert.Equal(ConfigurationKeys.OfTickets, schema.Properties["tickets"].Properties.Keys);
        Assert.Equal(ConfigurationKeys.OfLimits, schema.Properties["limits"].Properties.Keys);
        Assert.Equal(Presets.All, schema.Properties["preset"].Enumeration.OfType<string>());
        var rule = schema.Properties["rules"].PatternProperties.Single().Value;
        Assert.Equal(ConfigurationKeys.OfOwnRule, rule.Properties.Keys);
        Assert.Equal(ConfigurationKeys.OfCount, rule.Properties["count"].Properties.Keys);
        Assert.Equal(SectionRoleNames.All, schema.Properties["sections"].Properties["aliases"].Properties.Keys);
        Assert.Equal(SectionRoleNames.All, schema.Definitions["section"].Enumeration.Cast<string>());
        Assert.Equal(DocumentKindNames.All, schema.Definitions["kind"].Enumeration.Cast<string>());
    }

    [Fact]
    public async Task The_schema_of_the_front_matter_has_its_keys()
    {
        var schema = await Schema("front-matter.schema.json");

        Assert.Equal(FrontMatterKeys.All, schema.Properties.Keys);
        Assert.Equal(SectionRoleNames.All, schema.Properties["omit"].Properties.Keys);
        Assert.True(schema.AllowAdditionalProperties);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("title: Queue stood still\ndate: 2026-03-01")]
    [InlineData("audience: [internal, customer]")]
    [InlineData("id: 42\nkind: near-miss\nlang: en\nseverity: 2\nstatus: final\naudience: customer\nservices: [queue]\ntags: queue\nteam: Platform")]
    [InlineData("started: 2026-03-01 14:22 UTC\ndetected: 2026-03-01T14:31:00Z\nresolved: 2026-03-01T15:47:00Z\nreviewed: 2026-03-04\ntimezone: UTC")]
    [InlineData("authors: [\"@robin\"]\nrelated: [41]\nomit:\n  impact: caught in staging; no customer saw it")]
    [InlineData("layout: post\ncategory: [a, b]\nseo: { title: x }\nseverity:")]
    public async Task Front_matter_that_is_meant_so_fits_the_schema(string yaml) => Assert.Equal([], await Validate("front-matter.schema.json", yaml));

    [Theory]
    [InlineData("date: 1 March 2026")]
    [InlineData("audience: everyone")]
    [InlineData("audience: [internal, everyone]")]
    [InlineData("omit: { impakt: none }")]
    [InlineData("omit: { impact: '' }")]
    [InlineData("services: { queue: 1 }")]
    public async Task Front_matter_that_means_nothing_does_not(string yaml) => Assert.NotEmpty(await Validate("front-matter.schema.json", yaml));

    private static Task<JsonSchema> Schema(string name) => JsonSchema.FromFileAsync(Repository.PathOf("schema", name));

    private static async Task<IEnumerable<string>> Validate(string schemaName, string yaml)
    {
        var value = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(new StringReader(yaml));
        var json = new SerializerBuilder().JsonCompatible().Build().Serialize(value);
        var schema = await Schema(schemaName);
        return schema.Validate(json).Select(e => e.ToString());
    }

    [GeneratedRegex(@"^(\s*)#(?=[^\s#])", RegexOptions.Multiline)]
    private static partial Regex CommentedSetting();
}
