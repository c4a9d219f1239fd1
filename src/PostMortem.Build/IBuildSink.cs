using PostMortem.Diagnostics;

namespace PostMortem.Build;

/// <summary>Where a build tells what it found.</summary>
internal interface IBuildSink
{
    /// <summary>A finding that is shown.</summary>
    void Report(ReportedDiagnostic reported);

    /// <summary>A line for who asks for details, such as a file that was left out.</summary>
    void Detail(string line);

    /// <summary>A line that closes the build and is always shown.</summary>
    void Close(string line);

    /// <summary>The error that fails the build.</summary>
    void Fail(Diagnostic diagnostic);
}
