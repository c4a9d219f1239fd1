namespace PostMortem.Text;

/// <summary>A place in a file as editors and compilers show it.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column in UTF-16 code units.</param>
public readonly record struct LinePosition(int Line, int Column);
