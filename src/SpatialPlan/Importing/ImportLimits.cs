namespace SpatialPlan.Importing;

/// <summary>How much one import takes. Beyond them a file is refused with the limit named; they keep one file from taking the memory of the whole system.</summary>
public static class ImportLimits
{
    /// <summary>Largest file, bytes.</summary>
    public const long FileBytes = 4L * 1024 * 1024 * 1024;

    /// <summary>Largest number of features in one file.</summary>
    public const int Features = 5_000_000;

    /// <summary>Largest number of vertices of one feature: the largest rayon of the republic has about 13 000.</summary>
    public const int VerticesPerFeature = 200_000;

    /// <summary>Longest text of one field, characters.</summary>
    public const int TextLength = 2_000;

    /// <summary>Deepest nesting of a GeoJSON or KML file.</summary>
    public const int Nesting = 64;

    /// <summary>After so many errors reading stops: the file as a whole is wrong.</summary>
    public const int Errors = 1_000;

    /// <summary>Most rings or parts of one feature.</summary>
    public const int RingsPerFeature = 50_000;
}
