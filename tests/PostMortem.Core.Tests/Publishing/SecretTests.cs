using System.Text;
using PostMortem.Analysis;
using PostMortem.Configuration;
using PostMortem.Diagnostics;
using PostMortem.Documents;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Publishing;

/// <summary>PM6004. The keys are put together here, so that no scanner of repositories takes this file for a leak.</summary>
public class SecretTests
{
    private const string Drawn = "q7VxT2mKp9wLzR4sYb8NcJ6hDf3GtA5eXuQ1oW0iZkEvMlPr";

    private static readonly string WebToken = string.Join('.', "ey" + "JhbGciOiJFUzI1NiJ9", "ey" + "Jpc3MiOiJzaG9wIiwiZXhwIjoxfQ", Drawn[..43]);

    public static TheoryData<string, string> Secrets => new()
    {
        { "AK" + "IA" + "Q7VXT2MKPWLZR4SY", "an AWS access key" },
        { "gh" + "p_" + Drawn[..36], "a GitHub token" },
        { "github" + "_pat_" + Drawn[..22] + "_" + Drawn + "A3bC9dE2fG5", "a GitHub token" },
        { "xo" + "xb-" + "48152-" + Drawn[..24], "a Slack token" },
        { "sk_" + "live_" + Drawn[..24], "a Stripe key" },
        { "AI" + "za" + Drawn[..35], "a Google API key" },
        { "oy" + "2" + Drawn[..43].ToLowerInvariant(), "a NuGet API key" },
        { WebToken, "a JSON Web Token" },
    };

    [Theory]
    [MemberData(nameof(Secrets))]
    public void A_key_is_found_wherever_it_stands_and_never_shown(string secret, string kind)
    {
        foreach (var line in new[] { $"We saw {secret}.", $"`{secret}`", $"    {secret}", $"```\nexport KEY={secret}\n```", $"[log](https://logs.example.com/?k={secret})", $"<!-- {secret} -->" })
        {
            var document = Parse("# Leak\n\n" + line + "\n");
            var found = Assert.Single(Find(document));
            Assert.Equal(secret, document.Source.Content[Offset(document, found.Start)..Offset(document, found.End)]);
            Assert.Contains($"'{secret[..4]}…' is shaped like {kind};", found.Message);
            Assert.DoesNotContain(secret[..8], found.Message);
        }
    }

    [Fact]
    public void Front_matter_is_read_too() => Assert.Single(Find(Parse($"---\ntitle: Leak\nbot: {"gh" + "p_" + Drawn[..36]}\n---\n\nText.\n")));

    [Fact]
    public void A_private_key_is_covered_from_its_first_to_its_last_line()
    {
        var key = "-----BEGIN " + "RSA PRIVATE KEY-----\n" + Drawn + Drawn[..16] + "\n" + Drawn + "\n-----END " + "RSA PRIVATE KEY-----";
        var document = Parse($"# Leak\n\n```\n{key}\n```\n");
        var found = Assert.Single(Find(document));
        Assert.Equal(key, document.Source.Content[Offset(document, found.Start)..Offset(document, found.End)]);
    }

    [Theory]
    [InlineData("password=k9#Qm2Vx7p")]
    [InlineData("**Password:** `k9#Qm2Vx7p`")]
    [InlineData("\"db_password\": \"k9#Qm2Vx7p\",")]
    [InlineData("API_" + "KEY = \"a3f9c27be1d84056b7c9e2f1a0d3b586\"")]
    [InlineData("Authorization: Bea" + "rer q7VxT2mKp9wLzR4sYb8N")]
    [InlineData("client-" + "secret: q7Vx~T2mKp9wLzR4sYb8NcJ6hDf3GtA5eXu")]
    [InlineData("postgres:/" + "/shop:q7Vx2mKp9@db.shop.io/orders")]
    [InlineData("psql 'host=db password=k9#Qm2Vx7p user=shop'")]
    public void A_password_is_known_by_its_name(string line) => Assert.Single(Find(Parse($"# Leak\n\n    {line}\n")));

