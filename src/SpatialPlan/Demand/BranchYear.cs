namespace SpatialPlan.Demand;

/// <summary>One year of a branch of the economy.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="OutputMillionSom">Output in million som at prices of the base year, or <see langword="null"/> when not given.</param>
/// <param name="Jobs">Jobs, or <see langword="null"/> when they are to be taken from the output.</param>
public sealed record BranchYear(int Year, double? OutputMillionSom, double? Jobs);
