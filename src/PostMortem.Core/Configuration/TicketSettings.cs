using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PostMortem.Text.Yaml;

namespace PostMortem.Configuration;

/// <summary>Reads <c>tickets:</c>.</summary>
internal sealed class TicketSettings(SettingReader reader)
{
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
            else if (reader.Text(pair) is { } text) pattern = PatternReader.Read(reader, text, text.Text);
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
}
