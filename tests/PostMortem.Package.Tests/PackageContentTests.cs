namespace PostMortem.Package.Tests;

[Collection(PackedPackageTests.Name)]
public sealed class PackageContentTests(PackedPackage package)
{
    [Fact]
    public async Task Holds_these_files() => await Verify(package.Entries());

    [Fact]
    public async Task Describes_itself_without_dependencies() =>
        await Verify(string.Join('\n', package.Read("PostMortem.Build.nuspec").Split('\n').Where(line => !line.Contains("<repository", StringComparison.Ordinal))));
}
