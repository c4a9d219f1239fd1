using PostMortem.Diagnostics;
using PostMortem.Rules;

namespace PostMortem.Tests.Rules;

public class BuildFailedByFindingsTests
{
    [Theory]
    [InlineData(0, 3, true, FailOn.Warning, "CI", "3 warnings fail this build because CI is true (PostMortemFailOn=warning); fix them, accept them with -t:PostMortemUpdateBaseline, or set PostMortemFailOn=error")]
    [InlineData(0, 1, true, FailOn.Warning, null, "1 warning fails this build (PostMortemFailOn=warning); fix it, accept it with -t:PostMortemUpdateBaseline, or set PostMortemFailOn=error")]
    [InlineData(2, 1, false, FailOn.Warning, "TF_BUILD", "2 errors and 1 warning fail this build because TF_BUILD is true (PostMortemFailOn=warning); fix them, or set PostMortemFailOn=never")]
    [InlineData(1, 0, false, FailOn.Warning, "CI", "1 error fails this build (PostMortemFailOn=warning); fix it, or set PostMortemFailOn=never")]
    [InlineData(2, 0, false, FailOn.Error, null, "2 errors fail this build (PostMortemFailOn=error); fix them, or set PostMortemFailOn=never")]
    public void Says_how_many_why_and_what_changes_it(int errors, int warnings, bool canBeAccepted, FailOn failOn, string? because, string message) =>
        Assert.Equal(message, PM0012BuildFailedByFindings.Create("/docs.csproj", errors, warnings, canBeAccepted, failOn, because).Message);
}
