using NetTopologySuite.Geometries;
using SpatialPlan.Texts;

namespace SpatialPlan.Coordinates;

/// <summary>What came of reading a GeoJSON text: a geometry, or why not and where.</summary>
public abstract record GeoJsonReading
{
    private GeoJsonReading()
    {
    }

    /// <summary>A valid polygon or multipolygon.</summary>
    /// <param name="Geometry">In the system the text is in (its SRID says which), x east and y north, two dimensions.</param>
    public sealed record Found(Geometry Geometry) : GeoJsonReading;

    /// <summary>The text was refused.</summary>
    /// <param name="Reason">The reason's part of the text key, such as <c>ring-not-closed</c>.</param>
    /// <param name="Place">Where in the text: a path such as <c>geometry.coordinates[0][3]</c>, or a line.</param>
    /// <param name="Detail">What was found there, or <see langword="null"/>.</param>
    public sealed record Refused(string Reason, string Place, string? Detail = null) : GeoJsonReading
    {
        /// <summary>The refusal in a sentence with its place and the remedy.</summary>
        public string In(Language language) => TextCatalogue.Get(language, $"geojson.{Reason}", ("place", Place), ("detail", Detail ?? ""));
    }
}