    [Theory]
    [InlineData("password=xxxxxxxx")]
    [InlineData("password: ********")]
    [InlineData("password: <password>")]
    [InlineData("password=$DB_PASSWORD_2X")]
    [InlineData("password: ${{ secrets.DB_PASSWORD_2X }}")]
    [InlineData("token: [REDACTED-4f9Qx2]")]
    [InlineData("password: changeme123A!")]
    [InlineData("The token: expired, so every request failed.")]
    [InlineData("token: 2026-03-15T14:22:05Z")]
    [InlineData("secret: payments-service-v2-prod")]
    [InlineData("secret: /run/secrets/db2Password1X")]
    [InlineData("token: getToken2V1x9(request)")]
    [InlineData("secretName: k9Qm2Vx7pLzR4")]
    [InlineData("token: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b")]
    [InlineData("secret: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    [InlineData("token: 3f2504e0-4f89-41d3-9a0c-0305e82c3301")]
    [InlineData("password: dGhlIHBheW1lbnRzIHRlYW0=")]
    [InlineData("secret: INC-2026-0315")]
    [InlineData("https://user:password@example.com")]
    [InlineData("postgres://postgres:postgres1@localhost:5432")]
    [InlineData("https://shop.io:8443/@orders2")]
    [InlineData("image: registry.shop.io/web@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    [InlineData("rotated the AKIA keys and the ghp_ tokens, xoxb-… too")]
    public void What_only_looks_like_one_is_none(string line) => Assert.Empty(Find(Parse($"# No leak\n\n    {line}\n\n{line}\n")));

    [Fact]
    public void Examples_of_manuals_are_none()
    {
        var aws = "AK" + "IAIOSFODNN7EXAMPLE";
        var token = string.Join('.', "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9", "ey" + "JzdWIiOiIxMjM0NTY3ODkwIn0", Drawn[..43]);
        var masked = "gh" + "p_" + new string('x', 36);
        var header = "-----BEGIN " + "PRIVATE KEY----- was in the log, which is kept for thirty days by the collector of the platform\n";
        Assert.Empty(Find(Parse($"# No leak\n\n{aws} {token} {masked}\n\n{header}")));
    }

    [Fact]
    public void One_secret_in_several_places_is_one_finding()
    {
        var secret = "gh" + "p_" + Drawn[..36];
        Assert.Contains(", 3 times;", Assert.Single(Find(Parse($"# Leak\n\ntoken={secret}\n\n{secret}\n\n`{secret}`\n"))).Message);
    }

    [Theory]
    [InlineData("kind: other\n")]
    [InlineData("audience: customer\n")]
    [InlineData("title: A page about something else\n")]
    public void No_document_is_left_out(string frontMatter) => Assert.Single(Find(Parse($"---\n{frontMatter}---\n\n{"gh" + "p_" + Drawn[..36]}\n")));

    /// <summary>Text made to be read again and again costs no more than any other.</summary>
    [Theory]
    [InlineData("ey" + "J")]
    [InlineData("xoxb-")]
    [InlineData("password=")]
    [InlineData("bearer ")]
    [InlineData("://a:b@")]
    [InlineData("-----BEGIN ")]
    [InlineData("eyJaaaaaaaaaaa.")]
    public void Hostile_text_is_read_to_its_end(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 1_000_000 / piece.Length).ToString();
        Assert.Empty(Find(Parse(text)));
    }

    private static PostMortemDocument Parse(string text) => DocumentParser.Parse(new SourceText("/docs/leak.md", text), "leak.md", PostMortemConfiguration.Default);

    private static List<Diagnostic> Find(PostMortemDocument document) =>
        [.. Analyzer.Judge(document, new RuleContext(PostMortemConfiguration.Default, new DateOnly(2026, 11, 24))).Where(d => d.Id is "PM6004" or "PM0011")];

    private static int Offset(PostMortemDocument document, LinePosition position) => document.Source.LineSpan(position.Line).Start + position.Column - 1;
}
