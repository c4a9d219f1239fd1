using System.Reflection;

namespace PostMortem.Build.Tests;

public sealed class TaskTests
{
    [Theory]
    [InlineData(typeof(AnalyzeAndPublish))]
    [InlineData(typeof(Unpublish))]
    public void MSBuild_may_run_a_task_in_its_own_threads(Type task) =>
        Assert.Contains(task.GetCustomAttributesData(), a => a.AttributeType.FullName == "Microsoft.Build.Framework.MSBuildMultiThreadableTaskAttribute");

    [Fact]
    public void The_parts_know_each_other_in_one_direction_only()
    {
        Assert.Equal(["PostMortem.Core", "PostMortem.Index"], Ours(typeof(AnalyzeAndPublish).Assembly));
        Assert.Equal(["PostMortem.Core"], Ours(typeof(Index.SitePublisher).Assembly));
        Assert.Empty(Ours(typeof(Analysis.Analyzer).Assembly));
        Assert.DoesNotContain(
            typeof(Index.SitePublisher).Assembly.GetReferencedAssemblies().Concat(typeof(Analysis.Analyzer).Assembly.GetReferencedAssemblies()),
            a => a.Name!.StartsWith("Microsoft.Build", StringComparison.Ordinal) || a.Name == "System.Console");
    }

    private static IEnumerable<string> Ours(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("PostMortem", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
