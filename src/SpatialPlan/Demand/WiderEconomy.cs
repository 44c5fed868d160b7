using System.Collections.Immutable;
using SpatialPlan.Forecasts;

namespace SpatialPlan.Demand;

/// <summary>The economy around the municipality - its rayon, oblast or country - by which the strength of its branches is judged.</summary>
/// <param name="FirstYear">The year at the beginning.</param>
/// <param name="Persons">People there in the base year; above zero.</param>
/// <param name="Sectors">Its sectors between that year and the base year, under the codes of the municipality's own branches.</param>
public sealed record WiderEconomy(int FirstYear, double Persons, ImmutableArray<SectorFigures> Sectors)
{
    /// <summary>The branches of a forecast beside it; branches without jobs in both years are left out, as is what it has no sector for.</summary>
    public ImmutableArray<SectorStanding> Compare(DemandForecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        var local = (forecast.Branches ?? []).Select(branch => Figures(branch, forecast.BaseYear)).OfType<SectorFigures>().ToArray();
        return LocalEconomy.Compare(local, Sectors, forecast.Population.Last, Persons);
    }

    private SectorFigures? Figures(Branch branch, int baseYear)
    {
        var (then, now) = (branch.Years.FirstOrDefault(year => year.Year == FirstYear), branch.Years.FirstOrDefault(year => year.Year == baseYear));
        return then?.Jobs is { } before && now?.Jobs is { } jobs ? new SectorFigures(branch.Code, before, jobs, now.OutputMillionSom) : null;
    }
}
