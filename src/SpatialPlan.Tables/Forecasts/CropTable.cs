using System.Collections.Immutable;
using SpatialPlan.Demand;

namespace SpatialPlan.Tables.Forecasts;

/// <summary><c>crops.csv</c>: harvest and yield of each crop in the base year and in target years.</summary>
internal static class CropTable
{
    internal static ImmutableArray<Crop>? Read(ForecastFiles files, int baseYear, List<TableProblem> problems)
    {
        var rows = Table.Read(files, "crops.csv", ["crop", "name_ky", "year", "output_tonnes", "yield_tonnes_per_hectare", "irrigated_share"], ["name_ru", "name_en"], problems);
        if (rows is null)
        {
            return null;
        }

        var crops = ImmutableArray.CreateBuilder<Crop>();
        foreach (var crop in rows.GroupBy(row => row.Text("crop")))
        {
            var targets = crop.Select(row => (Row: row, Target: new CropTarget(row.Year(), row.Number("output_tonnes", 0, 100_000_000), row.Number("yield_tonnes_per_hectare", 0.001, 10_000))))
                .OrderBy(target => target.Target.Year).ToList();
            foreach (var (before, after) in targets.Zip(targets.Skip(1)).Where(pair => pair.First.Target.Year == pair.Second.Target.Year))
            {
                after.Row.Refuse("crop", "twice-in-year", 0, ("value", crop.Key), ("year", after.Target.Year), ("first", before.Row.Line));
            }

            if (targets[0].Target.Year != baseYear)
            {
                targets[0].Row.Refuse("year", "first-is-base-year", 0, ("of", crop.Key), ("base", baseYear));
            }

            crops.Add(new Crop(crop.Key, targets[0].Row.Name(), targets[0].Row.Number("irrigated_share", 0, 1), [.. targets.Select(target => target.Target)]));
        }

        return crops.ToImmutable();
    }
}
