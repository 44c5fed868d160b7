using System.Collections.Immutable;
using SpatialPlan.Demand;

namespace SpatialPlan.Tables.Forecasts;

/// <summary><c>facilities.csv</c>: social facilities of the base year with their capacity.</summary>
internal static class FacilityTable
{
    internal static ImmutableArray<Facility>? Read(ForecastFiles files, List<TableProblem> problems)
    {
        var rows = Table.Read(files, "facilities.csv", ["kind", "name_ky", "capacity"], ["name_ru", "name_en", "village_soate"], problems);
        return rows is null ? null : [.. rows.Select(row => new Facility(
            row.Code<FacilityKind>("kind", FacilityKinds.TryParse, FacilityKinds.All.Select(kind => kind.Code())),
            row.Name(),
            row.Number("capacity", 0, 100_000_000)))];
    }
}
