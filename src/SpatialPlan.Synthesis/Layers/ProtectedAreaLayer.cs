using NetTopologySuite.Geometries;
using SpatialPlan.Synthesis.AkJar;
using SpatialPlan.Synthesis.Describing;
using SpatialPlan.Synthesis.Mosaic;
using SpatialPlan.Synthesis.Terrain;
using SpatialPlan.Texts;

namespace SpatialPlan.Synthesis.Layers;

/// <summary>The layer of protected areas: a natural park in three inner zones, a nature monument, a wildlife sanctuary on the flood plain.</summary>
public static class ProtectedAreaLayer
{
    private static readonly Dictionary<string, (string Code, string Regime, LocalizedName Name)> Park = new(StringComparer.Ordinal)
    {
        ["strict"] = ("PP-1-1", "prohibited", new LocalizedName("«Муз-Төр» жаратылыш паркы: корук зонасы", "Природный парк «Муз-Тёр»: заповедная зона", "Muz-Tor natural park: strict zone")),
        ["recreation"] = ("PP-1-2", "conditional", new LocalizedName("«Муз-Төр» жаратылыш паркы: эс алуу зонасы", "Природный парк «Муз-Тёр»: рекреационная зона", "Muz-Tor natural park: recreation zone")),
        ["economic"] = ("PP-1-3", "restricted", new LocalizedName("«Муз-Төр» жаратылыш паркы: чарбалык зона", "Природный парк «Муз-Тёр»: хозяйственная зона", "Muz-Tor natural park: economic zone")),
    };

    /// <summary>All protected areas.</summary>
    public static IEnumerable<LayerFeature> Of(ValleySetting setting, IReadOnlyList<Parcel> parcels)
    {
        foreach (var (inner, (code, regime, name)) in Park)
        {
            var area = Slopes.ParkZones(setting).First(zone => zone.InnerZone == inner).Area.Intersection(setting.Municipality);
            yield return Feature(area, code, "natural_park", inner, regime, name, "АЖ-03/2", new DateOnly(2016, 5, 1));
        }

        var monument = parcels.First(parcel => parcel.Ground.Kind == GroundKind.Monument).Shape;
        yield return Feature(monument, "NM-1", "nature_monument", null, "prohibited", new LocalizedName("Кызыл-Зоо жаратылыш эстелиги", "Памятник природы Кызыл-Зоо", "Kyzyl-Zoo nature monument"), "АЖ-05/6", new DateOnly(2018, 9, 1));
        var sanctuary = Ragged.Blob(setting.Frame, setting.Chance.Branch("sanctuary").Seed, 12_650, 60, 620, 270, 48).Intersection(setting.Municipality);
        yield return Feature(sanctuary, "ZK-1", "wildlife_sanctuary", null, "restricted", new LocalizedName("«Чычырканак» токой заказниги", "Лесной заказник «Чычырканак»", "Chychyrkanak forest sanctuary"), "АЖ-05/7", new DateOnly(2019, 4, 1));
    }

    private static LayerFeature Feature(Geometry area, string code, string kind, string? inner, string regime, LocalizedName name, string act, DateOnly since) => new(Grid.Snap(area),
    [
        ("code", code), ("kind", kind), ("inner_zone", inner), ("regime", regime), .. LayerFeature.Names(name), ("act_number", act), ("valid_from", since),
    ]);
}
