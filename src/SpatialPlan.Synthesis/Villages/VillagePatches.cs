using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Buffer;
using NetTopologySuite.Operation.Union;
using SpatialPlan.Coordinates;
using SpatialPlan.Synthesis.Mosaic;
using SpatialPlan.Synthesis.Randomness;
using SpatialPlan.Synthesis.Terrain;

namespace SpatialPlan.Synthesis.Villages;

/// <summary>The brush strokes of a village: streets and lanes on top, then public blocks, house plots, and the vacant edge below.</summary>
public static class VillagePatches
{
    // Rows reach a little under their streets, so that street and plots share the street's own edge and no sliver is left between them.
    private const double UnderStreetMetres = 3;

    // The middle line is drawn in chords, so a fence must reach a little past where the curve would be; the loose end is dropped.
    private const double PastMiddleMetres = 0.6;

    /// <summary>Streets and lanes.</summary>
    public static IEnumerable<Patch> Streets(ValleyFrame frame, VillageGrid grid)
    {
        var rows = grid.Rows;
        for (var at = 0; at < rows.Count; at++)
        {
            var row = rows[at];
            var outer = row.Number >= 0 ? at + 1 : at - 1;
            var beyond = outer >= 0 && outer < rows.Count ? rows[outer] : row;
            var south = row.Number >= 0 ? row.NorthMetres : row.SouthMetres - VillageGrid.StreetMetres;
            yield return new Patch(
                Between(frame, grid, Math.Min(row.FromMetres, beyond.FromMetres), Math.Max(row.ToMetres, beyond.ToMetres), south, south + VillageGrid.StreetMetres),
                new Ground(GroundKind.Street, grid.Village.Number, StreetName(grid, row.Number)),
                []);
        }

        foreach (var row in rows)
        {
            foreach (var lane in row.Lanes.Skip(1).SkipLast(1))
            {
                yield return new Patch(
                    Between(frame, grid, lane - (VillageGrid.LaneMetres / 2), lane + (VillageGrid.LaneMetres / 2), row.SouthMetres - UnderStreetMetres, row.NorthMetres + UnderStreetMetres),
                    new Ground(GroundKind.Lane, grid.Village.Number),
                    []);
            }
        }
    }

    /// <summary>The public and working blocks.</summary>
    public static IEnumerable<Patch> PublicBlocks(ValleyFrame frame, VillageGrid grid, IReadOnlyList<BlockUse> uses)
    {
        foreach (var use in uses)
        {
            var row = grid.Rows.First(candidate => candidate.Number == use.Row);
            var middle = grid.Village.CentreMetres + (use.Side * grid.Village.HalfLengthMetres);
            var block = Math.Clamp(row.BlockAt(middle), 0, row.Lanes.Count - 2);
            var (from, to) = (row.Lanes[block], row.Lanes[block + 1]);
            for (var part = 0; part < use.Parts.Count; part++)
            {
                yield return new Patch(
                    Between(frame, grid, from + ((to - from) * part / use.Parts.Count), from + ((to - from) * (part + 1) / use.Parts.Count), row.SouthMetres - UnderStreetMetres, row.NorthMetres + UnderStreetMetres),
                    new Ground(use.Parts[part].Kind, grid.Village.Number, use.Parts[part].Purpose),
                    []);
            }
        }
    }

    /// <summary>The house plots, one stroke per row.</summary>
    public static IEnumerable<Patch> Houses(ValleyFrame frame, VillageGrid grid, Chance chance, double frontMetres) =>
        grid.Rows.Select(row => new Patch(RowArea(frame, grid, row), new Ground(GroundKind.HousePlot, grid.Village.Number), PlotLines(frame, grid, row, chance.Branch("plots", row.Number), frontMetres)));

    /// <summary>The belt of gardens and vacant land around the village, and the tract kept for its growth.</summary>
    public static IEnumerable<Patch> Edge(ValleyFrame frame, VillageGrid grid, double growthMetres)
    {
        var cuts = EdgeLines(frame, grid, growthMetres);
        yield return new Patch(GrowthTract(frame, grid, growthMetres), new Ground(GroundKind.Vacant, grid.Village.Number), cuts);
        yield return new Patch(Belt(frame, grid), new Ground(GroundKind.VillageEdge, grid.Village.Number), cuts);
    }

