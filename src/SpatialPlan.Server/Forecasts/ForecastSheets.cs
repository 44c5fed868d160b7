using System.Collections.Immutable;
using SpatialPlan.Server.Sheets;

namespace SpatialPlan.Server.Forecasts;

/// <summary>All tables of a calculation, in the order of the page.</summary>
internal static class ForecastSheets
{
    /// <summary>Makes each table by its id, the way it stands in an address.</summary>
    public static ImmutableArray<(string Id, Func<ForecastWords, DataTable> Make)> All { get; } =
    [
        ("population", PopulationSheets.Population),
        ("backtest", PopulationSheets.BackTest),
        ("demand", DemandSheets.Demand),
        ("spread", DemandSheets.Spread),
        ("parts", DemandSheets.Parts),
        ("released", DemandSheets.Released),
        ("balance", LandSheets.Balance),
        ("tornado", DemandSheets.Tornado),
        ("scenarios", DemandSheets.Scenarios),
        ("chain", LandSheets.Chain),
        ("coefficients", LandSheets.Coefficients),
    ];

    /// <summary>The table of an id, or <see langword="null"/> when there is none.</summary>
    public static DataTable? Find(ForecastWords words, string? id) => All.FirstOrDefault(table => table.Id == id).Make?.Invoke(words);
}
