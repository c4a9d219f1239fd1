using System.Text;
using PostMortem.Index;

namespace PostMortem.Build;

/// <summary>
/// The same build for an MSBuild that can't load the task: <c>dotnet exec PostMortem.Build.dll REQUEST</c>. Findings go to the standard
/// output, where MSBuild's Exec makes warnings and errors of them; the closing lines to <c>REQUEST.closing</c> and the error that fails
/// the build to <c>REQUEST.failure</c>, since Exec knows one importance only. No type of MSBuild is touched on this way.
/// </summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        switch (args)
        {
            case ["--unpublish", var folder]:
                SitePublisher.Unpublish(folder);
                return 0;
            case [var requestFile]:
                Run(requestFile);
                return 0;
            default:
                Console.Error.WriteLine("usage: dotnet exec PostMortem.Build.dll REQUEST | --unpublish FOLDER");
                return 2;
        }
    }

    private static void Run(string requestFile)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { NewLine = "\n" };
        var sink = new ConsoleSink(output);
        BuildRun.Run(RequestReader.Read(File.ReadLines(requestFile, utf8)), sink, CancellationToken.None);
        output.Flush();
        if (sink.Failure is not null) File.WriteAllText(requestFile + ".failure", sink.Failure, utf8);

        // Written last: its being there says that the build came to its end.
        File.WriteAllLines(requestFile + ".closing", sink.Closing, utf8);
    }
}
