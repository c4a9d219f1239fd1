using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PostMortem.Text.Yaml;

namespace PostMortem.Configuration;

/// <summary>Reads <c>tickets:</c>.</summary>
internal sealed class TicketSettings(SettingReader reader)
{
    private const int LongestPattern = 500;

    private Regex? pattern;
    private ImmutableArray<string> hosts = [];

    /// <summary>Adds to a configuration what was read.</summary>
    public PostMortemConfiguration ApplyTo(PostMortemConfiguration configuration) => configuration with { TicketPattern = pattern, TicketHosts = hosts };

    /// <summary>Reads the mapping.</summary>
    public void Read(YamlPair owner)
    {
        foreach (var pair in reader.Pairs(owner, ConfigurationKeys.OfTickets))
        {
            if (pair.Key.Text == ConfigurationKeys.Hosts) hosts = [.. reader.Texts(pair).Select(Host).OfType<string>()];
            else if (reader.Text(pair) is { } text) pattern = PatternOf(text);
        }
    }

    private string? Host(YamlScalar text)
    {
        var host = text.Text.Trim();
        if (Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4) return host.ToLowerInvariant();
        var meant = Uri.TryCreate(host, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? $"write '{uri.Host}'" : "write it as in 'tickets.example.com'";
        reader.Report(text.Span, $"'{host}' is no host name; {meant}");
        return null;
    }

    private Regex? PatternOf(YamlScalar text)
    {
        var fault = text.Text.Length > LongestPattern ? $"it is longer than {LongestPattern} characters" : null;
        if (fault is null)
        {
            try
            {
                // Without backtracking no pattern and no document can make a build hang.
                var regex = new Regex(text.Text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
                if (!regex.IsMatch("")) return regex;
                fault = "it matches the empty text, so anything would be a ticket";
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

        reader.Report(text.Span, $"'{text.Text}' is no pattern: {fault}");
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
