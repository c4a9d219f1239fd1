using System.Text.RegularExpressions;
using PostMortem.Text.Yaml;

namespace PostMortem.Configuration;

/// <summary>Reads regular expressions of a team, which run over any document and must never make a build hang.</summary>
internal static class PatternReader
{
    private const int LongestPattern = 500;

    /// <summary>The expression of a text, or null after a report.</summary>
    /// <param name="reader">Where to report.</param>
    /// <param name="scalar">Where it stands.</param>
    /// <param name="expression">The expression.</param>
    public static Regex? Read(SettingReader reader, YamlScalar scalar, string expression)
    {
        var fault = expression.Length > LongestPattern ? $"it is longer than {LongestPattern} characters" : null;
        if (fault is null)
        {
            try
            {
                // Without backtracking no pattern and no document can make a build hang.
                var regex = new Regex(expression, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
                if (!regex.IsMatch("")) return regex;
                fault = "it matches the empty text, and so anything";
            }
            catch (RegexParseException e)
            {
                fault = ReasonOf(e);
            }
            catch (NotSupportedException)
            {
                fault = "look-arounds, back-references and very large repetitions are not supported";
            }
        }

        reader.Report(scalar.Span, $"'{scalar.Text}' is no pattern: {fault}");
        return null;
    }

    /// <summary>The reason alone: .NET's message repeats the pattern before it.</summary>
    private static string ReasonOf(RegexParseException e)
    {
        var place = e.Message.IndexOf($"at offset {e.Offset}. ", StringComparison.Ordinal);
        var reason = place < 0 ? e.Message : e.Message[(place + $"at offset {e.Offset}. ".Length)..];
        return $"{char.ToLowerInvariant(reason[0])}{reason[1..].TrimEnd('.')} (at character {e.Offset + 1})";
    }
}
