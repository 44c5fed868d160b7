namespace SpatialPlan.Coordinates;

/// <summary>A coordinate system that input may come in and output may go out in.</summary>
/// <param name="Srid">The EPSG number (our own number for the working system).</param>
/// <param name="Name">The name as the standard writes it; the same in all languages.</param>
/// <param name="Kind">What family it belongs to.</param>
public sealed record CoordinateSystem(int Srid, string Name, CoordinateSystemKind Kind)
{
    /// <summary>Every system the import and the pages offer, in the order in which they are offered.</summary>
    public static IReadOnlyList<CoordinateSystem> Known { get; } =
    [
        .. Enumerable.Range(1, 5).Select(zone => new CoordinateSystem(Coordinates.Srid.Kyrg06Zone1 + zone - 1, $"Kyrg-06 / zone {zone}", CoordinateSystemKind.Kyrg06)),
        new(Coordinates.Srid.LonLat, "WGS 84", CoordinateSystemKind.Geographic),
        new(28412, "Pulkovo 1942 / Gauss-Kruger zone 12", CoordinateSystemKind.Pulkovo1942),
        new(28413, "Pulkovo 1942 / Gauss-Kruger zone 13", CoordinateSystemKind.Pulkovo1942),
        new(28414, "Pulkovo 1942 / Gauss-Kruger zone 14", CoordinateSystemKind.Pulkovo1942),
        new(2539, "Pulkovo 1942 / 3-degree Gauss-Kruger zone 23", CoordinateSystemKind.Pulkovo1942),
        new(2540, "Pulkovo 1942 / 3-degree Gauss-Kruger zone 24", CoordinateSystemKind.Pulkovo1942),
        new(2541, "Pulkovo 1942 / 3-degree Gauss-Kruger zone 25", CoordinateSystemKind.Pulkovo1942),
        new(2542, "Pulkovo 1942 / 3-degree Gauss-Kruger zone 26", CoordinateSystemKind.Pulkovo1942),
        new(2543, "Pulkovo 1942 / 3-degree Gauss-Kruger zone 27", CoordinateSystemKind.Pulkovo1942),
        new(32642, "WGS 84 / UTM zone 42N", CoordinateSystemKind.Utm),
        new(32643, "WGS 84 / UTM zone 43N", CoordinateSystemKind.Utm),
        new(32644, "WGS 84 / UTM zone 44N", CoordinateSystemKind.Utm),
        new(Coordinates.Srid.WebMercator, "WGS 84 / Pseudo-Mercator", CoordinateSystemKind.WebMercator),
        new(Coordinates.Srid.Working, "SpatialPlan / Albers equal area", CoordinateSystemKind.Working),
    ];

    /// <summary>The known system of a number, or <see langword="null"/> when the system is not offered.</summary>
    public static CoordinateSystem? Find(int srid) => Known.FirstOrDefault(system => system.Srid == srid);

    /// <summary>Reads <c>EPSG:7694</c>, <c>epsg:7694</c> or <c>7694</c>.</summary>
    /// <returns><see langword="false"/> when the text is not a number of a known system.</returns>
    public static bool TryParse(string? text, out CoordinateSystem? system)
    {
        var digits = (text ?? "").Trim();
        digits = digits.StartsWith("EPSG:", StringComparison.OrdinalIgnoreCase) ? digits[5..] : digits;
        system = int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var srid) ? Find(srid) : null;
        return system is not null;
    }
}
