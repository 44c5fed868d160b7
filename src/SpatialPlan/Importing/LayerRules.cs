using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace SpatialPlan.Importing;

/// <summary>What one field cannot know about another: rules of the layers, and what is derived where the file is silent.</summary>
internal static partial class LayerRules
{
    /// <summary>Applies the rules of a layer to the values of a feature, in place.</summary>
    public static void Apply(FeatureReading reading, int ordinal, object?[] values, SourceGeometry? geometry)
    {
        var feature = new Row(reading, ordinal, values, geometry);
        RequireOneOf(feature);
        switch (reading.Layer.Code)
        {
            case "parcels": Parcel(feature); break;
            case "units": Unit(feature); break;
            case "hazards": Hazard(feature); break;
            case "acts": Act(feature); break;
            case "zone-types": ZoneType(feature); break;
            case "layers": Layer(feature); break;
        }
    }

    private static void RequireOneOf(Row row)
    {
        var names = row.Reading.Layer.OneOf;
        if (names.Count > 0 && names.All(name => row[name] is null))
        {
            row.Error("field-empty-all", names[0], ("fields", string.Join(" / ", names)));
        }
    }

    private static void Parcel(Row row)
    {
        if (row["eni_code"] is string eni)
        {
            var digits = eni.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
            row["eni_code"] = digits;
            if (!EniDigits().IsMatch(digits))
            {
                row.Error("eni-unreadable", "eni_code", ("value", eni));
            }
            else if (digits.Length is not (13 or 15 or 18))
            {
                row.Warning("eni-length", "eni_code", ("value", eni), ("count", digits.Length));
            }
        }

        if (row["land_kinds"] is LandParts parts)
        {
            var sum = parts.AreasSquareMetres.Sum();
            if (row["registered_area"] is decimal area && area != sum)
            {
                row.Error("land-kinds-sum", "land_kinds", ("sum", sum), ("area", area));
            }

            row["registered_area"] = sum;
        }
    }

    private static void Unit(Row row)
    {
        Soate(row, "soate", "pcode");
        Soate(row, "parent_soate", "parent_pcode");
    }

    /// <summary>The P-code is KG and the last eleven digits of the SOATE code.</summary>
    private static void Soate(Row row, string soate, string pcode)
    {
        var (code, field) = row[soate] is string given ? (given, soate) : ((row[pcode] as string)?.Replace("KG", "417", StringComparison.OrdinalIgnoreCase), pcode);
        if (code == "417")
        {
            // The republic itself is written KG.
            code = "41700000000000";
        }

        if (code is not null && !SoateDigits().IsMatch(code))
        {
            row.Error("soate-unreadable", field, ("value", row[field]));
        }

        row[soate] = code;
    }

    private static void Hazard(Row row)
    {
        if (row["code"] is null)
        {
            // The same land gives the same code when the file comes again.
            var hash = SHA256.HashData([.. row.Geometry!.ToEwkb(row.Reading.Srid), .. System.Text.Encoding.UTF8.GetBytes((string)row["kind"]! + row["source_class"])]);
            row["code"] = $"{row["kind"]}-{Convert.ToHexStringLower(hash.AsSpan(0, 6))}";
            row.InfoOnce("code-derived");
        }

        if (row["name_ky"] is null)
        {
            row.InfoOnce("name-derived");
        }

        if (row["level"] is null)
        {
            row.InfoOnce("level-missing");
        }
    }

    private static void Act(Row row)
    {
        if (row["in_force_until"] is DateOnly until && until <= (DateOnly)row["in_force_from"]!)
        {
            row.Error("dates-reversed", "in_force_until", ("from", row["in_force_from"]), ("until", until));
        }

        if (row["link"] is string link && !link.StartsWith("http://", StringComparison.Ordinal) && !link.StartsWith("https://", StringComparison.Ordinal))
        {
            row.Error("link-unreadable", "link", ("value", link));
        }
    }

    private static void ZoneType(Row row)
    {
        var color = ((string)row["color"]!).ToLowerInvariant();
        row["color"] = color;
        if (!Color().IsMatch(color))
        {
            row.Error("color-unreadable", "color", ("value", color));
        }
    }

    private static void Layer(Row row)
    {
        if ((DateOnly)row["review_by"]! < (DateOnly)row["as_of"]!)
        {
            row.Error("dates-reversed", "review_by", ("from", row["as_of"]), ("until", row["review_by"]));
        }
    }

    [GeneratedRegex("^[0-9]{6,20}$")]
    private static partial Regex EniDigits();

    [GeneratedRegex("^417[0-9]{11}$")]
    private static partial Regex SoateDigits();

    [GeneratedRegex("^#[0-9a-f]{6}$")]
    private static partial Regex Color();

    private readonly record struct Row(FeatureReading Reading, int Ordinal, object?[] Values, SourceGeometry? Geometry)
    {
        public object? this[string field]
        {
            get => Values[Reading.Positions[field]];
            set => Values[Reading.Positions[field]] = value;
        }

        public void Error(string key, string field, params (string Name, object? Value)[] values) =>
            Reading.Log.Error(key, Ordinal, field, GeometryReading.PlaceOf(Geometry, Reading.Srid), values);

        public void Warning(string key, string field, params (string Name, object? Value)[] values) =>
            Reading.Log.Warning(key, Ordinal, field, GeometryReading.PlaceOf(Geometry, Reading.Srid), values);

        public void InfoOnce(string key)
        {
            if (!Reading.Log.Counts.ContainsKey(key))
            {
                Reading.Log.Info(key);
            }
        }
    }
}
