namespace PostMortem.Testing;

/// <summary>The guide and the real documents that the product is measured on. They lie beside the repository and are no part of it.</summary>
public static class EvaluationData
{
    /// <summary>Their folder; it may not exist.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared"));

    /// <summary>Why a test that needs them is skipped on this machine; null where they are there.</summary>
    public static string? Missing { get; } = Directory.Exists(Folder) ? null : "needs the evaluation data (../shared), which is not on this machine";
}
