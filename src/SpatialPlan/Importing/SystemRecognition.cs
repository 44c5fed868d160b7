using SpatialPlan.Coordinates;

namespace SpatialPlan.Importing;

/// <summary>
/// Which coordinate system a file is in. The person's word (<c>--crs</c>) counts first, then what the file states, then the first digit of a Kyrg-06
/// easting, then degrees inside the country. What was recognised is always said aloud; what cannot be recognised is refused.
/// </summary>
public static class SystemRecognition
{
    /// <summary>Decides the system of a file from its first position.</summary>
    /// <param name="wanted">The person's word, or <see langword="null"/>.</param>
    /// <param name="stated">What the geometry of the file states (0: nothing).</param>
    /// <param name="inWords">True when the file really states it; false when its format only assumes it.</param>
    /// <param name="x">First coordinate of the file.</param>
    /// <param name="y">Second coordinate of the file.</param>
    /// <param name="log">Is told what was decided and why.</param>
    /// <returns>The number of a known system.</returns>
    /// <exception cref="ImportRefusedException">It cannot be decided, or the file states a system that is not known here.</exception>
    public static int Recognise(int? wanted, int stated, bool inWords, double x, double y, FindingLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        if (wanted is { } said)
        {
            if (inWords && stated != 0 && stated != said)
            {
                log.Warning("system-differs", null, null, null, ("wanted", Name(said)), ("stated", Name(stated)));
            }

            return said;
        }

        if (inWords && stated != 0)
        {
            log.Info("system-stated", ("system", CoordinateSystem.Find(stated) is null ? throw new ImportRefusedException("system-not-offered", ("system", $"EPSG:{stated}")) : Name(stated)));
            return stated;
        }

        return FromCoordinates(x, y, log);
    }

    /// <summary>Why a position outside the country's box is there: the key of the fault and the system it points to.</summary>
    /// <param name="srid">The system the file was taken to be in.</param>
    /// <param name="x">First coordinate.</param>
    /// <param name="y">Second coordinate.</param>
    /// <param name="bounds">The box of the country in that system.</param>
    public static (string Key, string Hint) ExplainOutside(int srid, double x, double y, SystemBounds bounds)
    {
        ArgumentNullException.ThrowIfNull(bounds);
        if (bounds.Contains(y, x))
        {
            return ("coordinates-swapped", Name(srid));
        }

        if (Kyrg06.RecogniseZone(x, y) is { } zone && Kyrg06.SridOf(zone) != srid)
        {
            return (srid == Srid.LonLat ? "coordinates-metres" : "coordinates-other-zone", Name(Kyrg06.SridOf(zone)));
        }

        if (srid != Srid.LonLat && (CountryExtent.Contains(x, y) || CountryExtent.LooksSwapped(x, y)))
        {
            return ("coordinates-degrees", Name(Srid.LonLat));
        }

        return srid == Srid.LonLat && (Math.Abs(x) > 180 || Math.Abs(y) > 90) ? ("coordinates-metres", "?") : ("coordinates-outside", Name(srid));
    }

    /// <summary><c>EPSG:7694 (Kyrg-06 / zone 3)</c>.</summary>
    public static string Name(int srid) => CoordinateSystem.Find(srid) is { } system ? $"EPSG:{srid} ({system.Name})" : $"EPSG:{srid}";

    private static int FromCoordinates(double x, double y, FindingLog log)
    {
        if (Kyrg06.RecogniseZone(x, y) is { } zone)
        {
            log.Warning("system-recognised", null, null, null, ("zone", zone), ("system", Name(Kyrg06.SridOf(zone))));
            return Kyrg06.SridOf(zone);
        }

        if (CountryExtent.Contains(x, y))
        {
            log.Info("system-degrees", ("system", Name(Srid.LonLat)));
            return Srid.LonLat;
        }

        throw new ImportRefusedException(CountryExtent.LooksSwapped(x, y) || Kyrg06.RecogniseZone(y, x) is not null
            ? new Finding(Severity.Error, "coordinates-swapped", 1, null, new FindingPlace(x, y, 0), [("hint", "?")])
            : new Finding(Severity.Error, "system-unknown", 1, null, new FindingPlace(x, y, 0), []));
    }
}
