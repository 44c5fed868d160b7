using System.Globalization;
using SpatialPlan.Allocation;
using SpatialPlan.Cli.Demand;
using SpatialPlan.Texts;

namespace SpatialPlan.Cli.Allocation;

/// <summary>Writes the allocation of a problem as tables.</summary>
public static class ProblemText
{
    private const int MostRows = 100;

    /// <summary>Writes what each sector got, what is lacking and why, and which parcels were given.</summary>
    public static void Write(CliContext context, AllocationProblem problem, AllocationResult result)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(result);
        var culture = context.Language.Culture();
        var sectors = new TextTable(
            (context.Text("allocation.column.sector"), false), (context.Text("allocation.column.demand"), true), (context.Text("allocation.column.allocated"), true),
            (context.Text("allocation.column.unmet"), true), (context.Text("allocation.column.price"), true));
        foreach (var (demand, outcome) in problem.Demands.Zip(result.Sectors))
        {
            sectors.Add(demand.Sector, Whole(demand.SquareMetres, culture), Whole(outcome.AllocatedSquareMetres, culture), Whole(outcome.UnmetSquareMetres, culture), Price(1 - outcome.ShadowPrice, culture));
        }

        sectors.Write(context.Out);
        context.Out.WriteLine();
        context.Out.WriteLine(context.Text("allocation.objective", ("value", result.Objective.ToString("N2", culture)), ("divided", result.DividedParcels)));
        context.Out.WriteLine(AllocationSentences.Certificate(result, context.Language, sector => sector));
        context.Out.WriteLine();
        WriteParcels(context, result, culture);
    }

    private static void WriteParcels(CliContext context, AllocationResult result, CultureInfo culture)
    {
        var outcomes = result.Parcels.ToDictionary(parcel => parcel.Parcel, StringComparer.Ordinal);
        var parcels = new TextTable(
            (context.Text("allocation.column.parcel"), false), (context.Text("allocation.column.sector"), false), (context.Text("allocation.column.area"), true),
            (context.Text("allocation.column.second"), false), (context.Text("allocation.column.regret"), true));
        foreach (var part in result.Allocated.Take(MostRows))
        {
            var outcome = outcomes[part.Parcel];
            var (second, regret) = outcome.Sector == part.Sector ? (outcome.SecondBest, outcome.Regret) : (outcome.Sector, 0);
            parcels.Add(part.Parcel, part.Sector, Whole(part.SquareMetres, culture), second ?? context.Text("allocation.left-free"), Price(regret, culture));
        }

        parcels.Write(context.Out);
        if (result.Allocated.Length > MostRows)
        {
            context.Out.WriteLine(context.Text("allocation.more-rows", ("count", result.Allocated.Length - MostRows)));
        }
    }

    private static string Whole(long value, CultureInfo culture) => value.ToString("N0", culture);

    private static string Price(double? value, CultureInfo culture) => value is { } known ? known.ToString("0.000", culture) : "—";
}
