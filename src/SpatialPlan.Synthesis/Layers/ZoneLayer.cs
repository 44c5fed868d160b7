using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using SpatialPlan.Synthesis.AkJar;
using SpatialPlan.Synthesis.Describing;

namespace SpatialPlan.Synthesis.Layers;

/// <summary>The zoning plan: parcels of one use that lie together are one zone, so every zone border is a parcel border.</summary>
public static class ZoneLayer
{
    private static readonly DateOnly Since = new(2025, 7, 1);

    /// <summary>The zones of the three villages and their surroundings.</summary>
    public static IEnumerable<LayerFeature> Of(ValleySetting setting, IReadOnlyList<Parcel> parcels)
    {
        var number = 0;
        var groups = parcels
            .Select(parcel => (Parcel: parcel, Place: ZonePlan.Place(setting, parcel)))
            .Where(pair => pair.Place is not null)
            .GroupBy(pair => pair.Place!.Value, pair => pair.Parcel.Shape)
            .OrderBy(group => group.Key.Village).ThenBy(group => group.Key.Type, StringComparer.Ordinal).ThenBy(group => group.Key.Group, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            foreach (var area in Parts(UnaryUnionOp.Union(group.Select(shape => (Geometry)shape))))
            {
                number++;
                yield return new LayerFeature(area,
                [
                    ("zone_code", string.Create(CultureInfo.InvariantCulture, $"AJ-{number:000}")),
                    ("zone_type", group.Key.Type),
                    .. LayerFeature.Names(ZonePlan.Name(setting, group.Key.Type, group.Key.Village)),
                    ("act_number", "АЖ-18/1"),
                    ("valid_from", Since),
                ]);
            }
        }
    }

    private static IEnumerable<Polygon> Parts(Geometry geometry) => Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN).OfType<Polygon>();
}
