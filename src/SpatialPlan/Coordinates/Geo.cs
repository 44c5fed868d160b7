using NetTopologySuite;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Implementation;

namespace SpatialPlan.Coordinates;

/// <summary>The one maker of geometry in the working system. It uses the NG overlay; a geometry made elsewhere may use the older, less robust one.</summary>
public static class Geo
{
    private static readonly NtsGeometryServices Services = new(
        PackedCoordinateSequenceFactory.DoubleFactory,
        new PrecisionModel(),
        Srid.Working,
        GeometryOverlay.NG,
        new CoordinateEqualityComparer());

    /// <summary>Makes geometry in the working system (<see cref="Srid.Working"/>), metres, two dimensions.</summary>
    public static GeometryFactory Factory { get; } = Services.CreateGeometryFactory(Srid.Working);

    /// <summary>Passes a geometry of the working system through and refuses any other: two systems must never be intersected.</summary>
    /// <exception cref="ArgumentException">The geometry is in another coordinate system, or was not made by <see cref="Factory"/>.</exception>
    public static Geometry Read(Geometry geometry)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        if (geometry.SRID != Srid.Working)
        {
            throw new ArgumentException($"The geometry is in SRID {geometry.SRID}, not in the working system {Srid.Working}.", nameof(geometry));
        }

        return geometry.Factory.GeometryServices.GeometryOverlay == GeometryOverlay.NG
            ? geometry
            : throw new ArgumentException("The geometry was not made by Geo.Factory and would use the older overlay.", nameof(geometry));
    }

    /// <summary>A factory for geometry in another system, before it is transformed. Its geometry is refused by <see cref="Read"/>.</summary>
    /// <param name="srid">The EPSG number of the system the coordinates are in; 0 when not yet known.</param>
    public static GeometryFactory FactoryFor(int srid) => srid == Srid.Working ? Factory : Services.CreateGeometryFactory(srid);
}
