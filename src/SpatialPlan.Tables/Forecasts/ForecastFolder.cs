using System.Collections.Immutable;
using SpatialPlan.Demand;
using SpatialPlan.Forecasts;

namespace SpatialPlan.Tables.Forecasts;

/// <summary>
/// A forecast as a folder of CSV tables that a specialist can fill in a spreadsheet. <c>forecast.csv</c> and <c>population.csv</c> must be there;
/// every other table may be absent, and what it would feed is then not calculated.
/// </summary>
public static class ForecastFolder
{
    /// <summary>The tables that may be absent, in the order in which they are named to the reader.</summary>
    public static ImmutableArray<string> OptionalFiles { get; } =
    [
        "housing.csv", "facilities.csv", "sectors.csv", "crops.csv", "tourism.csv", "transport.csv", "investments.csv", "chains.csv", "limits.csv", "coefficients.csv", "targets.csv", "ages.csv", "wider-economy.csv",
    ];

    /// <summary>Reads a folder. Any problem in any table leaves no forecast; what can honestly be calculated all the same stands beside it.</summary>
    public static ForecastFolderReading Read(string folder)
    {
        return Directory.Exists(folder)
            ? Read(ForecastFiles.OfFolder(folder))
            : new ForecastFolderReading(null, null, [], [new TableProblem(folder, 0, null, "no-folder")], []);
    }

    /// <summary>Reads tables that were handed in.</summary>
    public static ForecastFolderReading Read(ForecastFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var problems = new List<TableProblem>();
        var doubtful = new HashSet<string>(StringComparer.Ordinal);
        var forecast = ReadTables(files, problems, doubtful);
        var (sound, leftOut) = forecast is null ? (null, []) : SoundParts.Of(forecast, [.. problems.Select(problem => problem.File)], doubtful);
        ImmutableArray<string> absent = [.. OptionalFiles.Where(file => !files.ByName.ContainsKey(file))];
        return new ForecastFolderReading(problems.Count == 0 ? forecast : null, sound, leftOut, [.. problems], absent);
    }

    // Every table is read even when an earlier one is broken: all faults are named at once.
    private static DemandForecast? ReadTables(ForecastFiles files, List<TableProblem> problems, HashSet<string> doubtful)
    {
        if (ForecastTable.Read(files, problems) is not { } head)
        {
            return null;
        }

        var headIsSound = problems.Count == 0;
        var population = PopulationTable.Read(files, head.BaseYear, problems);
        var links = ChainTables.ReadLinks(files, problems);
        var forecast = new DemandForecast
        {
            MunicipalityCode = head.MunicipalityCode,
            Name = head.Name,
            HorizonYears = head.HorizonYears,
            Population = population ?? new AnnualSeries(head.BaseYear, [1]),
            Sheet = CoefficientTable.Read(files, problems, doubtful),
            Housing = HousingTable.Read(files, problems),
            Facilities = FacilityTable.Read(files, problems),
            Branches = SectorTable.Read(files, head.BaseYear, problems),
            Crops = CropTable.Read(files, head.BaseYear, problems),
            Tourism = ProjectTables.ReadTourism(files, problems),
            Transport = ProjectTables.ReadTransport(files, problems),
            Links = links,
            Pulses = ChainTables.ReadPulses(files, links, problems),
            Limits = ChainTables.ReadLimits(files, links, problems),
            Ages = AgeTable.Read(files, population, head.BaseYear, problems),
            Wider = WiderEconomyTable.Read(files, head.BaseYear, problems),
        };
        forecast = forecast with { Targets = TargetTable.Read(files, forecast, problems) };
        return population is null || !headIsSound ? null : forecast;
    }
}
