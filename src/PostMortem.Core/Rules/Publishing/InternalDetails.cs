using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using PostMortem.Documents;
using PostMortem.Text;

namespace PostMortem.Rules;

/// <summary>Finds what only the own organisation can use: private addresses, internal host names, raw logs, stack traces.</summary>
internal static partial class InternalDetails
{
    private static readonly string[] InternalDomains = [".internal", ".local", ".corp", ".lan", ".intranet", ".localdomain"];

    // ".env.local", "settings.local": names of files.
    private static readonly string[] FileStems = ["env", "settings", "appsettings", "config", "compose", "docker-compose", "values"];

    /// <summary>Private addresses of IP version 4 and host names that only the own network knows, in the whole text, code and links included.</summary>
    public static IEnumerable<(TextSpan Span, bool IsAddress)> Hosts(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && IsHost(text[i])) i++;
            if (i == start)
            {
                i++;
                continue;
            }

            var word = text.AsSpan(start, i - start).TrimEnd(".-_");
            var span = new TextSpan(start, start + word.Length);
            if (IsPrivateAddress(word)) yield return (span, true);
            else if (IsInternalName(word)) yield return (span, false);
        }
    }

    /// <summary>The first line that a program wrote, of each code block that holds a log or a stack trace, and of each trace in the text.</summary>
    public static IEnumerable<(TextSpan Span, bool IsTrace)> Outputs(PostMortemDocument document)
    {
        foreach (var code in document.AllSections.SelectMany(s => Code(s.Blocks)))
        {
            var text = document.Source[code.Span];
            var (trace, log) = (TraceLine().Match(text), LogLine().Match(text));
            if (trace.Success) yield return (Line(document, code.Span.Start + trace.Index), true);
            else if (log.Success) yield return (Line(document, code.Span.Start + log.Index), false);
        }

        foreach (var sentence in document.Sentences)
        {
            if (TraceLine().Match(sentence.Text.Text) is { Success: true } match) yield return (sentence.Text.SourceSpan(match.Index, match.Length), true);
        }
    }

    private static IEnumerable<CodeBlock> Code(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        CodeBlock code => [code],
        ListBlock list => list.Items.SelectMany(i => Code(i.Children)),
        QuoteBlock quote => Code(quote.Blocks),
        _ => [],
    });

    private static TextSpan Line(PostMortemDocument document, int at)
    {
        var (start, end) = (at, document.Source.LineSpan(document.Source.PositionOf(at).Line).End);
        while (start < end && document.Source.Content[start] is ' ' or '\t' or '>') start++;
        return new TextSpan(start, end);
    }

    private static bool IsHost(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_';

    private static bool IsPrivateAddress(ReadOnlySpan<char> word)
    {
        if (word.Length is < 8 or > 15 || word.Count('.') != 3 || !IPAddress.TryParse(word, out var address) || address.AddressFamily != AddressFamily.InterNetwork) return false;
        var bytes = address.GetAddressBytes();
        return bytes[0] == 10 || (bytes[0] == 172 && bytes[1] is >= 16 and < 32) || (bytes[0] == 192 && bytes[1] == 168);
    }

    private static bool IsInternalName(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word[0] is '.' or '-') return false;
        if (word.Contains(".svc.cluster", StringComparison.OrdinalIgnoreCase)) return true;
        foreach (var domain in InternalDomains)
        {
            if (word.Length > domain.Length && word.EndsWith(domain, StringComparison.OrdinalIgnoreCase)) return !FileStems.Contains(word[..^domain.Length].ToString(), StringComparer.OrdinalIgnoreCase);
        }

        return false;
    }

    /// <summary>A moment or a level at the beginning of a line, as programs write them.</summary>
    [GeneratedRegex(
        @"^[ \t>]*(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d|\S{1,40} \S{1,20} \S{1,20} \[\d\d/[A-Z][a-z]{2}/\d{4}:|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S|[IWEF]\d{4} \d\d:\d\d:\d\d|\[?(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL|CRITICAL)\]?[ :\t])|\blevel=(?:error|warn|info|debug|fatal)\b|""(?:level|severity)"" ?: ?""(?:error|warn|warning|info|debug|fatal)""",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex LogLine();

    [GeneratedRegex(
        @"^[ \t>]*at [\w.$<>`+]{1,200}\(|^[ \t>]*at .{0,200}:\d{1,7}:\d{1,7}\)?[ \t\r]*$|Traceback \(most recent call last\)|^[ \t>]*File ""[^""\n]{1,200}"", line \d|\bgoroutine \d{1,9} \[|Exception in thread ""|^[ \t>]*Caused by: [\w.]{1,100}(?:Exception|Error)\b",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TraceLine();
}