    /// <summary>The area within the limits of the village: its belt and its tract for growth, without holes.</summary>
    public static Polygon Limits(ValleyFrame frame, VillageGrid grid, double growthMetres)
    {
        var whole = Belt(frame, grid).Union(GrowthTract(frame, grid, growthMetres));
        var largest = Enumerable.Range(0, whole.NumGeometries).Select(whole.GetGeometryN).OfType<Polygon>().MaxBy(part => part.Area)!;
        return Geo.Factory.CreatePolygon(Geo.Factory.CreateLinearRing(largest.ExteriorRing.Coordinates));
    }

    private static Geometry Belt(ValleyFrame frame, VillageGrid grid) =>
        UnaryUnionOp.Union([.. grid.Rows.Select(row => (Geometry)RowArea(frame, grid, row, VillageGrid.StreetMetres))])
            .Union(Between(frame, grid, grid.Rows.Max(row => row.FromMetres), grid.Rows.Min(row => row.ToMetres), -grid.Village.RoadHalfWidthMetres, grid.Village.RoadHalfWidthMetres))
            .Buffer(42, new BufferParameters(1, EndCapStyle.Flat, JoinStyle.Mitre, 2.5));

    private static Polygon GrowthTract(ValleyFrame frame, VillageGrid grid, double growthMetres)
    {
        var village = grid.Village;
        var (south, north) = (grid.Rows[0].SouthMetres * 0.62, grid.Rows[^1].NorthMetres * 0.66);
        return Between(frame, grid, village.CentreMetres + (village.HalfLengthMetres * 0.8), village.CentreMetres + village.HalfLengthMetres + growthMetres, south, north);
    }

    /// <summary>The name of the street on the outer side of a row.</summary>
    public static string StreetName(VillageGrid grid, int row)
    {
        var names = grid.Village.Streets;
        return names[row >= 0 ? (2 * row) % names.Count : ((2 * (-row - 1)) + 1) % names.Count];
    }

    private static Polygon RowArea(ValleyFrame frame, VillageGrid grid, BlockRow row, double beyondMetres = UnderStreetMetres) =>
        Between(frame, grid, row.FromMetres, row.ToMetres, row.SouthMetres - beyondMetres, row.NorthMetres + beyondMetres);

    private static Polygon Between(ValleyFrame frame, VillageGrid grid, double from, double to, double south, double north) =>
        frame.Strip(from, to, along => grid.Across(along, south), along => grid.Across(along, north), 30);

    private static List<LineString> PlotLines(ValleyFrame frame, VillageGrid grid, BlockRow row, Chance chance, double frontMetres)
    {
        var lines = new List<LineString> { frame.Along(row.FromMetres - 1, row.ToMetres + 1, along => grid.Across(along, row.MiddleMetres), 30) };
        for (var block = 0; block + 1 < row.Lanes.Count; block++)
        {
            foreach (var (near, far) in new[] { (row.SouthMetres - UnderStreetMetres, row.MiddleMetres + PastMiddleMetres), (row.MiddleMetres - PastMiddleMetres, row.NorthMetres + UnderStreetMetres) })
            {
                var length = row.Lanes[block + 1] - row.Lanes[block];
                var plots = Math.Max(1, (int)Math.Round(length / (frontMetres * chance.Between(0.88, 1.12))));
                for (var plot = 1; plot < plots; plot++)
                {
                    var along = row.Lanes[block] + (length * (plot + chance.Between(-0.09, 0.09)) / plots);
                    lines.Add(frame.Line([(along, grid.Across(along, near)), (along, grid.Across(along, far))]));
                }
            }
        }

        return lines;
    }

    private static List<LineString> EdgeLines(ValleyFrame frame, VillageGrid grid, double growthMetres)
    {
        var village = grid.Village;
        var (from, to) = (village.CentreMetres - (1.3 * village.HalfLengthMetres), village.CentreMetres + village.HalfLengthMetres + growthMetres + 100);
        var (south, north) = (grid.Rows[0].SouthMetres - 150, grid.Rows[^1].NorthMetres + 150);
        var lines = grid.Rows.Select(row => frame.Along(from, to, along => grid.Across(along, row.Number >= 0 ? row.NorthMetres : row.SouthMetres), 30)).ToList();
        for (var along = from; along < to; along += 118)
        {
            lines.Add(frame.Line([(along, grid.Across(along, south)), (along, grid.Across(along, 0)), (along, grid.Across(along, north))]));
        }

        return lines;
    }
}
