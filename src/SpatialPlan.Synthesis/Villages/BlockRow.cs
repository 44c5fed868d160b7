namespace SpatialPlan.Synthesis.Villages;

/// <summary>One row of blocks between two streets.</summary>
/// <param name="Number">0 and up north of the road, -1 and down south of it.</param>
/// <param name="SouthMetres">Its southern side, metres from the road.</param>
/// <param name="NorthMetres">Its northern side, metres from the road.</param>
/// <param name="FromMetres">Its western end along the axis.</param>
/// <param name="ToMetres">Its eastern end.</param>
/// <param name="Lanes">The middles of the lanes that cross it, from west to east, the two ends included.</param>
public sealed record BlockRow(int Number, double SouthMetres, double NorthMetres, double FromMetres, double ToMetres, IReadOnlyList<double> Lanes)
{
    /// <summary>The line along which the gardens of the two streets meet.</summary>
    public double MiddleMetres => (SouthMetres + NorthMetres) / 2;

    /// <summary>The number of the block at a place along the axis, or -1 when it lies beyond the ends.</summary>
    public int BlockAt(double along)
    {
        for (var at = 0; at + 1 < Lanes.Count; at++)
        {
            if (along >= Lanes[at] && along < Lanes[at + 1])
            {
                return at;
            }
        }

        return -1;
    }
}
