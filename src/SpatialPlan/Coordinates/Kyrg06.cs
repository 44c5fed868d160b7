namespace SpatialPlan.Coordinates;

/// <summary>The five zones of Kyrg-06 (EPSG:7692 to 7696): transverse Mercator, scale 1, false northing 14 743.5 m, false easting zone x 1 000 000 + 300 000 m.</summary>
public static class Kyrg06
{
    /// <summary>False northing of every zone, metres.</summary>
    public const double FalseNorthingMetres = 14743.5;

    /// <summary>The central meridian of a zone, degrees east: 68 degrees 31 minutes for zone 1, then every three degrees.</summary>
    /// <param name="zone">1 to 5.</param>
    public static double CentralMeridianLon(int zone) => 68 + (31 / 60.0) + (3 * (Checked(zone) - 1));

    /// <summary>The false easting of a zone, metres: 1 300 000 for zone 1.</summary>
    /// <param name="zone">1 to 5.</param>
    public static double FalseEastingMetres(int zone) => (Checked(zone) * 1_000_000) + 300_000;

    /// <summary>The EPSG number of a zone.</summary>
    /// <param name="zone">1 to 5.</param>
    public static int SridOf(int zone) => Srid.Kyrg06Zone1 + Checked(zone) - 1;

    /// <summary>The zone in whose meridian strip a longitude lies; the nearest one for a longitude outside the country.</summary>
    public static int ZoneAt(double lon) => Math.Clamp(1 + (int)Math.Round((lon - CentralMeridianLon(1)) / 3), 1, 5);

    /// <summary>
    /// Recognises the zone from a pair of plane coordinates by the first digit of the easting. <see langword="null"/> when the pair cannot be
    /// Kyrg-06: the easting must lie within 200 km of the zone's meridian and the northing between those of the country's south and north.
    /// </summary>
    /// <param name="eastingMetres">Easting with its zone digit.</param>
    /// <param name="northingMetres">Northing.</param>
    public static int? RecogniseZone(double eastingMetres, double northingMetres)
    {
        if (!(eastingMetres is >= 1_000_000 and < 6_000_000 && northingMetres is >= 4_300_000 and <= 4_850_000))
        {
            return null;
        }

        var zone = (int)(eastingMetres / 1_000_000);
        return Math.Abs(eastingMetres - FalseEastingMetres(zone)) <= 200_000 ? zone : null;
    }

    private static int Checked(int zone) => zone is >= 1 and <= 5 ? zone : throw new ArgumentOutOfRangeException(nameof(zone), zone, "Kyrg-06 has the zones 1 to 5.");
}
