using PostMortem.Reading;

namespace PostMortem.Policies;

/// <summary>Which files there are; each folder is looked into once.</summary>
internal sealed class KnownFiles
{
    private readonly Dictionary<string, HashSet<string>> folders = new(StringComparer.Ordinal);

    public bool Contain(string path)
    {
        if (Path.GetDirectoryName(path) is not { } folder) return false;
        if (!folders.TryGetValue(folder, out var names)) folders[folder] = names = new HashSet<string>(SourceReader.NamesIn(folder) ?? [], StringComparer.Ordinal);
        return names.Contains(Path.GetFileName(path));
    }
}
