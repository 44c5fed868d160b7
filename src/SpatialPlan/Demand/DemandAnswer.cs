using System.Collections.Immutable;
using SpatialPlan.Allocation;

namespace SpatialPlan.Demand;

/// <summary>Everything the <c>demand</c> command knows when it begins to write.</summary>
/// <param name="Outlook">The demand with its uncertainty.</param>
/// <param name="AbsentFiles">The optional tables that were not given.</param>
/// <param name="Supply">The vacant land, or <see langword="null"/> when it could not be read.</param>
/// <param name="SupplyStatus">Why there is no supply: <c>no-database</c>, <c>no-answer</c>, <c>no-municipality</c> or <c>no-parcels</c>; <c>read</c> when there is.</param>
/// <param name="MunicipalityCode">The municipality whose land was asked for.</param>
/// <param name="On">The day for which it was asked.</param>
public sealed record DemandAnswer(DemandOutlook Outlook, ImmutableArray<string> AbsentFiles, VacantSupply? Supply, string SupplyStatus, string MunicipalityCode, DateOnly On)
{
    /// <summary>The tables whose part was not calculated because of a fault in them.</summary>
    public ImmutableArray<string> LeftOutFiles { get; init; } = [];

    /// <summary>The demand at the likeliest values.</summary>
    public DemandReport Report => Outlook.Report;

    /// <summary>The years of the tables.</summary>
    public ImmutableArray<int> Years => [.. Enumerable.Range(Report.Forecast.BaseYear + 1, Report.Forecast.HorizonYears)];

    /// <summary>Demand against vacant land; empty when there is no supply.</summary>
    public ImmutableArray<BalanceRow> Balance => Supply is null ? [] : DemandBalance.Of(Report.Demand, Supply, SectorLand.All);

    /// <summary>Whether all sectors can be served together; <see langword="null"/> when there is no supply.</summary>
    public AllocationResult? Together => Supply is null ? null : DemandBalance.Together(Report.Demand, Supply, SectorLand.All);
}
