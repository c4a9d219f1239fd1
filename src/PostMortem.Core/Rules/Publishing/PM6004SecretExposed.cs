using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>Something shaped like a credential, anywhere in the text of any document.</summary>
internal sealed class PM6004SecretExposed : DocumentRule
{
    private const int ShownCharacters = 4;

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "PM6004", "SecretExposed", RuleCategory.Publishing, Severity.Error, "Something is shaped like a password or a key", "Guide, \"Publishing\": internal post-mortems are searchable and discoverable");

    /// <summary>A secret is one in whatever file it stands, and the site publishes them all.</summary>
    public override bool AppliesTo(PostMortemDocument document) => true;

    /// <inheritdoc />
    public override bool HoldsOnUnlikelyDocuments => true;

    public override IEnumerable<Finding> Check(PostMortemDocument document, RuleContext context)
    {
        var text = document.Source.Content;
        var shaped = SecretShapes.In(text).ToList();
        var next = 0;
        var named = new List<Secret>();
        foreach (var secret in NamedSecrets.In(text))
        {
            while (next < shaped.Count && shaped[next].Span.End <= secret.Span.Start) next++;
            if (next == shaped.Count || !shaped[next].Span.Overlaps(secret.Span)) named.Add(secret);
        }

        // One secret is revoked once, wherever it stands.
        foreach (var places in shaped.Concat(named).GroupBy(s => document.Source[s.Span], StringComparer.Ordinal))
        {
            var first = places.MinBy(s => s.Span.Start);
            var count = places.Count();
            var times = count == 1 ? "" : $", {Words.Count(count, "time")}";
            yield return new Finding(first.Span, $"'{Shown(places.Key)}…' is shaped like {first.Kind}{times}; revoke it, and remove it here and from the history");
        }
    }

    /// <summary>Enough to find it, of a short one less.</summary>
    private static string Shown(string secret) => secret[..Math.Min(ShownCharacters, secret.Length / 3)];
}
