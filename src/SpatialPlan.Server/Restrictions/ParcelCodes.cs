using System.Globalization;
using SpatialPlan.Parcels;

namespace SpatialPlan.Server.Restrictions;

/// <summary>
/// Reads the codes of parcels from what somebody pasted or from a CSV: in each line every ENI code counts, whatever stands beside it. A line without
/// any is not passed over but told, except for a first line that is a heading.
/// </summary>
internal static class ParcelCodes
{
    private static readonly char[] Between = [',', ';', '\t', '"', ' ', '\u00a0'];

    /// <summary>The codes in their order, each once, and the lines in which none was found.</summary>
    public static (IReadOnlyList<EniCode> Codes, IReadOnlyList<string> Unread) Read(string text)
    {
        var (codes, unread, known) = (new List<EniCode>(), new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (index, line) in text.TrimStart('\uFEFF').Split('\n').Index())
        {
            var found = false;
            foreach (var cell in line.Trim().Split(Between, StringSplitOptions.RemoveEmptyEntries))
            {
                if (EniCode.TryParse(cell, out var code))
                {
                    found = true;
                    if (known.Add(code!.Digits))
                    {
                        codes.Add(code);
                    }
                }
            }

            if (!found && line.Trim().Length > 0 && !(index == 0 && !line.Any(char.IsAsciiDigit)))
            {
                unread.Add(string.Create(CultureInfo.InvariantCulture, $"{index + 1}: {Short(line.Trim())}"));
            }
        }

        return (codes, unread);
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
