using SpatialPlan.Synthesis.Randomness;

namespace SpatialPlan.Synthesis.Villages;

/// <summary>The streets and blocks of a village, in metres along the valley and metres from its road.</summary>
public sealed class VillageGrid
{
    /// <summary>Width of a street between its fences.</summary>
    public const double StreetMetres = 13;

    /// <summary>Width of a lane.</summary>
    public const double LaneMetres = 8;

    private readonly ulong _bend;

    /// <summary>Lays out the rows of a village.</summary>
    public VillageGrid(Village village, Chance chance)
    {
        Village = village;
        _bend = chance.Branch("bend").Seed;
        Rows = [.. Side(chance.Branch("south"), -1, village.RowsSouth).Reverse(), .. Side(chance.Branch("north"), 1, village.RowsNorth)];
    }

    /// <summary>The village.</summary>
    public Village Village { get; }

    /// <summary>All rows from south to north.</summary>
    public IReadOnlyList<BlockRow> Rows { get; }

    /// <summary>Metres across the valley axis at a place along it and a distance from the road; streets bend a little more the farther they lie from it.</summary>
    public double Across(double along, double fromRoad) =>
        Village.Road(along) + fromRoad + (Bend(along) * Math.Abs(fromRoad));

    /// <summary>The distance from the road of a place across the axis; the reverse of <see cref="Across"/>.</summary>
    public double FromRoad(double along, double across)
    {
        var plain = across - Village.Road(along);
        var bend = Bend(along);
        return plain >= 0 ? plain / (1 + bend) : plain / (1 - bend);
    }

    /// <summary>The row at a distance from the road, or null between or beyond the rows.</summary>
    public BlockRow? RowAt(double fromRoad) => Rows.FirstOrDefault(row => fromRoad >= row.SouthMetres - 4 && fromRoad <= row.NorthMetres + 4);

    private double Bend(double along) => 0.085 * Noise.Wave(_bend, along, 900);

    private IEnumerable<BlockRow> Side(Chance chance, int side, int rows)
    {
        var lanes = CommonLanes(chance.Branch("lanes"));
        var near = Village.RoadHalfWidthMetres;
        for (var at = 0; at < rows; at++)
        {
            var own = chance.Branch("row", at);
            var far = near + own.Between(73, 86);
            var (from, to) = Extent(own, at, rows);
            var crossing = lanes.Where(lane => lane > from + 70 && lane < to - 70 && !own.Happens(0.14));
            IReadOnlyList<double> ends = [from, .. crossing, to];
            yield return side > 0 ? new BlockRow(at, near, far, from, to, ends) : new BlockRow(-at - 1, -far, -near, from, to, ends);
            near = far + StreetMetres;
        }
    }

    private (double From, double To) Extent(Chance chance, int at, int rows)
    {
        var away = at / (rows + 0.6);
        var share = Math.Sqrt(1 - (away * away));
        return (
            Village.CentreMetres - (Village.HalfLengthMetres * share * chance.Between(0.86, 1.06)),
            Village.CentreMetres + (Village.HalfLengthMetres * share * chance.Between(0.86, 1.06)));
    }

    private List<double> CommonLanes(Chance chance)
    {
        var lanes = new List<double>();
        for (var at = Village.CentreMetres - (1.2 * Village.HalfLengthMetres); at < Village.CentreMetres + (1.2 * Village.HalfLengthMetres); at += chance.Between(125, 195))
        {
            lanes.Add(at);
        }

        return lanes;
    }
}
