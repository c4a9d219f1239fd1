namespace PostMortem.Index.Pages;

/// <summary>How the pages call the urgencies of action items.</summary>
internal static class Urgencies
{
    /// <summary>The name, as a heading.</summary>
    public static string NameOf(Urgency urgency, DateOnly? today) => urgency switch
    {
        Urgency.AgedOut => "Aged out",
        Urgency.Overdue => "Overdue",
        Urgency.Soon => "Due within four weeks",
        Urgency.Later => today is null ? "With a date" : "Due later",
        _ => "Without a date",
    };

    /// <summary>The key in addresses.</summary>
    public static string KeyOf(Urgency urgency) => urgency switch
    {
        Urgency.AgedOut => "aged-out",
        Urgency.Overdue => "overdue",
        Urgency.Soon => "soon",
        Urgency.Later => "later",
        _ => "undated",
    };
}
