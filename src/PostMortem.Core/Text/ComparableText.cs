using System.Text;

namespace PostMortem.Text;

/// <summary>The form in which headings and the names that a team or a writer gave are compared.</summary>
internal static class ComparableText
{
    /// <summary>Lower case, letters and digits only, words parted by one space.</summary>
    public static string Of(string text)
    {
        var form = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) form.Append(char.ToLowerInvariant(c));
            else if (form.Length > 0 && form[^1] != ' ') form.Append(' ');
        }

        return form.ToString().TrimEnd();
    }
}
