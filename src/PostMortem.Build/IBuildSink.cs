using PostMortem.Diagnostics;

namespace PostMortem.Build;

/// <summary>Where a build tells what it found.</summary>
internal interface IBuildSink
{
    /// <summary>A finding that is shown.</summary>
    void Report(ReportedDiagnostic reported);

    /// <summary>A file that was left out by its name: shown to who asks for details.</summary>
    void LeftOut(string path);

    /// <summary>A line that closes the build and is always shown.</summary>
    void Close(string line);

    /// <summary>The error that fails the build.</summary>
    void Fail(Diagnostic diagnostic);
}
