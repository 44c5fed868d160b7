using System.Collections.Immutable;
using SpatialPlan.Forecasts;

namespace SpatialPlan.Demand;

/// <summary>Ages of the people in the base year and five years before: what the ages of the future are made from.</summary>
/// <param name="Before">Five years before the base year.</param>
/// <param name="Now">The base year, in the same groups.</param>
public sealed record AgeHistory(AgeGroups Before, AgeGroups Now)
{
    /// <summary>The ages of each year after the base year, adding up to a path of the population.</summary>
    /// <param name="population">Persons in the base year and each year after it.</param>
    public ImmutableArray<AgeGroups> Carry(ImmutableArray<double> population) => CohortForecast.Run(Before, Now, population[1..]);
}
