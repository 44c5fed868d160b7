using System.Collections.Immutable;
using SpatialPlan.Demand;
using SpatialPlan.Supply;

namespace SpatialPlan.Cli.Allocation;

/// <summary>What is asked of a municipality's land.</summary>
/// <param name="Municipality">SOATE or P-code.</param>
/// <param name="Forecast">The folder of the forecast.</param>
/// <param name="Demand">How demand is calculated.</param>
/// <param name="Plan">How land is given out.</param>
/// <param name="Redeveloped">Used parcels that are looked at as vacant.</param>
/// <param name="Neighbour">SOATE or P-code of a municipality whose land is looked at together with this one's, or <see langword="null"/>.</param>
/// <param name="On">The day in law, or <see langword="null"/>: the first day after the base year.</param>
public sealed record LandPlanQuestion(string Municipality, string Forecast, DemandSettings Demand, LandPlanSettings Plan, ImmutableArray<string> Redeveloped, string? Neighbour, DateOnly? On);
