namespace SpatialPlan.Demand;

/// <summary>What a project really achieved, as reported in public: a yardstick for the ratio of a chain link.</summary>
/// <param name="From">The code of the cause, as in <see cref="ChainLink.From"/>.</param>
/// <param name="To">The code of the effect, as in <see cref="ChainLink.To"/>.</param>
/// <param name="FromAmount">How much of the cause the project spent, in the unit of the chain.</param>
/// <param name="ToAmount">How much of the effect it brought.</param>
/// <param name="Source">Where it was reported.</param>
public sealed record ReportedRatio(string From, string To, double FromAmount, double ToAmount, string Source)
{
    /// <summary>The effect of one unit of the cause.</summary>
    public double Ratio => ToAmount / FromAmount;
}
