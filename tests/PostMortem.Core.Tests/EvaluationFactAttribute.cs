namespace PostMortem.Core.Tests;

/// <summary>A test that reads the evaluation data; skipped with its reason where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EvaluationFactAttribute : FactAttribute
{
    public EvaluationFactAttribute() => Skip = EvaluationData.Missing;
}

/// <summary>A theory that reads the evaluation data; skipped with its reason where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EvaluationTheoryAttribute : TheoryAttribute
{
    public EvaluationTheoryAttribute() => Skip = EvaluationData.Missing;
}
