using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;
using SpatialPlan.Synthesis.Mosaic;
using SpatialPlan.Synthesis.Randomness;
using SpatialPlan.Synthesis.Terrain;

namespace SpatialPlan.Synthesis.AkJar;

/// <summary>What lies above the fields: forest on the slopes that look north, the natural park, pastures, rock.</summary>
public static class Slopes
{
    /// <summary>Where the natural park begins, along the axis.</summary>
    public const double ParkFromMetres = 17_300;

    /// <summary>The strokes, the last of which covers everything.</summary>
    public static IEnumerable<Patch> All(ValleySetting setting)
    {
        var profile = setting.Profile;
        var (from, to) = (-ValleySetting.OverrunMetres, setting.LengthMetres + ValleySetting.OverrunMetres);
        foreach (var zone in Park(setting))
        {
            yield return zone;
        }

        foreach (var forest in Forests(setting))
        {
            yield return forest;
        }

        var spurs = Spurs(setting).ToList();
        yield return new Patch(setting.Frame.Strip(from, to, _ => -6500, profile.RockSouth, 60), new Ground(GroundKind.Reserve), spurs);
        yield return new Patch(setting.Frame.Strip(from, to, profile.RainfedNorth, profile.PastureNorth, 60), new Ground(GroundKind.NearPasture), spurs);
        yield return new Patch(setting.Frame.Strip(from, to, profile.ForestLower, profile.RainfedSouth, 60), new Ground(GroundKind.NearPasture), spurs);
        yield return new Patch(setting.Frame.Strip(from - 500, to + 500, _ => -7000, _ => 6500, 200), new Ground(GroundKind.RemotePasture), [.. spurs, .. Contours(setting)]);
    }

    /// <summary>The three inner zones of the park, the strict one uppermost.</summary>
    public static IEnumerable<(string InnerZone, Geometry Area)> ParkZones(ValleySetting setting)
    {
        var edge = setting.Chance.Branch("park").Seed;
        var (profile, to) = (setting.Profile, setting.LengthMetres + ValleySetting.OverrunMetres);
        double Upper(double along) => -3950 + (170 * Noise.Wave(edge, along, 1500)) + (60 * Noise.Wave(edge + 1, along, 420));
        double Middle(double along) => -3330 + (140 * Noise.Wave(edge + 2, along, 1300)) + (50 * Noise.Wave(edge + 3, along, 400));
        double Lower(double along) => -2620 + (120 * Noise.Wave(edge + 4, along, 1200)) + (50 * Noise.Wave(edge + 5, along, 380));
        var west = Ragged.Spur(setting.Frame, edge, ParkFromMetres, -2300, -6800, 380);
        var east = setting.Frame.Line([(to, -6800), (to, -2300)]);
        var whole = Geo.Factory.CreatePolygon([.. west.Coordinates, .. east.Coordinates, west.Coordinates[0].Copy()]);
        Geometry Cut(Func<double, double> south, Func<double, double> north) => setting.Frame.Strip(ParkFromMetres - 1500, to, south, north, 50).Intersection(whole);
        yield return ("strict", Cut(_ => -6800, Upper));
        yield return ("recreation", Cut(Upper, Middle));
        yield return ("economic", Cut(Middle, Lower));
    }

    private static IEnumerable<Patch> Park(ValleySetting setting)
    {
        var spurs = Spurs(setting).ToList();
        return ParkZones(setting).Select(zone => new Patch(zone.Area, new Ground(GroundKind.NaturePark, -1, zone.InnerZone), spurs));
    }

    private static IEnumerable<Patch> Forests(ValleySetting setting)
    {
        var chance = setting.Chance.Branch("forests");
        var spurs = Spurs(setting).ToList();
        for (var along = -600.0; along < setting.LengthMetres + 600;)
        {
            var length = chance.Between(1100, 3000);
            yield return new Patch(
                setting.Frame.Area(Ring(setting, along, along + length, chance.Next())),
                new Ground(GroundKind.Forest),
                spurs);
            along += length + chance.Between(60, 300);
        }
    }

    /// <summary>A belt that tapers at both ends.</summary>
    private static IEnumerable<(double, double)> Ring(ValleySetting setting, double from, double to, ulong seed)
    {
        const int Steps = 60;
        double At(int step) => from + ((to - from) * step / Steps);
        double Swell(int step) => Math.Sqrt(Math.Max(0.02, Math.Sin(Math.PI * step / Steps)));
        double Middle(double along) => (setting.Profile.ForestLower(along) + setting.Profile.ForestUpper(along)) / 2;
        double Half(int step, int side) => Swell(step) * ((setting.Profile.ForestLower(At(step)) - setting.Profile.ForestUpper(At(step))) / 2) * (1 + (0.55 * Noise.Fractal(seed + (ulong)side, At(step), 420, 3)));
        return Enumerable.Range(0, Steps + 1).Select(step => (At(step), Middle(At(step)) - Math.Abs(Half(step, 1))))
            .Concat(Enumerable.Range(0, Steps + 1).Reverse().Select(step => (At(step), Middle(At(step)) + Math.Abs(Half(step, 2)))));
    }

    private static IEnumerable<LineString> Spurs(ValleySetting setting)
    {
        var chance = setting.Chance.Branch("spurs");
        var size = 1 / Math.Sqrt(setting.Share);
        foreach (var (side, reach) in new[] { (1, 5200.0), (-1, 6200.0) })
        {
            for (var along = -900.0; along < setting.LengthMetres + 900; along += chance.Between(620, 1250) * size)
            {
                yield return Ragged.Spur(setting.Frame, chance.Next(), along, side * 1500, side * reach, 240);
            }
        }
    }

    private static IEnumerable<LineString> Contours(ValleySetting setting)
    {
        var seed = setting.Chance.Branch("contours").Seed;
        foreach (var across in new[] { -4150.0, -3450.0, 3380.0 })
        {
            yield return setting.Frame.Along(-1500, setting.LengthMetres + 1500, along => across + (150 * Noise.Fractal(Chance.Mix(seed, (ulong)(across + 9000)), along, 1400, 3)), 70);
        }
    }
}
