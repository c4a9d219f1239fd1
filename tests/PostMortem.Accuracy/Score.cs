using System.Globalization;

namespace PostMortem.Accuracy;

/// <summary>How often the product was right about one thing.</summary>
/// <param name="Subject">What was asked: a rule, or a part of the model.</param>
/// <param name="MinimumPrecision">Below it the measurement fails; null where nothing is asked.</param>
/// <param name="MinimumRecall">Likewise.</param>
internal sealed record Score(string Subject, double? MinimumPrecision = null, double? MinimumRecall = null)
{
    /// <summary>With fewer labelled cases a ratio says little, and no threshold holds.</summary>
    private const int FewestCases = 30;

    private readonly List<string> misses = [];

    /// <summary>Labelled and told.</summary>
    public int Right { get; private set; }

    /// <summary>Told, not labelled.</summary>
    public int FalseAlarms { get; private set; }

    /// <summary>Labelled, not told.</summary>
    public int Missed { get; private set; }

    /// <summary>One line for each case that was judged wrongly.</summary>
    public IReadOnlyList<string> Misses => misses;

    /// <summary>Of what was told, how much is right.</summary>
    public double Precision => Ratio(Right, Right + FalseAlarms);

    /// <summary>Of what is there, how much was told.</summary>
    public double Recall => Ratio(Right, Right + Missed);

    /// <summary>Whether the thresholds hold.</summary>
    public bool IsMet => Right + Missed < FewestCases || (!(Precision < MinimumPrecision) && !(Recall < MinimumRecall));

    /// <summary>Counts one case.</summary>
    /// <param name="isThere">What the label says.</param>
    /// <param name="isTold">What the product says.</param>
    /// <param name="what">The case, to read where the two differ.</param>
    public void Count(bool isThere, bool isTold, string what)
    {
        if (isThere && isTold) Right++;
        if (isTold && !isThere) FalseAlarms++;
        if (isThere && !isTold) Missed++;
        if (isThere != isTold) misses.Add($"{(isTold ? "false alarm" : "missed")}: {what}");
    }

    /// <summary>The row of the table.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"| {Subject} | {Right + Missed} | {Right} | {FalseAlarms} | {Missed} | {Cell(Precision, MinimumPrecision)} | {Cell(Recall, MinimumRecall)} | {(IsMet ? "" : "**below**")} |");

    private static double Ratio(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    private static string Cell(double value, double? minimum) =>
        minimum is null ? value.ToString("0.000", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{value:0.000} (≥ {minimum:0.00})");
}
