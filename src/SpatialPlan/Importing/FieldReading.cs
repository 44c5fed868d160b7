using System.Globalization;
using System.Runtime.InteropServices;

namespace SpatialPlan.Importing;

/// <summary>Reads the text of a field. Numbers may have a decimal point or a decimal comma, days may be written year first or day first.</summary>
public static class FieldReading
{
    private static readonly object True = true;
    private static readonly object False = false;
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy/MM/dd", "dd.MM.yyyy", "yyyy-MM-ddTHH:mm:ss", "yyyy/MM/dd HH:mm:ss"];

    /// <summary>Reads a text by the type of its field. An empty text is no value, and no fault unless the field is required.</summary>
    public static FieldResult Read(ImportField field, string? text)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (string.IsNullOrWhiteSpace(text))
        {
            return new FieldResult(null, field.Required ? "field-empty" : null);
        }

        return field.Type switch
        {
            FieldType.Text or FieldType.Code => ReadText(field, text),
            FieldType.WholeNumber or FieldType.DecimalNumber => ReadNumber(field, text.AsSpan().Trim()),
            FieldType.Boolean => ReadBoolean(text.AsSpan().Trim()),
            FieldType.Date => ReadDay(text.AsSpan().Trim()),
            FieldType.LandKinds => ReadLandKinds(text),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field.Type, "Not a type of field."),
        };
    }

    private static FieldResult ReadText(ImportField field, string text)
    {
        if (TextFaults.Find(text) is { } fault)
        {
            return new FieldResult(null, fault, text.Length > 60 ? text[..60] + "…" : text);
        }

        if (field.Codes is null)
        {
            return new FieldResult(text);
        }

        foreach (var code in field.Codes)
        {
            if (code.AsSpan().Equals(text.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return new FieldResult(code);
            }
        }

        return new FieldResult(null, "code-unknown", string.Join(", ", field.Codes));
    }

    private static FieldResult ReadNumber(ImportField field, ReadOnlySpan<char> text)
    {
        if (!TryNumber(text, out var number))
        {
            return new FieldResult(null, "number-unreadable");
        }

        if (number < field.Min || number > field.Max)
        {
            return new FieldResult(null, "number-out-of-range", string.Create(CultureInfo.InvariantCulture, $"{field.Min} - {field.Max}"));
        }

        if (field.Type == FieldType.WholeNumber)
        {
            return number == decimal.Truncate(number) ? new FieldResult((int)number) : new FieldResult(null, "number-not-whole");
        }

        return field.Decimals is { } most && decimal.Round(number, most) != number
            ? new FieldResult(null, "number-decimals", most.ToString(CultureInfo.InvariantCulture))
            : new FieldResult(number);
    }

    /// <summary>Reads <c>1234.5</c>, <c>1234,5</c>, <c>1 234,5</c>; never a number with both a point and a comma, which two countries read differently.</summary>
    public static bool TryNumber(ReadOnlySpan<char> text, out decimal number)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (decimal.TryParse(text, style, CultureInfo.InvariantCulture, out number))
        {
            return true;
        }

        var plain = text.ToString().Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal);
        var commas = plain.Count(letter => letter == ',');
        return commas <= 1 && !(commas == 1 && plain.Contains('.', StringComparison.Ordinal))
            && decimal.TryParse(plain.Replace(',', '.'), style, CultureInfo.InvariantCulture, out number);
    }

    private static FieldResult ReadBoolean(ReadOnlySpan<char> text)
    {
        foreach (var yes in (ReadOnlySpan<string>)["true", "1", "t", "yes", "y", "да", "ооба"])
        {
            if (text.Equals(yes, StringComparison.OrdinalIgnoreCase))
            {
                return new FieldResult(True);
            }
        }

        foreach (var no in (ReadOnlySpan<string>)["false", "0", "f", "no", "n", "нет", "жок"])
        {
            if (text.Equals(no, StringComparison.OrdinalIgnoreCase))
            {
                return new FieldResult(False);
            }
        }

        return new FieldResult(null, "boolean-unreadable");
    }

    private static FieldResult ReadDay(ReadOnlySpan<char> text)
    {
        if (!DateTime.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new FieldResult(null, "date-unreadable");
        }

        return day.Year is >= 1900 and <= 2200 ? new FieldResult(DateOnly.FromDateTime(day)) : new FieldResult(null, "date-out-of-range");
    }

    private static FieldResult ReadLandKinds(string text)
    {
        var kinds = new List<string>();
        var areas = new List<decimal>();
        foreach (var range in text.AsSpan().Split(';'))
        {
            var part = text.AsSpan()[range].Trim();
            var colon = part.IndexOf(':');
            if (colon < 0 || !TryNumber(part[(colon + 1)..].Trim(), out var area))
            {
                return new FieldResult(null, "land-kinds-unreadable", part.ToString());
            }

            var kind = FindKind(part[..colon].Trim());
            if (kind is null)
            {
                return new FieldResult(null, "code-unknown", string.Join(", ", ImportCodes.LandKinds));
            }

            if (area <= 0 || decimal.Round(area, 2) != area || area > 1_000_000_000 || kinds.Contains(kind))
            {
                return new FieldResult(null, "land-kinds-area", part.ToString());
            }

            kinds.Add(kind);
            areas.Add(area);
        }

        return new FieldResult(new LandParts([.. kinds], [.. CollectionsMarshal.AsSpan(areas)]));
    }

    private static string? FindKind(ReadOnlySpan<char> text)
    {
        foreach (var kind in ImportCodes.LandKinds)
        {
            if (text.Equals(kind, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return null;
    }
}
