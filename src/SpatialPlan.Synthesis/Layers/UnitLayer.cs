using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using SpatialPlan.Coordinates;
using SpatialPlan.Synthesis.AkJar;
using SpatialPlan.Synthesis.Describing;
using SpatialPlan.Texts;

namespace SpatialPlan.Synthesis.Layers;

/// <summary>The layer of administrative units: the aimak and its villages.</summary>
public static class UnitLayer
{
    /// <summary>SOATE code of the aimak.</summary>
    public const string AimakSoate = "41704220803000";

    private static readonly DateOnly Since = new(2025, 1, 1);

    /// <summary>The aimak is the union of all parcels, a village the union of its own with what they enclose.</summary>
    public static IEnumerable<LayerFeature> Of(ValleySetting setting, IReadOnlyList<Parcel> parcels)
    {
        yield return new LayerFeature(Filled(Union(parcels)),
        [
            ("soate", AimakSoate), ("pcode", "KG04220803000"), ("level", "aimak"), ("parent_soate", "41704220000000"),
            .. LayerFeature.Names(new LocalizedName("Ак-Жар айыл аймагы", "Ак-Жарский айыльный аймак", "Ak-Jar rural municipality")),
            ("population", setting.Villages.Sum(village => village.Population)), ("valid_from", Since),
        ]);
        foreach (var village in setting.Villages)
        {
            yield return new LayerFeature(Settlement(setting, parcels, village.Number),
            [
                ("soate", village.Soate), ("level", "village"), ("parent_soate", AimakSoate),
                .. LayerFeature.Names(village.Name), ("population", village.Population), ("valid_from", Since),
            ]);
        }
    }

    /// <summary>The area of a village: all parcels within its limits.</summary>
    private static Geometry Settlement(ValleySetting setting, IReadOnlyList<Parcel> parcels, int village)
    {
        var limits = new IndexedPointInAreaLocator(setting.Settlements[village]);
        return Filled(Union(parcels.Where(parcel => parcel.Ground.Village == village || limits.Locate(parcel.Shape.InteriorPoint.Coordinate) == Location.Interior)));
    }

    private static Geometry Union(IEnumerable<Parcel> parcels) => UnaryUnionOp.Union(parcels.Select(parcel => (Geometry)parcel.Shape));

    /// <summary>The geometry without its holes.</summary>
    private static Geometry Filled(Geometry geometry) => UnaryUnionOp.Union(
        Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN).OfType<Polygon>()
            .Select(part => (Geometry)Geo.Factory.CreatePolygon(Geo.Factory.CreateLinearRing(part.ExteriorRing.Coordinates))));
}
