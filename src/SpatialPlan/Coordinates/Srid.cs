namespace SpatialPlan.Coordinates;

/// <summary>Spatial reference identifiers that the system names itself.</summary>
public static class Srid
{
    /// <summary>
    /// The working system: Albers equal area on GRS80, standard parallels 39.9 and 42.6 N, origin 41.2 N 74.7 E, false easting and northing
    /// 1 000 000 m. Planar area in it is the true area; x is east, y is north, both in metres. The number is ours, EPSG has none.
    /// </summary>
    public const int Working = 417001;

    /// <summary>The working system in the words of PROJ, for programs that do not know our number.</summary>
    public const string WorkingProj = "+proj=aea +lat_1=39.9 +lat_2=42.6 +lat_0=41.2 +lon_0=74.7 +x_0=1000000 +y_0=1000000 +ellps=GRS80 +units=m +no_defs";

    /// <summary>WGS 84 in degrees (EPSG:4326); x is longitude, y is latitude everywhere in this system.</summary>
    public const int LonLat = 4326;

    /// <summary>Web Mercator in metres (EPSG:3857), for tiles only: never for an area or a length.</summary>
    public const int WebMercator = 3857;

    /// <summary>Kyrg-06 zone 1 (EPSG:7692); zones 2 to 5 follow it by number.</summary>
    public const int Kyrg06Zone1 = 7692;
}
