using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;
using SpatialPlan.Coordinates;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>The one invalid ring that has an obvious repair: a single ring that crosses itself once.</summary>
internal static class BowTie
{
    /// <summary>The two loops of the ring as two parts, or null when they are no valid zone or there is more than one ring.</summary>
    public static ProposedRepair? Split(CoverageZone zone, (int One, int Other, Coordinate Place) crossing)
    {
        var shape = zone.Shape;
        if (shape.RingStarts.Length != 2)
        {
            return null;
        }

        var vertices = Enumerable.Range(0, shape.VertexCount - 1).Select(vertex => ZoneRings.At(shape, vertex)).ToList();
        var inner = vertices[(crossing.One + 1)..(crossing.Other + 1)];
        var outer = vertices[(crossing.Other + 1)..].Concat(vertices[..(crossing.One + 1)]);
        var parts = Geo.Factory.CreateMultiPolygon([Part(crossing.Place, inner), Part(crossing.Place, outer)]);
        return new IsValidOp(parts).IsValid ? new ProposedRepair(RepairAction.Split, [new ZoneEdit(zone.Code, ZoneEdit.Instead, parts)]) : null;
    }

    private static Polygon Part(Coordinate place, IEnumerable<Coordinate> vertices)
    {
        var ring = Geo.Factory.CreateLinearRing([place.Copy(), .. vertices, place.Copy()]);
        return Geo.Factory.CreatePolygon(ring.IsCCW ? ring : (LinearRing)ring.Reverse());
    }
}
