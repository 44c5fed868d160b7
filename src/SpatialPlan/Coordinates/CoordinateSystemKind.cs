namespace SpatialPlan.Coordinates;

/// <summary>The families of coordinate systems met in Kyrgyz land files.</summary>
public enum CoordinateSystemKind
{
    /// <summary>Longitude and latitude in degrees.</summary>
    Geographic,

    /// <summary>The national system of 2006: transverse Mercator zones, easting led by the zone number, metres.</summary>
    Kyrg06,

    /// <summary>The Soviet system of 1942: Gauss-Kruger zones, metres.</summary>
    Pulkovo1942,

    /// <summary>Universal transverse Mercator on WGS 84, metres.</summary>
    Utm,

    /// <summary>The web map projection; areas in it are wrong by a factor of almost two here.</summary>
    WebMercator,

    /// <summary>The equal-area system all geometry is stored in.</summary>
    Working,
}
