using System.Collections.Concurrent;
using System.Globalization;
using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace SpatialPlan.Coordinates;

/// <summary>
/// Coordinates between WGS 84, the working system and Kyrg-06, computed by ProjNet without a database. Exact for the working system;
/// up to 5 mm off PROJ in northing on Kyrg-06: good for showing and for reading coordinate lists, not for rewriting cadastral coordinates,
/// which the database does (PROJ).
/// </summary>
public static class Projection
{
    private const string Grs80 = """GEOGCS["GRS80",DATUM["GRS80",SPHEROID["GRS 1980",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]""";

    private static readonly ConcurrentDictionary<int, (MathTransform Forward, MathTransform Inverse)> Transforms = new();

    /// <summary>From WGS 84 degrees to metres in a system.</summary>
    /// <param name="lon">Degrees east.</param>
    /// <param name="lat">Degrees north.</param>
    /// <param name="srid"><see cref="Srid.Working"/> or a Kyrg-06 zone.</param>
    /// <exception cref="ArgumentException">The system is none of these.</exception>
    public static (double X, double Y) FromLonLat(double lon, double lat, int srid = Srid.Working) => Of(srid).Forward.Transform(lon, lat);

    /// <summary>From metres in a system to WGS 84 degrees.</summary>
    /// <param name="x">East, metres.</param>
    /// <param name="y">North, metres.</param>
    /// <param name="srid"><see cref="Srid.Working"/> or a Kyrg-06 zone.</param>
    /// <exception cref="ArgumentException">The system is none of these.</exception>
    public static (double Lon, double Lat) ToLonLat(double x, double y, int srid = Srid.Working) => Of(srid).Inverse.Transform(x, y);

    private static (MathTransform Forward, MathTransform Inverse) Of(int srid) => Transforms.GetOrAdd(srid, Create);

    private static (MathTransform Forward, MathTransform Inverse) Create(int srid)
    {
        var systems = new CoordinateSystemFactory();
        var transforms = new CoordinateTransformationFactory();
        var geographic = systems.CreateFromWkt(Grs80);
        var projected = systems.CreateFromWkt(WellKnownText(srid));
        return (transforms.CreateFromCoordinateSystems(geographic, projected).MathTransform, transforms.CreateFromCoordinateSystems(projected, geographic).MathTransform);
    }

    private static string WellKnownText(int srid) => srid switch
    {
        Srid.Working => $"""PROJCS["SpatialPlan / Albers equal area",{Grs80},PROJECTION["Albers_Conic_Equal_Area"],PARAMETER["standard_parallel_1",39.9],PARAMETER["standard_parallel_2",42.6],PARAMETER["latitude_of_center",41.2],PARAMETER["longitude_of_center",74.7],PARAMETER["false_easting",1000000],PARAMETER["false_northing",1000000],UNIT["metre",1]]""",
        >= Srid.Kyrg06Zone1 and < Srid.Kyrg06Zone1 + 5 => string.Create(CultureInfo.InvariantCulture, $"""PROJCS["Kyrg-06",{Grs80},PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",{Kyrg06.CentralMeridianLon(srid - Srid.Kyrg06Zone1 + 1):R}],PARAMETER["scale_factor",1],PARAMETER["false_easting",{Kyrg06.FalseEastingMetres(srid - Srid.Kyrg06Zone1 + 1)}],PARAMETER["false_northing",{Kyrg06.FalseNorthingMetres}],UNIT["metre",1]]"""),
        _ => throw new ArgumentException($"ProjNet serves the working system and Kyrg-06 only, not SRID {srid}; the database transforms the rest.", nameof(srid)),
    };
}
