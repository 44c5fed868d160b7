using System.Collections.Immutable;
using SpatialPlan.Server.Forecasts;
using SpatialPlan.Server.Sheets;
using SpatialPlan.Supply;

namespace SpatialPlan.Server.Allocation;

/// <summary>The tables of a plan.</summary>
internal static class LandPlanSheets
{
    /// <summary>Makes each table by its id, the way it stands in an address.</summary>
    public static ImmutableArray<(string Id, Func<ForecastWords, LandPlanView, DataTable> Make)> All { get; } =
        [("balance", Balance), ("supply", Supply), ("toolbox", Toolbox), ("parts", Parts)];

    public static DataTable Balance(ForecastWords words, LandPlanView view) => new(
        "balance",
        words.Text("planning.table.land-balance"),
        [
            new(words.Text("plan.column.sector"), false), new(words.Text("plan.column.demand")), new(words.Text("plan.column.supply")), new(words.Text("plan.column.competed")), new(words.Text("plan.column.allocated")),
            new(words.Text("plan.column.unmet")), new(words.Text("plan.column.free")), new(words.Text("plan.column.years")), new(words.Text("plan.column.status"), false),
        ],
        [.. view.Plan.Balance.Select(row => (ImmutableArray<DataCell>)[
            Sector(words, row.Sector), Hectares(words, row.DemandSquareMetres), Hectares(words, row.SupplySquareMetres), Hectares(words, row.CompetedSquareMetres), Hectares(words, row.AllocatedSquareMetres),
            Hectares(words, row.UnmetSquareMetres), Hectares(words, row.FreeSquareMetres), words.Number(row.YearsOfSupply, 1), words.Text($"plan.status.{row.Status.ToString().ToLowerInvariant()}")])]);

    public static DataTable Supply(ForecastWords words, LandPlanView view) => new(
        "supply",
        words.Text("plan.supply", ("total", Hectares(words, view.Plan.Supply.TotalSquareMetres).Text)),
        [new(words.Text("plan.column.state"), false), .. view.Plan.Balance.Select(row => new DataColumn(Sector(words, row.Sector)))],
        [.. SupplyStates.All.Select(state => (ImmutableArray<DataCell>)[
            words.Text($"plan.state.{state.Code()}"), .. view.Plan.Balance.Select(row => Hectares(words, view.Plan.Supply.Of(row.Sector).Of(state)))])]);

    public static DataTable Toolbox(ForecastWords words, LandPlanView view) => new(
        "toolbox",
        words.Text("plan.tools"),
        [
            new(words.Text("plan.column.tool"), false), new(words.Text("plan.column.demand")), new(words.Text("plan.column.allocated")), new(words.Text("plan.column.unmet")), new(words.Text("plan.column.conversion")),
        ],
        [.. view.Tools.Select(tool => (ImmutableArray<DataCell>)[
            words.Text($"plan.tool.{tool.Code}"), Hectares(words, tool.DemandSquareMetres), Hectares(words, tool.AllocatedSquareMetres), Hectares(words, tool.UnmetSquareMetres), Hectares(words, tool.ConversionSquareMetres)])]);

    public static DataTable Parts(ForecastWords words, LandPlanView view) => new(
        "parts",
        words.Text("plan.parts"),
        [
            new(words.Text("plan.column.parcel"), false), new(words.Text("plan.column.sector"), false), new(words.Text("plan.column.year")), new(words.Text("plan.column.area")), new(words.Text("plan.column.suitability")),
            new(words.Text("plan.column.tier")), new(words.Text("plan.column.second"), false), new(words.Text("plan.column.regret")),
        ],
        [.. view.Plan.Parts.Select(part => (ImmutableArray<DataCell>)[
            new DataCell(part.Piece.Parcel.Label, Link: $"/parcels/{part.Piece.Parcel.ParcelId}"), Sector(words, part.Sector), ForecastWords.Year(part.Year), Hectares(words, part.SquareMetres), words.Number(part.Suitability, 2),
            words.Number(part.Tier, 0), Second(words, part), words.Number(part.Regret, 3)])]);

    /// <summary>The next best use of a piece in words.</summary>
    public static string Second(ForecastWords words, PlannedPart part) => part.SecondBest is { } second ? Sector(words, second) : words.Text("allocation.left-free");

    private static string Sector(ForecastWords words, string code) => words.Text($"demand.sector.{code}");

    private static DataCell Hectares(ForecastWords words, long squareMetres) => words.Hectares(squareMetres / 10_000.0);
}
