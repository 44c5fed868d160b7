namespace SpatialPlan.Gdal;

/// <summary>A file format that is read, by one named driver of GDAL and no other.</summary>
/// <param name="Name">Its name for people.</param>
/// <param name="Driver">The driver, as GDAL names it.</param>
/// <param name="Extensions">File name endings, in lower case with their dot.</param>
public sealed record SourceFormat(string Name, string Driver, IReadOnlyList<string> Extensions)
{
    /// <summary>The files that belong to it besides the one named: endings in lower case.</summary>
    public IReadOnlyList<string> Siblings { get; init; } = [];

    /// <summary>Options for opening it.</summary>
    public IReadOnlyList<string> OpenOptions { get; init; } = [];

    /// <summary>True when the whole file is text in one character set.</summary>
    public bool IsText { get; init; }

    private static IReadOnlyList<string> Columns { get; } =
    [
        "X_POSSIBLE_NAMES=x,lon,long,longitude,easting,east", "Y_POSSIBLE_NAMES=y,lat,latitude,northing,north",
        "GEOM_POSSIBLE_NAMES=wkt,geom,geometry,the_geom,wkt_geom", "KEEP_GEOM_COLUMNS=NO",
    ];

    /// <summary>GeoJSON (RFC 7946, and the older form with a <c>crs</c> member).</summary>
    public static SourceFormat GeoJson { get; } = new("GeoJSON", "GeoJSON", [".geojson", ".json"]) { IsText = true };

    /// <summary>Shapefile.</summary>
    public static SourceFormat Shapefile { get; } = new("Shapefile", "ESRI Shapefile", [".shp"]) { Siblings = [".shx", ".dbf", ".prj", ".cpg"] };

    /// <summary>GeoPackage.</summary>
    public static SourceFormat GeoPackage { get; } = new("GeoPackage", "GPKG", [".gpkg"]);

    /// <summary>MapInfo TAB.</summary>
    public static SourceFormat Tab { get; } = new("MapInfo TAB", "MapInfo File", [".tab"]) { Siblings = [".dat", ".map", ".id", ".ind"] };

    /// <summary>MapInfo MIF.</summary>
    public static SourceFormat Mif { get; } = new("MapInfo MIF", "MapInfo File", [".mif"]) { Siblings = [".mid"] };

    /// <summary>KML.</summary>
    public static SourceFormat Kml { get; } = new("KML", "LIBKML", [".kml"]) { IsText = true };

    /// <summary>DXF, text.</summary>
    public static SourceFormat Dxf { get; } = new("DXF", "DXF", [".dxf"]);

    /// <summary>CSV with coordinate columns, with well-known text, or without geometry.</summary>
    public static SourceFormat Csv { get; } = new("CSV", "CSV", [".csv"]) { IsText = true, OpenOptions = Columns };

    /// <summary>Excel workbook, read like a CSV.</summary>
    public static SourceFormat Xlsx { get; } = new("XLSX", "XLSX", [".xlsx"]);

    /// <summary>All.</summary>
    public static IReadOnlyList<SourceFormat> All { get; } = [GeoJson, Shapefile, GeoPackage, Tab, Mif, Kml, Dxf, Csv, Xlsx];

    /// <summary>The format of a file name, or <see langword="null"/>.</summary>
    public static SourceFormat? Of(string fileName)
    {
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        return All.FirstOrDefault(format => format.Extensions.Contains(extension));
    }
}
