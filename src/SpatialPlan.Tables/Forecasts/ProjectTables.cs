using System.Collections.Immutable;
using SpatialPlan.Demand;

namespace SpatialPlan.Tables.Forecasts;

/// <summary><c>tourism.csv</c> and <c>transport.csv</c>: projects that take land.</summary>
internal static class ProjectTables
{
    internal static ImmutableArray<TourismProject>? ReadTourism(ForecastFiles files, List<TableProblem> problems)
    {
        var rows = Table.Read(files, "tourism.csv", ["project", "name_ky", "kind", "year", "places"], ["name_ru", "name_en", "on_shore"], problems);
        RefuseTwice(rows);
        return rows is null ? null : [.. rows.Select(row => new TourismProject(
            row.Text("project"),
            row.Code<LodgingKind>("kind", LodgingKinds.TryParse, LodgingKinds.All.Select(kind => kind.Code())),
            row.Name(),
            row.Year(),
            row.Number("places", 0, 1_000_000),
            row.Flag("on_shore", whenEmpty: false)))];
    }

    internal static ImmutableArray<TransportProject>? ReadTransport(ForecastFiles files, List<TableProblem> problems)
    {
        var rows = Table.Read(
            files, "transport.csv", ["project", "name_ky", "year"], ["name_ru", "name_en", "length_kilometres", "width_metres", "site_hectares", "inside_settlement"], problems);
        RefuseTwice(rows);
        return rows is null ? null : [.. rows.Select(ReadTransport)];
    }

    private static TransportProject ReadTransport(TableRow row)
    {
        var length = row.OptionalNumber("length_kilometres", 0, 10_000);
        var width = row.OptionalNumber("width_metres", 0, 1_000);
        if (length is null != width is null)
        {
            row.Refuse(length is null ? "length_kilometres" : "width_metres", "empty", 0);
        }

        return new TransportProject(
            row.Text("project"), row.Name(), row.Year(), length ?? 0, width ?? 0, row.OptionalNumber("site_hectares", 0, 100_000) ?? 0, row.Flag("inside_settlement", whenEmpty: false));
    }

    private static void RefuseTwice(IReadOnlyList<TableRow>? rows)
    {
        foreach (var same in (rows ?? []).GroupBy(row => row.OptionalText("project")).Where(same => same.Key is not null && same.Count() > 1))
        {
            same.Last().Refuse("project", "twice", 0, ("value", same.Key), ("first", same.First().Line));
        }
    }
}
