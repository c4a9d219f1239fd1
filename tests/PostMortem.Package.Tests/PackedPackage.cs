using System.IO.Compression;

namespace PostMortem.Package.Tests;

/// <summary>The package, packed once for all tests, and the folder into which they all unpack it.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly string root = Directory.CreateTempSubdirectory("postmortem-tests-").FullName;

    /// <summary>The package file.</summary>
    public string NupkgPath => Directory.GetFiles(Feed, "*.nupkg").Single();

    /// <summary>The version it was packed with.</summary>
    public string Version => Path.GetFileNameWithoutExtension(NupkgPath)["PostMortem.Build.".Length..];

    internal string Feed => Path.Combine(root, "feed");

    internal string PackagesFolder => Path.Combine(root, "packages");

    /// <summary>Packs with outputs of its own: other builds of the same projects may run at the same time.</summary>
    public async Task InitializeAsync()
    {
        var result = await DotNet.Run(
            Repository.Root,
            new Dictionary<string, string>(),
            "pack", Repository.PathOf("src", "PostMortem.Build"), "-c", "Release", "-o", Feed, "--artifacts-path", Path.Combine(root, "artifacts"));
        result.Expect(0);
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Directory.Delete(root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Makes an empty folder for a project; its packages come from the packed one and from the machine's sources.</summary>
    internal TestFolder NewFolder(string name = "project") => new(this, Directory.CreateDirectory(Path.Combine(root, Guid.NewGuid().ToString("N")[..8], name)).FullName);

    internal string Entries()
    {
        using var nupkg = ZipFile.OpenRead(NupkgPath);
        return string.Join('\n', nupkg.Entries.Select(e => e.FullName).Where(n => !n.EndsWith(".psmdcp", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    internal string Read(string entry)
    {
        using var nupkg = ZipFile.OpenRead(NupkgPath);
        using var reader = new StreamReader(nupkg.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }
}

/// <summary>Tests of the packed package; one after the other, since each starts builds.</summary>
[CollectionDefinition(Name)]
public sealed class PackedPackageTests : ICollectionFixture<PackedPackage>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "packed package";
}
