using System.Buffers;
using PostMortem.Documents;
using PostMortem.Language;

namespace PostMortem.ActionItems;

/// <summary>Tells what an action item is for from its words (<c>Lexicons/purposes.txt</c>, English).</summary>
internal static class PurposeReader
{
    private static readonly PhraseList Phrases = PhraseList.Read("purposes");

    private static readonly SearchValues<string> Reasons = SearchValues.Create([" because ", " because,", " since ", "(because ", " as the ", " as it "], StringComparison.OrdinalIgnoreCase);

    /// <summary>The purposes of an item.</summary>
    public static ActionPurposes Of(string text)
    {
        text = WithoutReason(text);
        var (purposes, isChange, isLeading) = (ActionPurposes.None, false, false);
        foreach (var (heading, _, _) in Phrases.Find(text, PhraseList.WordsOf(text)))
        {
            purposes |= PurposeOf(heading);
            isChange |= heading == "change";
            isLeading |= heading == "leading";
        }

        // "Alert before the certificate expires": who hears of it in time prevents it.
        if ((purposes & ActionPurposes.Detect) != 0 && isLeading) purposes |= ActionPurposes.Prevent;
        return purposes == ActionPurposes.None && isChange ? ActionPurposes.Prevent : purposes;
    }

    /// <summary>The purpose that a sub-section's heading or the cell of a column names: "Prevention", "detect".</summary>
    public static ActionPurposes OfHeading(string text)
    {
        var purposes = ActionPurposes.None;
        foreach (var (heading, word, _) in Phrases.Find(text, PhraseList.WordsOf(text)))
        {
            if (word < 3) purposes |= PurposeOf(heading);
        }

        return purposes;
    }

    private static ActionPurposes PurposeOf(string heading) => heading switch
    {
        "prevent" => ActionPurposes.Prevent,
        "detect" => ActionPurposes.Detect,
        "mitigate" => ActionPurposes.Mitigate,
        "communicate" => ActionPurposes.Communicate,
        "document" => ActionPurposes.Document,
        _ => ActionPurposes.None,
    };

    /// <summary>What follows "because" tells of the incident, not of the item.</summary>
    private static string WithoutReason(string text)
    {
        var at = text.AsSpan().IndexOfAny(Reasons);
        return at > 0 ? text[..at] : text;
    }
}
