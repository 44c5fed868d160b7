using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>Land for workplaces: jobs above the most there has ever been, floor for each, and the share of a site that floor may cover.</summary>
public static class IndustryDemand
{
    /// <summary>The coefficients these branches use; none when no branch takes built-up land.</summary>
    public static ImmutableArray<string> CoefficientKeys(IReadOnlyList<Branch> branches)
    {
        ArgumentNullException.ThrowIfNull(branches);
        var built = branches.Where(branch => branch.Norm != JobNorm.None).ToArray();
        return built.Length == 0 ? [] :
        [
            .. built.Select(branch => branch.Norm.FloorKey()).OfType<string>(), "industry.floor_area_ratio", "industry.streets_share", "reserve_share",
            .. built.Any(branch => branch.Years.Any(year => year.Jobs is null)) ? ["industry.productivity_growth_per_year"] : Array.Empty<string>(),
        ];
    }

    /// <summary>Land for new jobs by branch and year after the base year: buildings that stand empty are filled before new land is taken.</summary>
    public static ImmutableArray<DemandLine> Run(IReadOnlyList<Branch> branches, int baseYear, CoefficientSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(branches);
        ArgumentNullException.ThrowIfNull(sheet);
        return [.. branches.Where(branch => branch.Norm != JobNorm.None).SelectMany(branch =>
            NewJobs(branch, baseYear, sheet["industry.productivity_growth_per_year"]).Select(year =>
                new DemandLine(branch.Norm.Sector(), branch.Code, year.Year, Hectares(year.Jobs, branch.Norm, sheet))))];
    }

    /// <summary>The land of a number of jobs in hectares, with streets and reserve.</summary>
    /// <param name="jobs">New jobs; not negative.</param>
    /// <param name="norm">Any norm but <see cref="JobNorm.None"/>, which takes no land.</param>
    /// <param name="sheet">The coefficients.</param>
    public static double Hectares(double jobs, JobNorm norm, CoefficientSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return norm.FloorKey() is { } key
            ? jobs * sheet[key] / sheet["industry.floor_area_ratio"] / (1 - sheet["industry.streets_share"]) * (1 + sheet["reserve_share"]) / 10_000
            : 0;
    }

    /// <summary>
    /// The jobs of each year. A year without jobs takes them from its output by the output per job of the last year that has both, that output per
    /// job growing by <paramref name="productivityGrowth"/> a year; a year from which nothing can be taken is left out.
    /// </summary>
    public static ImmutableArray<(int Year, double Jobs)> Jobs(Branch branch, double productivityGrowth)
    {
        ArgumentNullException.ThrowIfNull(branch);
        var jobs = ImmutableArray.CreateBuilder<(int, double)>();
        double? outputPerJob = null;
        foreach (var year in branch.Years)
        {
            outputPerJob *= 1 + productivityGrowth;
            if (year.Jobs is { } known)
            {
                jobs.Add((year.Year, known));
                outputPerJob = year.OutputMillionSom is > 0 && known > 0 ? year.OutputMillionSom / known : outputPerJob;
            }
            else if (year.OutputMillionSom is { } output && outputPerJob is { } perJob)
            {
                jobs.Add((year.Year, output / perJob));
            }
        }

        return jobs.ToImmutable();
    }

    private static IEnumerable<(int Year, double Jobs)> NewJobs(Branch branch, int baseYear, double productivityGrowth)
    {
        var most = 0.0;
        foreach (var (year, jobs) in Jobs(branch, productivityGrowth))
        {
            if (year > baseYear && jobs > most)
            {
                yield return (year, jobs - most);
            }

            most = Math.Max(most, jobs);
        }
    }
}
