namespace PostMortem.Corpus;

/// <summary>Looks into what is in the order of its days.</summary>
internal static class ByDate
{
    /// <summary>What lies before a day, the latest first.</summary>
    /// <param name="ordered">In the order of their days.</param>
    /// <param name="dayOf">The day of one.</param>
    /// <param name="day">The day.</param>
    public static IEnumerable<T> Before<T>(IReadOnlyList<T> ordered, Func<T, DateOnly> dayOf, DateOnly day)
    {
        var (low, high) = (0, ordered.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (dayOf(ordered[middle]) < day) low = middle + 1;
            else high = middle;
        }

        while (low > 0) yield return ordered[--low];
    }
}
