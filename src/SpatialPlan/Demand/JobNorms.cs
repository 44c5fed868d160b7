using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>The stable codes of <see cref="JobNorm"/>, the coefficient each uses and the sector its land belongs to.</summary>
public static class JobNorms
{
    /// <summary>All norms.</summary>
    public static ImmutableArray<JobNorm> All { get; } = [.. Enum.GetValues<JobNorm>()];

    /// <summary>The code: <c>none</c>, <c>light_industry</c>, <c>industry</c>, <c>storage</c> or <c>services</c>.</summary>
    public static string Code(this JobNorm norm) => norm == JobNorm.LightIndustry ? "light_industry" : norm.ToString().ToLowerInvariant();

    /// <summary>Reads a code; the case of the letters matters.</summary>
    public static bool TryParse(string code, out JobNorm norm)
    {
        norm = All.FirstOrDefault(candidate => candidate.Code() == code, (JobNorm)(-1));
        return norm >= 0;
    }

    /// <summary>The key of the coefficient that says how much floor one job takes; <see langword="null"/> for <see cref="JobNorm.None"/>.</summary>
    public static string? FloorKey(this JobNorm norm) => norm == JobNorm.None ? null : $"industry.{norm.Code()}_floor_square_metres_per_job";

    /// <summary>The sector the land belongs to.</summary>
    public static DemandSector Sector(this JobNorm norm) => norm == JobNorm.Services ? DemandSector.Services : DemandSector.Industry;
}
