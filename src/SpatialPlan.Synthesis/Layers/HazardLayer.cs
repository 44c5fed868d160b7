using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Buffer;
using SpatialPlan.Synthesis.AkJar;
using SpatialPlan.Synthesis.Mosaic;
using SpatialPlan.Synthesis.Randomness;
using SpatialPlan.Synthesis.Terrain;
using SpatialPlan.Texts;

namespace SpatialPlan.Synthesis.Layers;

/// <summary>The layer of hazard zones: fans of mudflow where a side stream leaves its gorge, floods along the river, slides, avalanches.</summary>
public static class HazardLayer
{
    private static readonly DateOnly Since = new(2023, 3, 15);

    /// <summary>All hazard zones; the levels of one hazard do not overlap one another.</summary>
    public static IEnumerable<LayerFeature> Of(ValleySetting setting) =>
        [.. setting.Tributaries.SelectMany(stream => Mudflows(setting, stream)), .. Floods(setting), .. Slides(setting), .. Others(setting)];

    private static IEnumerable<LayerFeature> Mudflows(ValleySetting setting, Tributary stream)
    {
        var name = new LocalizedName($"{stream.Name.Kyrgyz} суусунун сели", $"Сель реки {stream.Name.Russian}", $"Mudflow of the {stream.Name.English}");
        Geometry? inner = null;
        foreach (var (level, spread, reach, years) in new[] { (1, 1.0, 1.0, 10), (2, 2.1, 1.22, 50), (3, 3.4, 1.42, 100) })
        {
            var fan = Fan(setting, stream, spread, reach).Intersection(setting.Municipality);
            var ring = inner is null ? fan : fan.Difference(inner);
            inner = inner is null ? fan : inner.Union(fan);
            yield return Zone(ring, $"M-{stream.Code[2..]}-{level}", "mudflow", level, years, "model", level == 1, name);
        }
    }

    /// <summary>A tongue in the gorge that opens into a fan below the canal.</summary>
    private static Polygon Fan(ValleySetting setting, Tributary stream, double spread, double reach)
    {
        var seed = Chance.Mix(setting.Chance.Branch("fan").Seed, (ulong)stream.MouthMetres);
        var (apex, end) = (2050.0, 2050.0 - (1080 * reach));
        double Half(double distance) => distance > apex ? (16 * spread) + 8 : (16 * spread) + 8 + ((apex - distance) * 0.105 * spread * (1 + (0.24 * Noise.Wave(seed + (ulong)(spread * 10), distance, 330))));
        var distances = Enumerable.Range(0, 45).Select(step => 2650 + ((end - 2650) * step / 44)).ToList();
        // The foot of the fan is rounded: its middle reaches farther than its sides.
        var foot = Enumerable.Range(1, 15).Select(step => (-Half(end) * Math.Cos(Math.PI * step / 16), 0.62 * Half(end) * Math.Sin(Math.PI * step / 16)));
        double Middle(double distance) => stream.AlongAt(setting.Profile.Seed, Math.Max(0, distance));
        return setting.Frame.Area(
        [
            .. distances.Select(distance => (Middle(distance) - Half(distance), stream.Side * distance)),
            .. foot.Select(place => (Middle(end) + place.Item1, stream.Side * (end - place.Item2))),
            .. distances.AsEnumerable().Reverse().Select(distance => (Middle(distance) + Half(distance), stream.Side * distance)),
        ]);
    }

    private static IEnumerable<LayerFeature> Floods(ValleySetting setting)
    {
        var name = new LocalizedName("Ат-Башы дарыясынын ташкыны", "Паводок реки Ат-Башы", "Flood of the At-Bashy river");
        var rounded = new BufferParameters(4);
        Geometry? inner = null;
        foreach (var (level, metres, years) in new[] { (1, 38.0, 10), (2, 85.0, 50), (3, 165.0, 100) })
        {
            // High water also fills the bays between two bends.
            var reach = setting.River.Buffer(metres * 2.4, rounded).Buffer(-metres * 1.4, rounded).Intersection(setting.Municipality);
            var ring = inner is null ? reach : reach.Difference(inner);
            inner = reach;
            yield return Zone(ring, $"F-1-{level}", "flood", level, years, "model", false, name);
        }
    }

    private static IEnumerable<LayerFeature> Slides(ValleySetting setting)
    {
        var chance = setting.Chance.Branch("slides");
        var places = new[] { (3900.0, -2350.0), (8200.0, 2700.0), (10_900.0, -2300.0), (11_300.0, 2250.0), (15_100.0, -2150.0), (16_900.0, 2650.0), (19_700.0, -2050.0) };
        foreach (var ((along, across), number) in places.Select((place, at) => (place, at + 1)))
        {
            var level = 1 + (number % 3);
            var area = Ragged.Blob(setting.Frame, chance.Next(), along, across, chance.Between(110, 240), chance.Between(200, 380), 40, 0.34).Intersection(setting.Municipality);
            yield return Zone(area, $"L-{number}", "landslide", level, null, number % 2 == 0 ? "survey" : "expert_opinion", level == 1, new LocalizedName("Жер көчкү", "Оползень", "Landslide"));
        }
    }

    private static IEnumerable<LayerFeature> Others(ValleySetting setting)
    {
        var chance = setting.Chance.Branch("other hazards");
        foreach (var (along, number) in new[] { (7600.0, 1), (13_500.0, 2), (18_700.0, 3) })
        {
            yield return Zone(Tongue(setting, along, chance.Next()), $"A-{number}", "avalanche", number == 3 ? 2 : 1, 30, "historical", false, new LocalizedName("Кар көчкү", "Лавина", "Avalanche"));
        }

        var rock = Ragged.Blob(setting.Frame, chance.Next(), 5300, -3050, 300, 170, 36).Intersection(setting.Municipality);
        yield return Zone(rock, "R-1", "rockfall", 2, null, "survey", false, new LocalizedName("Таштардын кулашы", "Камнепад", "Rockfall"));
        var wet = Ragged.Blob(setting.Frame, chance.Next(), setting.Villages[0].CentreMetres - 500, 300, 620, 150, 40).Intersection(setting.Municipality);
        yield return Zone(wet, "G-1", "groundwater", null, null, "survey", false, new LocalizedName("Жер алдындагы суулардын көтөрүлүшү", "Подъём грунтовых вод", "Rising groundwater"));
    }

    private static Geometry Tongue(ValleySetting setting, double along, ulong seed)
    {
        var steps = Enumerable.Range(0, 31).Select(step => -4650 + (step * 42.0)).ToList();
        double Half(double across) => 55 + (95 * Math.Exp(-Math.Pow((across + 4550) / 330, 2))) + (60 * Math.Exp(-Math.Pow((across + 3430) / 170, 2))) + (10 * Noise.Wave(seed, across, 120));
        double Middle(double across) => along + (90 * Noise.Wave(seed + 1, across, 520));
        return setting.Frame.Area([.. steps.Select(across => (Middle(across) - Half(across), across)), .. steps.AsEnumerable().Reverse().Select(across => (Middle(across) + Half(across), across))])
            .Intersection(setting.Municipality);
    }

    private static LayerFeature Zone(Geometry area, string code, string kind, int? level, int? years, string method, bool resettle, LocalizedName name) => new(Grid.Snap(area),
    [
        ("code", code), ("kind", kind), ("level", level), ("return_period_years", years), ("method", method), ("resettlement_advised", resettle),
        .. LayerFeature.Names(name), ("act_number", "АЖ-14/5"), ("valid_from", Since),
    ]);
}
