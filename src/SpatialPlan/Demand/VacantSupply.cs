using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>The vacant land of a municipality on a day, gross: nothing is taken off for restrictions, slope or shape.</summary>
/// <param name="MunicipalityCode">The code it was asked by.</param>
/// <param name="On">The day in law.</param>
/// <param name="ParcelsInAll">All parcels of the municipality on that day; with 0 nothing is known about its land.</param>
/// <param name="Land">The vacant land by category and tier.</param>
public sealed record VacantSupply(string MunicipalityCode, DateOnly On, long ParcelsInAll, ImmutableArray<VacantLand> Land);
