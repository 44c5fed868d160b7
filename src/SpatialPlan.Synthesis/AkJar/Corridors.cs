using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Buffer;
using SpatialPlan.Coordinates;
using SpatialPlan.Synthesis.Mosaic;

namespace SpatialPlan.Synthesis.AkJar;

/// <summary>Everything long and narrow: roads, river, streams, canals.</summary>
public static class Corridors
{
    /// <summary>Half the right-of-way of the international road.</summary>
    public const double MainRoadHalfMetres = 16;

    /// <summary>Half the right-of-way of a local road.</summary>
    public const double LocalRoadHalfMetres = 7;

    /// <summary>Half the width of a canal with its banks.</summary>
    public const double CanalHalfMetres = 5;

    private static readonly BufferParameters FlatEnds = new(2, EndCapStyle.Flat, JoinStyle.Round, 2);

    /// <summary>The roads, the international one on top.</summary>
    public static IEnumerable<Patch> Roads(ValleySetting setting)
    {
        var (from, to) = (-ValleySetting.OverrunMetres, setting.LengthMetres + ValleySetting.OverrunMetres);
        yield return new Patch(MainRoad(setting).Buffer(MainRoadHalfMetres, FlatEnds), new Ground(GroundKind.MainRoad), [.. VillageLimits(setting), .. Crossings(setting, setting.Profile.Road, 60, 2600)]);
        foreach (var road in LocalRoads(setting))
        {
            yield return new Patch(road.Buffer(LocalRoadHalfMetres, FlatEnds), new Ground(GroundKind.LocalRoad), [.. VillageLimits(setting), .. Crossings(setting, setting.Profile.SouthRoad, 40, 2300)]);
        }

        foreach (var road in PastureRoads(setting))
        {
            yield return new Patch(road.Buffer(4, FlatEnds), new Ground(GroundKind.LocalRoad, -1, "Жайыт жолу"), [.. VillageLimits(setting)]);
        }
    }

    /// <summary>River, streams and canals, in this order from the top.</summary>
    public static IEnumerable<Patch> Waters(ValleySetting setting)
    {
        yield return new Patch(setting.RiverBed, new Ground(GroundKind.River), [.. Crossings(setting, _ => 0, 500, 1700)]);
        foreach (var stream in setting.Tributaries)
        {
            var bed = setting.StreamLine(stream).Buffer(stream.HalfWidthMetres, FlatEnds);
            yield return new Patch(bed, new Ground(GroundKind.Stream, -1, stream.Name.Kyrgyz), [.. VillageLimits(setting)]);
        }

        foreach (var (_, canal) in Canals(setting))
        {
            yield return new Patch(canal.Buffer(CanalHalfMetres, FlatEnds), new Ground(GroundKind.Canal), [.. Crossings(setting, setting.Profile.CanalNorth, 60, 2400), .. Crossings(setting, setting.Profile.CanalSouth, 60, 2400)]);
        }
    }

    /// <summary>The centre line of the international road.</summary>
    public static LineString MainRoad(ValleySetting setting) => AlongValley(setting, setting.Profile.Road, 40);

    /// <summary>The centre lines of the local roads: one along the southern side, and one bridge road per village.</summary>
    public static IEnumerable<LineString> LocalRoads(ValleySetting setting)
    {
        yield return AlongValley(setting, setting.Profile.SouthRoad, 40);
        foreach (var village in setting.Villages)
        {
            var along = village.CentreMetres + (0.42 * village.HalfLengthMetres);
            yield return setting.Frame.Line([(along, setting.Profile.Road(along)), (along + 30, 0), (along - 20, setting.Profile.SouthRoad(along - 20))]);
        }
    }

    /// <summary>The two main canals with their codes.</summary>
    public static IEnumerable<(string Code, LineString Line)> Canals(ValleySetting setting)
    {
        yield return ("K-1", AlongValley(setting, setting.Profile.CanalNorth, 26));
        yield return ("K-2", AlongValley(setting, setting.Profile.CanalSouth, 26));
    }

    /// <summary>The tracks that follow the larger streams up to the summer pastures.</summary>
    private static IEnumerable<LineString> PastureRoads(ValleySetting setting)
    {
        foreach (var stream in setting.Tributaries)
        {
            var start = Math.Abs(stream.Side > 0 ? setting.Profile.Road(stream.MouthMetres) : setting.Profile.SouthRoad(stream.MouthMetres));
            var steps = (int)((stream.SourceMetres - 700 - start) / 45);
            yield return setting.Frame.Line(Enumerable.Range(0, steps + 1)
                .Select(step => start + (step * 45.0))
                .Select(distance => (stream.AlongAt(setting.Profile.Seed, distance) + 26, stream.Side * distance)));
        }
    }

    private static LineString AlongValley(ValleySetting setting, Func<double, double> curve, double step) =>
        setting.Frame.Along(-ValleySetting.OverrunMetres, setting.LengthMetres + ValleySetting.OverrunMetres, curve, step);

    /// <summary>Where a corridor enters and leaves a village, a new parcel begins, so that the village's limits are parcel borders.</summary>
    private static IEnumerable<LineString> VillageLimits(ValleySetting setting) =>
        setting.Settlements.Select(area => Geo.Factory.CreateLineString(area.ExteriorRing.Coordinates));

    /// <summary>Short lines across a corridor, which cut it into parcels of manageable length.</summary>
    private static IEnumerable<LineString> Crossings(ValleySetting setting, Func<double, double> curve, double reach, double every)
    {
        for (var along = every / 2; along < setting.LengthMetres; along += every)
        {
            yield return setting.Frame.Line([(along, curve(along) - reach), (along, curve(along) + reach)]);
        }
    }
}
