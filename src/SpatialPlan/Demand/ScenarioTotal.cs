using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>What one scenario needs at the likeliest values of the coefficients.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="PersonsAtHorizon">Persons in the last year.</param>
/// <param name="Hectares">Hectares over the horizon by sector; a sector that needs nothing is left out.</param>
public sealed record ScenarioTotal(DemandScenario Scenario, double PersonsAtHorizon, ImmutableSortedDictionary<DemandSector, double> Hectares);
