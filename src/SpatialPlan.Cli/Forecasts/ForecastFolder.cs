using System.Collections.Immutable;
using SpatialPlan.Demand;
using SpatialPlan.Forecasts;

namespace SpatialPlan.Cli.Forecasts;

/// <summary>
/// A forecast as a folder of CSV tables that a specialist can fill in a spreadsheet. <c>forecast.csv</c> and <c>population.csv</c> must be there;
/// every other table may be absent, and what it would feed is then not calculated.
/// </summary>
public static class ForecastFolder
{
    /// <summary>The tables that may be absent, in the order in which they are named to the reader.</summary>
    public static ImmutableArray<string> OptionalFiles { get; } =
    [
        "housing.csv", "facilities.csv", "sectors.csv", "crops.csv", "tourism.csv", "transport.csv", "investments.csv", "chains.csv", "limits.csv", "coefficients.csv",
    ];

    /// <summary>Reads a folder. Any problem in any table leaves no forecast: nothing is computed from a broken table.</summary>
    public static ForecastFolderReading Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return new ForecastFolderReading(null, [new TableProblem(folder, 0, null, "no-folder")], []);
        }

        var problems = new List<TableProblem>();
        var forecast = ReadTables(folder, problems);
        ImmutableArray<string> absent = [.. OptionalFiles.Where(file => !File.Exists(Path.Combine(folder, file)))];
        return new ForecastFolderReading(problems.Count == 0 ? forecast : null, [.. problems], absent);
    }

    // Every table is read even when an earlier one is broken: all faults are named at once.
    private static DemandForecast? ReadTables(string folder, List<TableProblem> problems)
    {
        if (ForecastTable.Read(folder, problems) is not { } head)
        {
            return null;
        }

        var population = PopulationTable.Read(folder, head.BaseYear, problems);
        var links = ChainTables.ReadLinks(folder, problems);
        var forecast = new DemandForecast
        {
            MunicipalityCode = head.MunicipalityCode,
            Name = head.Name,
            HorizonYears = head.HorizonYears,
            Population = population ?? new AnnualSeries(head.BaseYear, [1]),
            Sheet = CoefficientTable.Read(folder, problems),
            Housing = HousingTable.Read(folder, problems),
            Facilities = FacilityTable.Read(folder, problems),
            Branches = SectorTable.Read(folder, head.BaseYear, problems),
            Crops = CropTable.Read(folder, head.BaseYear, problems),
            Tourism = ProjectTables.ReadTourism(folder, problems),
            Transport = ProjectTables.ReadTransport(folder, problems),
            Links = links,
            Pulses = ChainTables.ReadPulses(folder, links, problems),
            Limits = ChainTables.ReadLimits(folder, links, problems),
        };
        return population is null ? null : forecast;
    }
}
