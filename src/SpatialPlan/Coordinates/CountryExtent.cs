namespace SpatialPlan.Coordinates;

/// <summary>The box that holds the Kyrgyz Republic with about 0.1 degree to spare: coordinates outside it are a mistake, not land.</summary>
public static class CountryExtent
{
    /// <summary>Western limit, degrees east.</summary>
    public const double WestLon = 69.1;

    /// <summary>Eastern limit, degrees east.</summary>
    public const double EastLon = 80.4;

    /// <summary>Southern limit, degrees north.</summary>
    public const double SouthLat = 39.0;

    /// <summary>Northern limit, degrees north.</summary>
    public const double NorthLat = 43.4;

    /// <summary>True when the position lies in the box, its edges included. NaN lies nowhere.</summary>
    /// <param name="lon">Degrees east, WGS 84.</param>
    /// <param name="lat">Degrees north, WGS 84.</param>
    public static bool Contains(double lon, double lat) =>
        lon is >= WestLon and <= EastLon && lat is >= SouthLat and <= NorthLat;

    /// <summary>True when the pair would lie in the country if its axes were exchanged, and does not as it stands: latitude was given first.</summary>
    public static bool LooksSwapped(double lon, double lat) => !Contains(lon, lat) && Contains(lat, lon);
}
