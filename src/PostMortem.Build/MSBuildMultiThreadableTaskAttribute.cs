namespace Microsoft.Build.Framework;

/// <summary>
/// Tells MSBuild that a task shares no state with others, so that <c>dotnet build -mt</c> runs it in its own process. MSBuild knows the
/// attribute by its namespace and name alone and ships none.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
