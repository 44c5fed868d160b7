using SpatialPlan.Forecasts;

namespace SpatialPlan.Demand;

/// <summary>How a demand is calculated.</summary>
/// <param name="Scenario">The future.</param>
/// <param name="Seed">Names the draws: the same inputs and seed give the same numbers.</param>
/// <param name="Draws">How many draws; at least 1.</param>
public sealed record DemandSettings(DemandScenario Scenario = DemandScenario.Base, ulong Seed = 1, int Draws = MonteCarlo.UsualDraws);
