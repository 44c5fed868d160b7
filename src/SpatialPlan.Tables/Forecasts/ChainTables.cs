using System.Collections.Immutable;
using SpatialPlan.Demand;

namespace SpatialPlan.Tables.Forecasts;

/// <summary><c>chains.csv</c>, <c>investments.csv</c> and <c>limits.csv</c>: the links of effects, what enters them, and what cannot be exceeded.</summary>
internal static class ChainTables
{
    private const double Most = 1_000_000_000_000;
    private const int LongestLag = 50;

    internal static ImmutableArray<ChainLink>? ReadLinks(ForecastFiles files, List<TableProblem> problems)
    {
        const string file = "chains.csv";
        var before = problems.Count;
        var rows = Table.Read(files, file, ["from", "to", "ratio", "unit", "lag_min_years", "lag_max_years", "rounding", "land_of", "source", "confirmed"], ["ratio_low", "ratio_high"], problems);
        if (rows is null)
        {
            return null;
        }

        ImmutableArray<ChainLink> links = [.. rows.Select(ReadLink)];
        if (problems.Count == before && ChainTable.FindUnitConflict(links) is { } conflict)
        {
            rows[links.IndexOf(conflict)].Refuse("unit", "unit-conflict", 0, ("value", conflict.Unit), ("from", conflict.From), ("to", conflict.To));
        }
        else if (problems.Count == before && ChainTable.Order(links, []) is null)
        {
            problems.Add(new TableProblem(file, 0, null, "circle"));
        }

        return links;
    }

    internal static ImmutableArray<ChainPulse>? ReadPulses(ForecastFiles files, ImmutableArray<ChainLink>? links, List<TableProblem> problems)
    {
        var rows = Table.Read(files, "investments.csv", ["project", "name_ky", "cause", "year", "amount", "unit"], ["name_ru", "name_en", "source"], problems);
        return rows is null ? null : [.. rows.Select(row =>
        {
            row.Name();
            row.Text("project");
            return new ChainPulse(Thing(row, "cause", links), row.Year(), row.Number("amount", -Most, Most));
        })];
    }

    internal static ImmutableArray<ChainLimit> ReadLimits(ForecastFiles files, ImmutableArray<ChainLink>? links, List<TableProblem> problems)
    {
        var rows = Table.Read(files, "limits.csv", ["thing", "amount", "unit", "source"], [], problems) ?? [];
        foreach (var same in rows.GroupBy(row => row.OptionalText("thing")).Where(same => same.Key is not null && same.Count() > 1))
        {
            same.Last().Refuse("thing", "twice", 0, ("value", same.Key), ("first", same.First().Line));
        }

        return [.. rows.Select(row => new ChainLimit(Thing(row, "thing", links), row.Number("amount", 0, Most), row.Text("source")))];
    }

    private static ChainLink ReadLink(TableRow row)
    {
        var ratio = ChainRatio.TryParse(row.Text("ratio"), out var read) ? read : row.Refuse("ratio", "not-a-ratio", default(ChainRatio), ("value", row.OptionalText("ratio")));
        var unit = row.Text("unit");
        if (unit.Length > 0 && (unit.Split('/') is not [{ Length: > 0 }, { Length: > 0 }]))
        {
            row.Refuse("unit", "unit-form", 0, ("value", unit));
        }

        var first = row.Whole("lag_min_years", 0, LongestLag);
        var last = row.Whole("lag_max_years", 0, LongestLag);
        if (last < first)
        {
            row.Refuse("lag_max_years", "lag-order", 0, ("value", last), ("first", first));
        }

        return new ChainLink(row.Text("from"), row.Text("to"), ratio, unit, first, last, Rounding(row), LandOf(row, unit), row.Text("source"), row.Flag("confirmed", whenEmpty: false))
        {
            LowRatio = Bound(row, "ratio_low", ratio, 1),
            HighRatio = Bound(row, "ratio_high", ratio, -1),
        };
    }

    private static double? Bound(TableRow row, string column, ChainRatio ratio, int side)
    {
        if (row.OptionalText(column) is not { } text)
        {
            return null;
        }

        if (!ChainRatio.TryParse(text, out var bound))
        {
            return row.Refuse<double?>(column, "not-a-ratio", null, ("value", text));
        }

        return (ratio.Value - bound.Value) * side >= 0 ? bound.Value : row.Refuse<double?>(column, "ratio-order", null, ("value", text), ("ratio", row.OptionalText("ratio")));
    }

    private static ChainRounding Rounding(TableRow row) => row.OptionalText("rounding") switch
    {
        null or "none" => ChainRounding.None,
        "up" => ChainRounding.Up,
        "down" => ChainRounding.Down,
        "nearest" => ChainRounding.Nearest,
        var text => row.Refuse("rounding", "unknown-code", ChainRounding.None, ("value", text), ("allowed", "none, up, down, nearest")),
    };

    private static DemandSector? LandOf(TableRow row, string unit)
    {
        if (row.OptionalText("land_of") is null)
        {
            return null;
        }

        if (!unit.StartsWith("ha/", StringComparison.Ordinal))
        {
            row.Refuse("unit", "land-in-hectares", 0, ("value", unit));
        }

        return row.Code<DemandSector>("land_of", DemandSectors.TryParse, DemandSectors.All.Select(sector => sector.Code()));
    }

    // A pulse or a limit in another unit than the chain's would be wrong by orders of magnitude and look right.
    private static string Thing(TableRow row, string column, ImmutableArray<ChainLink>? links)
    {
        var thing = row.Text(column);
        var unit = row.Text("unit");
        var known = ChainTable.UnitOf(links ?? [], thing);
        if (links is not null && known.Length == 0 && thing.Length > 0)
        {
            row.Refuse(column, "not-in-chains", 0, ("value", thing));
        }
        else if (links is not null && unit.Length > 0 && known != unit)
        {
            row.Refuse("unit", "unit-wanted", 0, ("value", unit), ("wanted", known));
        }

        return thing;
    }
}
