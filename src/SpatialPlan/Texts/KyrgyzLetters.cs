using System.Text;

namespace SpatialPlan.Texts;

/// <summary>
/// Puts right what arrives wrong in Kyrgyz text: look-alike letters (ɵ U+0275 for ө, ӊ U+04CA for ң, and their capitals) and the
/// spaces that cannot be seen. Files from several ministries carry both.
/// </summary>
public static class KyrgyzLetters
{
    /// <summary>
    /// The text with the Kyrgyz letters of the alphabet, ordinary spaces instead of no-break ones, no zero-width characters, runs of spaces
    /// drawn together, no space at either end, in Unicode normal form C. An empty text stays empty.
    /// </summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (FoldLetter(letter) is { } kept && !(kept == ' ' && (folded.Length == 0 || folded[^1] == ' ')))
            {
                folded.Append(kept);
            }
        }

        return folded.ToString().TrimEnd(' ').Normalize(NormalizationForm.FormC);
    }

    private static char? FoldLetter(char letter) => letter switch
    {
        'ɵ' => 'ө',
        'Ɵ' => 'Ө',
        'ӊ' => 'ң',
        'Ӊ' => 'Ң',
        '\u00A0' or '\u2007' or '\u202F' or '\t' or '\r' or '\n' => ' ',
        '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD' or '\0' => null,
        _ => letter,
    };
}
