using System.Globalization;
using SpatialPlan.Demand;

namespace SpatialPlan.Cli.Demand;

/// <summary>Writes the chain of effects of investments.</summary>
internal sealed class DemandChainText(CliContext context, DemandNames names, DemandReport report)
{
    internal void Write()
    {
        if (report.Chain.IsEmpty)
        {
            return;
        }

        context.Out.WriteLine();
        context.Out.WriteLine(context.Text("demand.chain"));
        var table = new TextTable(
            (context.Text("demand.column.thing"), false), (context.Text("demand.column.amount"), true), (context.Text("demand.column.unit"), false),
            (context.Text("demand.column.years"), false), (context.Text("demand.column.unmet"), true));
        foreach (var node in report.Chain)
        {
            table.Add(names.Component(node.Code), names.Number(node.Total, 3), names.Unit(node.Unit), Years(node), node.Unmet == 0 ? "" : names.Number(node.Unmet, 2));
        }

        table.Write(context.Out);
        WritePayback();
    }

    private void WritePayback()
    {
        var invested = (report.Forecast.Pulses ?? []).Where(pulse => report.Chain.First(node => node.Code == pulse.Node).Unit == "mln_som").Sum(pulse => pulse.Amount);
        var income = report.Chain.Where(node => node.Unit == "mln_som_per_year").Sum(node => node.Total);
        if (invested > 0 && InvestmentChain.SimplePaybackYears(invested, income) is { } years)
        {
            context.Out.WriteLine("  " + context.Text("demand.payback", ("years", names.Number(years, 2)), ("income", names.Number(income, 2))));
        }
    }

    private static string Years(ChainNode node)
    {
        if (node.Years.IsEmpty)
        {
            return "";
        }

        var (first, last) = (node.Years[0].Year.ToString(CultureInfo.InvariantCulture), node.Years[^1].Year.ToString(CultureInfo.InvariantCulture));
        return first == last ? first : $"{first}–{last}";
    }
}
