
namespace PostMortem.Timelines;

/// <summary>Names of months in other languages than English, as they stand behind a day: "2 juin 2026", "2. Juni 2026", "2 de junio de 2026".</summary>
internal static class ForeignMonths
{
    private static readonly string[] Names =
    [
        "janvier januar jänner januari enero gennaio janeiro",
        "février fevrier februar februari febrero febbraio fevereiro",
        "mars märz maart marzo março marts",
        "avril april abril aprile",
        "mai mei mayo maggio maio maj",
        "juin juni junio giugno junho",
        "juillet juli julio luglio julho",
        "août aout august augustus agosto augusti",
        "septembre september septiembre settembre setembro",
        "octobre oktober octubre ottobre outubro",
        "novembre november noviembre novembro",
        "décembre decembre dezember december diciembre dicembre dezembro",
    ];

    private static readonly Dictionary<string, int> Months =
        Names.SelectMany((names, i) => names.Split(' ').Select(name => (name, Month: i + 1))).ToDictionary(n => n.name, n => n.Month, StringComparer.OrdinalIgnoreCase);

    /// <summary>The month whose name stands behind a day that ends at an index, and the index after it and a Spanish "de"; 0 where none does.</summary>
    public static int ReadBehindDay(string text, int at, out int next)
    {
        next = at;
        var start = Scan.Blanks(text, Scan.At(text, at) == '.' ? at + 1 : at);
        if (start == at) return 0;
        if (Scan.Word(text, start, "de")) start = Scan.Blanks(text, start + 2);
        var end = start;
        while (end < text.Length && end - start < 12 && char.IsLetter(text[end])) end++;
        if (!Months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(start, end - start), out var month)) return 0;
        var yearAt = Scan.Blanks(text, end);
        if (Scan.Word(text, yearAt, "de")) yearAt = Scan.Blanks(text, yearAt + 2);
        var hasYear = Scan.Digits(text, yearAt, 5) == 4;
        // "3 mars" and "2. April" without a year may be other things.
        if (!hasYear && (Scan.Word(text, start, "mars") || Scan.At(text, at) == '.')) return 0;
        next = hasYear ? yearAt : end;
        return month;
    }
}
