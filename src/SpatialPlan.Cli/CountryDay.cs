namespace SpatialPlan.Cli;

/// <summary>The day it is in the country (UTC+6, without summer time), whatever time zone this machine has.</summary>
internal static class CountryDay
{
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(6)).DateTime);
}
