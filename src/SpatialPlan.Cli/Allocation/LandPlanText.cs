using System.Globalization;
using SpatialPlan.Allocation;
using SpatialPlan.Cli.Demand;
using SpatialPlan.Municipalities;
using SpatialPlan.Supply;
using SpatialPlan.Texts;

namespace SpatialPlan.Cli.Allocation;

/// <summary>Writes a plan as tables, hectares with two decimals.</summary>
public sealed class LandPlanText(CliContext context, LandPlan plan, Municipality municipality, IReadOnlyList<LandToolbox.Tool> tools)
{
    private const int MostRows = 60;

    private readonly CultureInfo culture = context.Language.Culture();

    /// <summary>Writes balance, proof of a shortage, supply, toolbox, land given out and what the reader must know.</summary>
    public void Write()
    {
        Line("plan.title", ("name", municipality.Name.In(context.Language)), ("on", LongDate.Of(plan.Facts.On, context.Language)));
        WriteBalance();
        context.Out.WriteLine(AllocationSentences.Certificate(plan.Allocation, context.Language, Sector));
        Line("plan.free", ("offered", Hectares(plan.OfferedSquareMetres)), ("free", Hectares(plan.FreeSquareMetres)), ("irrigated", Hectares(plan.IrrigatedSquareMetres)));
        WriteSupply();
        WriteTools();
        WriteParts();
        WriteNotices();
    }

    private void WriteBalance()
    {
        var table = new TextTable(
            (Text("plan.column.sector"), false), (Text("plan.column.demand"), true), (Text("plan.column.supply"), true), (Text("plan.column.competed"), true),
            (Text("plan.column.allocated"), true), (Text("plan.column.unmet"), true), (Text("plan.column.free"), true), (Text("plan.column.years"), true), (Text("plan.column.status"), false));
        foreach (var row in plan.Balance)
        {
            table.Add(
                Sector(row.Sector), Hectares(row.DemandSquareMetres), Hectares(row.SupplySquareMetres), Hectares(row.CompetedSquareMetres), Hectares(row.AllocatedSquareMetres),
                Hectares(row.UnmetSquareMetres), Hectares(row.FreeSquareMetres), row.YearsOfSupply.ToString("N1", culture), Text($"plan.status.{row.Status.ToString().ToLowerInvariant()}"));
        }

        table.Write(context.Out);
        context.Out.WriteLine();
    }

    private void WriteSupply()
    {
        Line("plan.supply", ("total", Hectares(plan.Supply.TotalSquareMetres)));
        var table = new TextTable([(Text("plan.column.state"), false), .. plan.Balance.Select(row => (Sector(row.Sector), true))]);
        foreach (var state in SupplyStates.All)
        {
            table.Add([Text($"plan.state.{state.Code()}"), .. plan.Balance.Select(row => Hectares(plan.Supply.Of(row.Sector).Of(state)))]);
        }

        table.Write(context.Out);
        context.Out.WriteLine();
    }

    private void WriteTools()
    {
        if (tools.Count == 0)
        {
            return;
        }

        Line("plan.tools");
        var table = new TextTable((Text("plan.column.tool"), false), (Text("plan.column.demand"), true), (Text("plan.column.allocated"), true), (Text("plan.column.unmet"), true), (Text("plan.column.conversion"), true));
        foreach (var tool in tools)
        {
            table.Add(Text($"plan.tool.{tool.Code}"), Hectares(tool.DemandSquareMetres), Hectares(tool.AllocatedSquareMetres), Hectares(tool.UnmetSquareMetres), Hectares(tool.ConversionSquareMetres));
        }

        table.Write(context.Out);
        context.Out.WriteLine();
    }

    private void WriteParts()
    {
        Line("plan.parts");
        var table = new TextTable(
            (Text("plan.column.parcel"), false), (Text("plan.column.sector"), false), (Text("plan.column.year"), true), (Text("plan.column.area"), true), (Text("plan.column.suitability"), true),
            (Text("plan.column.tier"), true), (Text("plan.column.second"), false), (Text("plan.column.regret"), true));
        foreach (var part in plan.Parts.Take(MostRows))
        {
            table.Add(
                part.Piece.Parcel.Label, Sector(part.Sector), part.Year.ToString(CultureInfo.InvariantCulture), Hectares(part.SquareMetres), part.Suitability.ToString("0.00", culture),
                part.Tier.ToString(CultureInfo.InvariantCulture), part.SecondBest is { } second ? Sector(second) : Text("allocation.left-free"), part.Regret?.ToString("0.000", culture) ?? "—");
        }

        table.Write(context.Out);
        if (plan.Parts.Length > MostRows)
        {
            Line("allocation.more-rows", ("count", plan.Parts.Length - MostRows));
        }

        context.Out.WriteLine();
    }

    private void WriteNotices()
    {
        Line("plan.notice.rules", ("count", plan.Facts.Rules.UnconfirmedRules));
        if (plan.LateSquareMetres > 0)
        {
            Line("plan.notice.late", ("hectares", Hectares(plan.LateSquareMetres)));
        }

        foreach (var (sector, missing) in plan.MissingFactors.Where(sector => sector.Value.Length > 0))
        {
            Line("plan.notice.missing", ("sector", Sector(sector)), ("factors", string.Join(", ", missing.Select(factor => Text($"plan.factor.{factor}")))));
        }
    }

    private string Sector(string code) => Text($"demand.sector.{code}");

    private string Text(string key) => context.Text(key);

    private void Line(string key, params (string Name, object? Value)[] values) => context.Out.WriteLine(context.Text(key, values));

    private string Hectares(long squareMetres) => (squareMetres / 10_000m).ToString("N2", culture);
}
