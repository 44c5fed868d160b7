using NetTopologySuite.Operation.Buffer;
using SpatialPlan.Synthesis.Fields;
using SpatialPlan.Synthesis.Mosaic;
using SpatialPlan.Synthesis.Terrain;
using SpatialPlan.Synthesis.Villages;

namespace SpatialPlan.Synthesis.AkJar;

/// <summary>The whole drawing as brush strokes, the topmost first.</summary>
public static class LandPatches
{
    private static readonly BufferParameters FlatEnds = new(2, EndCapStyle.Flat, JoinStyle.Mitre, 3);

    /// <summary>All strokes; the last one covers everything.</summary>
    public static IReadOnlyList<Patch> All(ValleySetting setting)
    {
        var frontMetres = 25.5;
        return
        [
            .. Corridors.Roads(setting),
            .. setting.Grids.SelectMany(grid => VillagePatches.Streets(setting.Frame, grid)),
            .. Corridors.Waters(setting),
            .. setting.Grids.SelectMany(grid => VillagePatches.PublicBlocks(setting.Frame, grid, VillageSketches.Uses(grid.Village))),
            .. setting.Grids.SelectMany(grid => VillagePatches.Houses(setting.Frame, grid, setting.Chance.Branch("houses", grid.Village.Number), frontMetres)),
            .. Sites.All(setting),
            .. setting.Grids.SelectMany(grid => VillagePatches.Edge(setting.Frame, grid, setting.GrowthMetres)),
            .. ValleyFloor(setting),
            .. Slopes.All(setting),
        ];
    }

    private static IEnumerable<Patch> ValleyFloor(ValleySetting setting)
    {
        var (profile, frame, size) = (setting.Profile, setting.Frame, 1 / Math.Sqrt(setting.Share));
        int Rows(int rows) => Math.Max(1, (int)Math.Round(rows / size));
        foreach (var thicket in Thickets(setting))
        {
            yield return thicket;
        }

        var meadow = new FieldBand(profile.FloodSouth, profile.FloodNorth, 1, 210 * size, 430 * size);
        yield return Belt(setting, meadow, GroundKind.Hayfield, "hayfields");
        var north = new FieldBand(profile.FloodNorth, profile.CanalNorth, Rows(4), 98 * size, 184 * size);
        var south = new FieldBand(profile.CanalSouth, profile.FloodSouth, Rows(3), 100 * size, 188 * size);
        foreach (var (band, name) in new[] { (north, "north"), (south, "south") })
        {
            foreach (var track in band.Tracks(frame, setting.Chance.Branch($"irrigated {name}"), -1300, setting.LengthMetres + 1300))
            {
                yield return new Patch(track.Buffer(2.5, FlatEnds), new Ground(GroundKind.Track), []);
            }

            yield return Belt(setting, band, GroundKind.Irrigated, $"irrigated {name}");
        }

        yield return Belt(setting, new FieldBand(profile.CanalNorth, profile.RainfedNorth, Rows(2), 175 * size, 350 * size), GroundKind.Rainfed, "rainfed north");
        yield return Belt(setting, new FieldBand(profile.RainfedSouth, profile.CanalSouth, Rows(2), 175 * size, 350 * size), GroundKind.Rainfed, "rainfed south");
    }

    private static Patch Belt(ValleySetting setting, FieldBand band, GroundKind kind, string name)
    {
        var (from, to) = (-ValleySetting.OverrunMetres, setting.LengthMetres + ValleySetting.OverrunMetres);
        return new Patch(
            setting.Frame.Strip(from, to, band.South, band.North, 30),
            new Ground(kind),
            band.Cuts(setting.Frame, setting.Chance.Branch(name), from + 200, to - 200));
    }

    /// <summary>Willow thickets and marshes scattered over the flood plain, and a few old loops of the river.</summary>
    private static IEnumerable<Patch> Thickets(ValleySetting setting)
    {
        var chance = setting.Chance.Branch("thickets");
        for (var along = 150.0; along < setting.LengthMetres; along += chance.Between(420, 900) / Math.Sqrt(setting.Share))
        {
            var side = chance.Pick(-1, 1);
            var kind = chance.Happens(0.42) ? GroundKind.Marsh : GroundKind.Thicket;
            var across = side * chance.Between(60, 215);
            yield return new Patch(
                Ragged.Blob(setting.Frame, chance.Next(), along, across, chance.Between(90, 230), chance.Between(38, 85)),
                new Ground(kind),
                []);
        }
    }
}
