using System.IO.Compression;

namespace PostMortem.Package.Tests;

/// <summary>The package, packed once for all tests, and the folder into which they all unpack it. The collections of tests share it.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private static readonly SemaphoreSlim Gate = new(1);
    private static string? shared;
    private static int users;
    private string root = "";

    /// <summary>The package file.</summary>
    public string NupkgPath => Directory.GetFiles(Feed, "*.nupkg").Single();

    /// <summary>The version it was packed with.</summary>
    public string Version => Path.GetFileNameWithoutExtension(NupkgPath)["PostMortem.Build.".Length..];

    internal string Feed => Path.Combine(root, "feed");

    internal string PackagesFolder => Path.Combine(root, "packages");

    /// <summary>Packs, unless another collection has.</summary>
    public async Task InitializeAsync()
    {
        await Gate.WaitAsync();
        try
        {
            root = shared ??= await Pack(Directory.CreateTempSubdirectory("postmortem-tests-").FullName);
            users++;
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await Gate.WaitAsync();
        try
        {
            if (--users > 0) return;
            shared = null;
            Directory.Delete(root, recursive: true);
        }
        finally
        {
            Gate.Release();
        }
    }

    // With outputs of its own: other builds of the same projects may run at the same time.
    private static async Task<string> Pack(string root)
    {
        var result = await DotNet.Run(
            Repository.Root,
            new Dictionary<string, string>(),
            "pack", Repository.PathOf("src", "PostMortem.Build"), "-c", "Release", "-o", Path.Combine(root, "feed"), "--artifacts-path", Path.Combine(root, "artifacts"));
        result.Expect(0);
        return root;
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

/// <summary>Tests of the packed package; one after the other, since each starts builds. Beside them runs <see cref="SituationTests"/>.</summary>
[CollectionDefinition(Name)]
public sealed class PackedPackageTests : ICollectionFixture<PackedPackage>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "packed package";
}

/// <summary>The other half of these tests, by the time they take: two builds at a time are as many as two processors do.</summary>
[CollectionDefinition(Name)]
public sealed class SituationTests : ICollectionFixture<PackedPackage>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "build situations";
}
