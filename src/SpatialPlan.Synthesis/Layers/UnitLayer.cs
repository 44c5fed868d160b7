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

    private const double BridgedMetres = 25;

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
            yield return new LayerFeature(Settlement(parcels, village.Number),
            [
                ("soate", village.Soate), ("level", "village"), ("parent_soate", AimakSoate),
                .. LayerFeature.Names(village.Name), ("population", village.Population), ("valid_from", Since),
            ]);
        }
    }

    /// <summary>The area of a village: its own parcels, and those of road and water that lie for the most part between them.</summary>
    private static Geometry Settlement(IReadOnlyList<Parcel> parcels, int village)
    {
        var own = Union(parcels.Where(parcel => parcel.Ground.Village == village));
        var closed = own.Buffer(BridgedMetres).Buffer(-BridgedMetres);
        var between = parcels.Where(parcel => parcel.Ground.Village < 0 && closed.Intersects(parcel.Shape) && closed.Intersection(parcel.Shape).Area > parcel.Shape.Area / 2);
        return Filled(UnaryUnionOp.Union([own, .. between.Select(parcel => (Geometry)parcel.Shape)]));
    }

    private static Geometry Union(IEnumerable<Parcel> parcels) => UnaryUnionOp.Union(parcels.Select(parcel => (Geometry)parcel.Shape));

    /// <summary>The geometry without its holes.</summary>
    private static Geometry Filled(Geometry geometry) => UnaryUnionOp.Union(
        Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN).OfType<Polygon>()
            .Select(part => (Geometry)Geo.Factory.CreatePolygon(Geo.Factory.CreateLinearRing(part.ExteriorRing.Coordinates))));
}
