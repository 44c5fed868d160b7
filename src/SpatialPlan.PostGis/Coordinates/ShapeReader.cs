using NetTopologySuite.Geometries;
using Npgsql;
using SpatialPlan.Coordinates;

namespace SpatialPlan.PostGis.Coordinates;

/// <summary>Brings a drawn shape into the working system. PROJ inside PostGIS is the authority for transformations.</summary>
public static class ShapeReader
{
    /// <summary>The shape in the working system, or why it cannot be land of the country.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="shape">A valid polygon or multipolygon in a known system.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static async Task<GeoJsonReading> TransformAsync(NpgsqlConnection connection, Geometry shape, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(shape);
        if (shape.SRID == Srid.LonLat && OutsideCountry(shape.EnvelopeInternal) is { } outside)
        {
            return outside;
        }

        try
        {
            var moved = (await connection.QueryAsync("Coordinates/TransformToWorking.sql", Read, cancellation, EwkbGeometry.Write(shape)).ConfigureAwait(false)).Single();
            return OutsideCountry(moved.LonLat) is { } away ? away
                : moved.Sound ? new GeoJsonReading.Found(moved.Geometry)
                : new GeoJsonReading.Refused("invalid-when-moved", "-", $"EPSG:{shape.SRID}");
        }
        catch (PostgresException problem) when (problem.SqlState == PostgresErrorCodes.InternalError)
        {
            // PROJ has no result for these coordinates in this system.
            return new GeoJsonReading.Refused("cannot-transform", Numbers(shape.EnvelopeInternal), $"EPSG:{shape.SRID}");
        }
    }

    private static GeoJsonReading.Refused? OutsideCountry(Envelope box)
    {
        if (CountryExtent.Contains(box.MinX, box.MinY) && CountryExtent.Contains(box.MaxX, box.MaxY))
        {
            return null;
        }

        var zone = Kyrg06.RecogniseZone(box.MinX, box.MinY);
        return CountryExtent.LooksSwapped(box.MinX, box.MinY) ? new GeoJsonReading.Refused("swapped", Numbers(box))
            : zone is { } found ? new GeoJsonReading.Refused("looks-like-kyrg06", Numbers(box), $"EPSG:{Kyrg06.SridOf(found)}")
            : new GeoJsonReading.Refused("outside-country", Numbers(box));
    }

    private static string Numbers(Envelope box) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{box.MinX:0.######} {box.MinY:0.######}");

    private static (Geometry Geometry, bool Sound, Envelope LonLat) Read(NpgsqlDataReader row) => (
        EwkbGeometry.Read(row.Get<byte[]>("geom")),
        row.Get<bool>("sound"),
        new Envelope(row.Get<double>("west"), row.Get<double>("east"), row.Get<double>("south"), row.Get<double>("north")));
}
