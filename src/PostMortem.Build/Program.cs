using System.Text;
using PostMortem.Diagnostics;

namespace PostMortem.Build;

/// <summary>
/// The same build for an MSBuild that can't load the task: <c>dotnet exec PostMortem.Build.dll REQUEST</c>. Findings go to the standard
/// output, where MSBuild's Exec makes warnings and errors of them; the closing lines to <c>REQUEST.closing</c> and the error that fails
/// the build to <c>REQUEST.failure</c>, since Exec knows one importance only. No type of MSBuild is touched on this way.
/// </summary>
internal static class Program
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static int Main(string[] args)
    {
        switch (args)
        {
            case ["--unpublish", var folder, var project]:
                if (SiteStep.Unpublish(project, folder) is { } fault) Write(sink => sink.Report(new ReportedDiagnostic(fault, fault.DefaultSeverity)));
                return 0;
            case [var requestFile]:
                Run(requestFile);
                return 0;
            default:
                Console.Error.WriteLine("usage: dotnet exec PostMortem.Build.dll REQUEST | --unpublish FOLDER PROJECT");
                return 2;
        }
    }

    private static void Run(string requestFile)
    {
        var sink = Write(sink => BuildRun.Run(RequestReader.Read(File.ReadLines(requestFile, Utf8)), sink, CancellationToken.None));
        if (sink.Failure is not null) File.WriteAllText(requestFile + ".failure", sink.Failure, Utf8);

        // Written last: its being there says that the build came to its end.
        File.WriteAllLines(requestFile + ".closing", sink.Closing, Utf8);
    }

    private static ConsoleSink Write(Action<ConsoleSink> report)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), Utf8) { NewLine = "\n" };
        var sink = new ConsoleSink(output);
        report(sink);
        return sink;
    }
}
