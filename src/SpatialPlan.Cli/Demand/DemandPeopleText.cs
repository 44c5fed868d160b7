using System.Globalization;
using SpatialPlan.Demand;
using SpatialPlan.Forecasts;

namespace SpatialPlan.Cli.Demand;

/// <summary>Writes the ages of the future and where the branches of the economy stand.</summary>
internal sealed class DemandPeopleText(CliContext context, DemandNames names, DemandReport report)
{
    internal void Write()
    {
        WriteAges();
        WriteStandings();
    }

    private void WriteAges()
    {
        if (report.Ages.IsEmpty)
        {
            return;
        }

        context.Out.WriteLine();
        context.Out.WriteLine(context.Text("demand.ages"));
        var (now, last) = (report.Forecast.Ages!.Now, report.Ages[^1]);
        var table = new TextTable((context.Text("demand.column.age"), false), (Year(now.Year), true), (Year(last.Year), true));
        for (var group = 0; group < now.Persons.Length; group++)
        {
            var from = group * AgeGroups.Width;
            table.Add(group == now.Persons.Length - 1 ? $"{from}+" : $"{from}–{from + AgeGroups.Width - 1}", names.Fixed(now.Persons[group], 0), names.Fixed(last.Persons[group], 0));
        }

        table.Write(context.Out);
    }

    private void WriteStandings()
    {
        if (report.Standings.IsEmpty)
        {
            return;
        }

        context.Out.WriteLine();
        context.Out.WriteLine(context.Text("demand.standings", ("first", Year(report.Forecast.Wider!.FirstYear)), ("last", Year(report.Forecast.BaseYear))));
        var table = new TextTable(
            (context.Text("demand.column.sector"), false), (context.Text("demand.column.quotient"), true), (context.Text("demand.column.basic-jobs"), true),
            (context.Text("demand.column.local-share"), true), (context.Text("demand.column.cluster"), true), (context.Text("demand.column.prospect"), false));
        foreach (var one in report.Standings)
        {
            table.Add(
                names.Component(one.Code), names.Fixed(one.LocationQuotient, 2), names.Fixed(one.BasicJobs, 0), names.Fixed(one.LocalShareJobs, 0), names.Fixed(one.ClusterCoefficient, 2),
                context.Text($"demand.prospect.{one.Prospect.ToString().ToLowerInvariant()}"));
        }

        table.Write(context.Out);
        context.Out.WriteLine("  " + context.Text("demand.standings.note"));
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
