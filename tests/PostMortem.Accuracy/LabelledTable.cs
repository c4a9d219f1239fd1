namespace PostMortem.Accuracy;

/// <summary>A file of tab-separated values whose header names the columns. Lines that begin with <c>#</c> are comments.</summary>
internal static class LabelledTable
{
    /// <summary>The rows, each by its columns' names.</summary>
    /// <exception cref="InvalidDataException">A row has another number of columns than the header.</exception>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(string path)
    {
        string[]? header = null;
        foreach (var (index, line) in File.ReadLines(path).Index())
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (header is null)
            {
                header = cells;
                continue;
            }

            if (cells.Length != header.Length) throw new InvalidDataException($"{path}({index + 1}): {cells.Length} columns; the header has {header.Length}");
            yield return header.Zip(cells).ToDictionary(c => c.First, c => c.Second.Trim(), StringComparer.Ordinal);
        }
    }
}
