using System.Buffers;

namespace SpatialPlan.Importing;

/// <summary>What is wrong with a text before anyone reads it: a formula for the next spreadsheet, or letters read in the wrong character set.</summary>
public static class TextFaults
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> FormulaSigns = SearchValues.Create("!|=");

    /// <summary>What stands after a capital Er or Es when UTF-8 was read as Windows-1251, and never in Kyrgyz or Russian.</summary>
    private static readonly SearchValues<char> Foreign = SearchValues.Create("ЂЃѓЉЊЌЋЏђљњќћџўјґѕіїєЎЈҐЅІЇЄ°±µ·¬®¤¦§©‚„…†‡€‰‹‘’“”•–—™›");

    /// <summary>The key of the first fault, or <see langword="null"/>.</summary>
    public static string? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > ImportLimits.TextLength)
        {
            return "text-too-long";
        }

        return IsFormula(text) ? "text-formula" : IsMisread(text) ? "text-misread" : null;
    }

    /// <summary>
    /// True for what a spreadsheet would run when the text is exported again: a beginning <c>=</c> or <c>@</c>, a tab or carriage return, and <c>+</c> or
    /// <c>-</c> where no number follows. Negative numbers and telephone numbers are no formulas.
    /// </summary>
    public static bool IsFormula(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 0 && text[0] switch
        {
            '=' or '@' or '\t' or '\r' => true,
            '+' => !text.AsSpan(1).ContainsAny(Digits) || text.AsSpan().ContainsAny(FormulaSigns),
            '-' => text.AsSpan().ContainsAny(FormulaSigns),
            _ => false,
        };
    }

    /// <summary>
    /// True for text that was read in another character set than it was written in: the replacement sign; Latin letters with accents where no Latin
    /// text has so many (Windows-1251 read as Latin-1: <c>Àê-Æàð</c>); or every other letter a capital Er or Es (UTF-8 read as Windows-1251: <c>РђРє</c>);
    /// box drawing (code page 866).
    /// </summary>
    public static bool IsMisread(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var letters = 0;
        var accented = 0;
        var lead = 0;
        var pairs = 0;
        var previous = '\0';
        foreach (var letter in text)
        {
            pairs += IsLead(previous) && Foreign.Contains(letter) ? 1 : 0;
            previous = letter;
            if (letter < 128)
            {
                letters += char.IsAsciiLetter(letter) ? 1 : 0;
                continue;
            }

            if (letter is '\uFFFD' or (>= '\u2500' and <= '\u259F') or (>= '\u0080' and <= '\u009F'))
            {
                return true;
            }

            letters++;
            accented += letter is >= '\u00C0' and <= '\u00FF' ? 1 : 0;
            lead += IsLead(letter) ? 1 : 0;
        }

        return letters >= 3 && (accented * 2 > letters || (letters >= 6 && lead * 5 >= letters * 2 && pairs >= 2));
    }

    private static bool IsLead(char letter) => letter is 'Р' or 'С' or 'Т' or 'У' or 'Ð' or 'Ñ';
}
