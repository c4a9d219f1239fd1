namespace PostMortem.Language;

/// <summary>The data files in <c>Lexicons</c>, which are part of the assembly.</summary>
internal static class LexiconFile
{
    /// <summary>The lines of a file, without comments and empty ones.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream($"Lexicons.{file}.txt")
            ?? throw new InvalidOperationException($"The lexicon '{file}' is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}
