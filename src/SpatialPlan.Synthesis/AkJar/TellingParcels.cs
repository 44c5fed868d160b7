using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;
using SpatialPlan.Synthesis.Describing;
using SpatialPlan.Synthesis.Layers;
using SpatialPlan.Synthesis.Mosaic;

namespace SpatialPlan.Synthesis.AkJar;

/// <summary>House plots worth looking at first, found by measuring all of them against the restrictions as they were drawn.</summary>
/// <param name="Clean">Nothing restricts it, nor anything within 60 m.</param>
/// <param name="CutByWater">The water-protection zone of a side stream covers about half of it.</param>
/// <param name="InMudflow">Lies wholly in the first level of a mudflow zone.</param>
/// <param name="OnTheEdge">The least overlap with a hazard zone that is more than a tenth of a square metre.</param>
/// <param name="EdgeSquareMetres">How large that overlap is.</param>
public sealed record TellingParcels(Parcel? Clean, Parcel? CutByWater, Parcel? InMudflow, Parcel? OnTheEdge, double EdgeSquareMetres)
{
    private const double NearbyMetres = 60;
    private const double LeastEdgeSquareMetres = 0.1;

    /// <summary>Looks through the house plots.</summary>
    public static TellingParcels Find(ValleySetting setting, IReadOnlyList<Parcel> parcels)
    {
        var houses = parcels.Where(parcel => parcel.Ground.Kind == GroundKind.HousePlot && parcel.Used).ToList();
        var hazards = HazardLayer.Of(setting).ToList();
        var water = StripLayers.Sources(setting).Where(source => Text(source, "source_class").StartsWith("river", StringComparison.Ordinal)).Select(StripWidths.Widest).ToList();
        var all = new STRtree<Geometry>();
        foreach (var area in hazards.Select(hazard => hazard.Geometry).Concat(StripLayers.Sources(setting).Select(StripWidths.Widest)).Concat(StripLayers.Drawn(setting).Concat(ProtectedAreaLayer.Of(setting, parcels)).Select(strip => strip.Geometry)))
        {
            all.Insert(area.EnvelopeInternal, area);
        }

        var worst = hazards.Where(hazard => Text(hazard, "kind") == "mudflow" && Text(hazard, "level") == "1").Select(hazard => PreparedGeometryFactory.Prepare(hazard.Geometry)).ToList();
        var (edge, least) = LeastOverlap(houses, hazards);
        return new TellingParcels(
            houses.FirstOrDefault(house => IsFree(house.Shape, all)),
            houses.MinBy(house => water.Min(zone => Math.Abs(Share(house.Shape, zone) - 0.5))),
            houses.FirstOrDefault(house => worst.Any(zone => zone.Covers(house.Shape))),
            edge,
            least);
    }

    private static bool IsFree(Polygon shape, STRtree<Geometry> restrictions)
    {
        var around = shape.EnvelopeInternal.Copy();
        around.ExpandBy(NearbyMetres);
        return restrictions.Query(around).All(area => area.Distance(shape) > NearbyMetres);
    }

    private static (Parcel? Parcel, double SquareMetres) LeastOverlap(List<Parcel> houses, List<LayerFeature> hazards) => hazards
        .Select(hazard => PreparedGeometryFactory.Prepare(hazard.Geometry))
        .SelectMany(zone => houses.Where(house => zone.Intersects(house.Shape) && !zone.Covers(house.Shape)).Select(house => (Parcel: (Parcel?)house, zone.Geometry.Intersection(house.Shape).Area)))
        .Where(pair => pair.Area > LeastEdgeSquareMetres)
        .OrderBy(pair => pair.Area)
        .FirstOrDefault();

    private static double Share(Polygon shape, Geometry zone) => zone.EnvelopeInternal.Intersects(shape.EnvelopeInternal) ? zone.Intersection(shape).Area / shape.Area : 0;

    private static string Text(LayerFeature feature, string field) => feature.Fields.First(pair => pair.Name == field).Value?.ToString() ?? "";
}
