using CsCheck;

namespace PostMortem.Core.Tests.Documents;

/// <summary>Texts to try a parser on: noise, and documents made of the constructs that reports are made of.</summary>
internal static class AnyText
{
    private static readonly Gen<string> Marks = Gen.OneOf(
        "#", "##", "## ", "\n", "\n\n", "\r\n", "\r", "- ", "* ", "1. ", "- [ ] ", "- [x] ", "> ", "|", "|---|", "**", "*", "_", "__", "~~", "`", "```", "~~~", "<", ">", "<!--", "-->", "<br>", "</details>", "[", "](", ")", "![", "&amp;", "&#0;", "&nosuch;",
        "\\", "\\*", "\\|", "\t", "    ", ":", "---", "===", "+++", "@ana", "#12", "OPS-1", "https://x.example/issues/1", "www.x.example", "é", "💥", "\uD83D", "\u2028", "\u00A0", "\u200B", "\uFEFF", "{{", "}}", "İ", "ß");

    private static readonly Gen<string> Words = Gen.OneOf(
        "Timeline", "Summary", "Impact", "Root cause", "Action items", "What went well", "What went wrong", "Lessons learned", "Owner", "Due", "Ticket", "Status", "TODO", "TBD", "YYYY-MM-DD", "[describe the impact]", "<your team>", "All times UTC", "PST",
        "09:10", "9:10 pm", "25:10", "2026-05-04", "2026-02-30", "4 May 2026", "05/04/2026", "09:10 UTC", "[08:47]", "~12:00", "14:20-2:00", "@ana", "owner: Ana", "due 2026-05-20", "OPS-1", "https://x.example/issues/1", "done", "kind:", "post-mortem", "No action items, because nothing broke",
        "The on-call forgot to check it.", "We failed to notice.", "They should have known.", "Human error.", "It broke", "  ", "");

    /// <summary>Any string, and strings of what means something to Markdown or to us. No NUL: a file that holds one is not read.</summary>
    public static readonly Gen<string> Noise = Gen.OneOf(Gen.String, Gen.OneOf(Marks, Words, Gen.String[0, 3]).Array[0, 60].Select(string.Concat))
        .Select(text => text.Replace("\0", "", StringComparison.Ordinal));

    private static readonly Gen<string> Inline = Gen.Select(Words, Words, Gen.Int[0, 9]).Select((a, b, form) => form switch
    {
        0 => $"**{a}** {b}",
        1 => $"*{a}* – {b}",
        2 => $"`{a}` {b}",
        3 => $"[{a}](https://x.example/{b.Length}) {b}",
        4 => $"~~{a}~~ {b}",
        5 => $"{a}\\* &amp; {b}",
        6 => $"{a}: {b}",
        7 => $"**{a}**: {b}",
        8 => $"{a} <!-- {b.Length} --> ![{b}](x.png)",
        _ => $"{a} {b}",
    });

    private static readonly Gen<string> Block = Gen.Select(Inline.Array[1, 4], Words, Gen.Int[0, 13]).Select((lines, word, form) => form switch
    {
        0 => $"## {lines[0]}\n\n",
        1 => $"### {word}\n",
        2 => $"##{word}\n",
        3 => $"{word}\n---\n",
        4 => $"**{word}**\n\n",
        5 => string.Concat(lines.Select(l => $"- {l}\n")) + "\n",
        6 => string.Concat(lines.Select((l, i) => $"{new string(' ', i * 2)}* {l}\n")) + "\n",
        7 => string.Concat(lines.Select((l, i) => $"{i + 1}. {l}\n\n   {word}\n")) + "\n",
        8 => $"| {word} | Owner | Due |\n|---|---|---|\n" + string.Concat(lines.Select(l => $"| {l} | | {word} |\n")) + "\n",
        9 => string.Concat(lines.Select(l => $"> {l}\n")) + "\n",
        10 => $"```\n{lines[0]}\n" + (lines.Length > 1 ? "```\n" : ""),
        11 => $"<!-- {lines[0]} -->\n",
        12 => string.Concat(lines.Select(l => $"- [{(l.Length % 2 == 0 ? 'x' : ' ')}] {l}\n")),
        _ => string.Join('\n', lines) + "\n\n",
    });

    private static readonly Gen<string> Head = Gen.OneOf("", "# Printers\n\n", "---\ntitle: Printers\nkind: near-miss\nomit: {impact: none}\n---\n", "+++\ndate = 2026-05-04\n+++\n", "**Printers**\n", "import x from 'x'\n\n# Printers\n", "---\naudience: customer\ntimezone: Europe/Berlin\n---\n");

    /// <summary>Documents of our constructs, with either line ending.</summary>
    public static readonly Gen<string> Document = Gen.Select(Head, Block.Array[0, 12], Gen.Bool)
        .Select((head, blocks, isWindows) => (head + string.Concat(blocks)).Replace("\n", isWindows ? "\r\n" : "\n", StringComparison.Ordinal));
}
