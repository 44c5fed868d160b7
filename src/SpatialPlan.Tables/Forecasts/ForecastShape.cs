using System.Collections.Immutable;
using SpatialPlan.Demand;

namespace SpatialPlan.Tables.Forecasts;

/// <summary>The columns of one table of a forecast, as the template shows them and a workbook may name them.</summary>
/// <param name="File">The name of the table as a file, such as <c>population.csv</c>.</param>
/// <param name="Columns">The codes of its columns, in the order of the template.</param>
/// <param name="Optional">Those that may be missing.</param>
public sealed record ForecastShape(string File, ImmutableArray<string> Columns, ImmutableArray<string> Optional)
{
    private const string Names = "name_ky name_ru name_en";

    /// <summary>All tables, in the order of the template.</summary>
    public static ImmutableArray<ForecastShape> All { get; } =
    [
        Of("forecast.csv", $"municipality {Names} base_year horizon_years"),
        Of("population.csv", "year village_soate population", "village_soate"),
        Of("housing.csv", "dwellings persons_per_household persons_per_household_at_horizon waiting_list_households"),
        Of("facilities.csv", $"kind {Names} village_soate capacity", "village_soate"),
        Of("sectors.csv", $"sector {Names} norm year output_mln_som jobs"),
        Of("crops.csv", $"crop {Names} year output_tonnes yield_tonnes_per_hectare irrigated_share"),
        Of("tourism.csv", $"project {Names} kind year places on_shore", "on_shore"),
        Of("transport.csv", $"project {Names} year length_kilometres width_metres site_hectares inside_settlement", "length_kilometres width_metres site_hectares inside_settlement"),
        Of("investments.csv", $"project {Names} cause year amount unit source", "source"),
        Of("chains.csv", "from to ratio unit lag_min_years lag_max_years rounding land_of source confirmed ratio_low ratio_high", "ratio_low ratio_high"),
        Of("limits.csv", "thing amount unit source"),
        Of("coefficients.csv", "key value low high unit source as_of confirmed", "as_of"),
        Of("targets.csv", "subject code year value unit source"),
        Of("ages.csv", "year age_from persons"),
        Of("wider-economy.csv", "sector year jobs output_mln_som population source", "source"),
    ];

    /// <summary>The code under which its sheet and its texts stand: the file name without its ending.</summary>
    public string Code => System.IO.Path.GetFileNameWithoutExtension(File);

    /// <summary>The codes a column may hold, or none when it holds numbers or free text.</summary>
    public ImmutableArray<string> Allowed(string column) => (Code, column) switch
    {
        ("facilities", "kind") => [.. FacilityKinds.All.Select(kind => kind.Code())],
        ("tourism", "kind") => [.. LodgingKinds.All.Select(kind => kind.Code())],
        ("sectors", "norm") => [.. JobNorms.All.Select(norm => norm.Code())],
        ("chains", "land_of") => [.. DemandSectors.All.Select(sector => sector.Code())],
        ("chains", "rounding") => ["none", "up", "down", "nearest"],
        ("coefficients", "key") => [.. CoefficientSheet.Defaults.All.Select(one => one.Key)],
        ("targets", "subject") => [.. PlanSubjects.All.Select(subject => subject.Code())],
        _ => [],
    };

    /// <summary>True for a column that says yes or no.</summary>
    public static bool IsFlag(string column) => column is "on_shore" or "inside_settlement" or "confirmed";

    private static ForecastShape Of(string file, string columns, string optional = "") =>
        new(file, [.. columns.Split(' ')], [.. optional.Split(' ', StringSplitOptions.RemoveEmptyEntries), "name_ru", "name_en"]);
}
