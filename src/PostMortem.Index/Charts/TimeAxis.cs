using System.Collections.Immutable;
using System.Globalization;

namespace PostMortem.Index;

/// <summary>A stretch of time and where its ticks are.</summary>
/// <param name="From">Its begin.</param>
/// <param name="To">Its end; later.</param>
internal sealed record TimeAxis(DateTime From, DateTime To)
{
    private const int MostTicks = 7;

    /// <summary>Distances of ticks that people count in, in minutes.</summary>
    private static readonly double[] Steps = [1 / 6.0, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2 * 1440, 7 * 1440, 14 * 1440, 30 * 1440, 91 * 1440, 365 * 1440];

    /// <summary>The distance of two ticks, in minutes.</summary>
    public double Step { get; } = Steps.FirstOrDefault(s => (To - From).TotalMinutes / s < MostTicks, (To - From).TotalMinutes / MostTicks);

    /// <summary>The ticks within it, at round times.</summary>
    public ImmutableArray<DateTime> Ticks
    {
        get
        {
            var step = TimeSpan.FromMinutes(Step).Ticks;
            var origin = Step >= 1440 ? From.Date.Ticks : From.Date.AddDays(-1).Ticks;
            var first = origin + ((From.Ticks - origin + step - 1) / step * step);
            var ticks = ImmutableArray.CreateBuilder<DateTime>();
            for (var at = first; at <= To.Ticks; at += step) ticks.Add(new DateTime(at, From.Kind));
            return ticks.DrainToImmutable();
        }
    }

    /// <summary>Whether it touches several days.</summary>
    public bool SpansDays => From.Date != To.Date;

    /// <summary>Where an instant lies in it, 0 to 1.</summary>
    public double ShareOf(DateTime instant) => (instant - From) / (To - From);

    /// <summary>The words at a tick.</summary>
    public string Label(DateTime tick) => tick.ToString(Step >= 1440 ? "yyyy-MM-dd" : Step < 1 ? "HH:mm:ss" : "HH:mm", CultureInfo.InvariantCulture);
}
