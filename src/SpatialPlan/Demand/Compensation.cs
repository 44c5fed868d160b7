namespace SpatialPlan.Demand;

/// <summary>
/// Irrigated arable land that other sectors take has to be made good by restoring other land, which agriculture then needs. Restored land may push
/// others onto irrigated land again, so the amount is the point at which nothing changes any more.
/// </summary>
/// <param name="Hectares">What agriculture needs in place of the land taken; the last value tried when it does not settle.</param>
/// <param name="Rounds">How often the land taken was asked for.</param>
/// <param name="Settled">False when every round takes more than the one before: there is no such point.</param>
public sealed record Compensation(double Hectares, int Rounds, bool Settled)
{
    private const int MostRounds = 50;
    private const double ToleranceHectares = 1e-6;

    /// <summary>Finds the point, beginning with no compensation.</summary>
    /// <param name="ratio">Hectares to be restored for one hectare taken; not negative.</param>
    /// <param name="taken">Irrigated hectares that the other sectors take when agriculture is given this many for compensation: a share of their demand, or what an allocation of land gives.</param>
    public static Compensation Solve(double ratio, Func<double, double> taken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        ArgumentOutOfRangeException.ThrowIfNegative(ratio);
        var hectares = 0.0;
        for (var round = 1; round <= MostRounds; round++)
        {
            var next = ratio * taken(hectares);
            if (Math.Abs(next - hectares) <= ToleranceHectares)
            {
                return new Compensation(next, round, true);
            }

            hectares = next;
        }

        return new Compensation(hectares, MostRounds, false);
    }
}
