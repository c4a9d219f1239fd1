namespace PostMortem.Diagnostics;

/// <summary>The order in which diagnostics are shown: by file, place and ID; findings of one rule at one place stay in the rule's order. The same on every machine.</summary>
public sealed class DiagnosticOrder : IComparer<Diagnostic>
{
    /// <summary>The only one.</summary>
    public static readonly DiagnosticOrder Instance = new();

    private DiagnosticOrder()
    {
    }

    /// <inheritdoc/>
    public int Compare(Diagnostic? x, Diagnostic? y)
    {
        if (ReferenceEquals(x, y)) return 0;
        if (x is null) return -1;
        if (y is null) return 1;
        var order = string.CompareOrdinal(x.Path, y.Path);
        if (order == 0) order = x.Start.Line.CompareTo(y.Start.Line);
        if (order == 0) order = x.Start.Column.CompareTo(y.Start.Column);
        return order != 0 ? order : string.CompareOrdinal(x.Id, y.Id);
    }
}
