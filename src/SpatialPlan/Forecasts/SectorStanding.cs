namespace SpatialPlan.Forecasts;

/// <summary>The strength of one sector of a local economy beside a wider one: its rayon, oblast or country.</summary>
/// <param name="Code">The code of the sector.</param>
/// <param name="LocationQuotient">The share of the sector in local jobs over its share in all jobs of the wider economy; above 1 the municipality is specialised in it.</param>
/// <param name="BasicJobs">Jobs beyond what the wider economy would have with as many workers: those that work for buyers elsewhere. Never negative.</param>
/// <param name="WiderGrowthJobs">Jobs added because the wider economy grew as a whole.</param>
/// <param name="SectorMixJobs">Jobs added because this sector grew faster there than the whole; negative when slower.</param>
/// <param name="LocalShareJobs">Jobs added because the sector grew faster here than there; negative when slower. The three add up to the change.</param>
/// <param name="PerHeadCoefficient">The local share in the sector's output over the local share in the population; <see langword="null"/> without output.</param>
/// <param name="SpecialisationCoefficient">The local share in the sector's output over the local share in all output; <see langword="null"/> without output.</param>
public sealed record SectorStanding(
    string Code, double LocationQuotient, double BasicJobs, double WiderGrowthJobs, double SectorMixJobs, double LocalShareJobs, double? PerHeadCoefficient, double? SpecialisationCoefficient)
{
    /// <summary>
    /// The mean of location quotient, per-head and specialisation coefficient, of those that are known: how likely a cluster is to form. Above 1 the
    /// territory has an absolute advantage (Abdykadyrova 2020, table 3.1). The source combines the same three; its formula was not legible, the plain mean is an assumption.
    /// </summary>
    public double ClusterCoefficient => new[] { LocationQuotient, PerHeadCoefficient, SpecialisationCoefficient }.OfType<double>().Average();

    /// <summary>Where the sector stands.</summary>
    public SectorProspect Prospect => (LocationQuotient > 1, LocalShareJobs > 0) switch
    {
        (true, true) => SectorProspect.Leading,
        (false, true) => SectorProspect.Rising,
        (true, false) => SectorProspect.Fading,
        _ => SectorProspect.Lagging,
    };
}
