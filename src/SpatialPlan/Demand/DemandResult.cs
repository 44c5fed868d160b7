using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>What one run of <see cref="LandDemand"/> gives, also beyond the horizon.</summary>
/// <param name="Needed">Land needed, by sector, component and year; a line may be zero and a component may have several lines in a year.</param>
/// <param name="Released">Land given up, in the same shape.</param>
/// <param name="Chain">The chain of effects; empty without links and pulses.</param>
/// <param name="Housing">Dwellings by year; empty when they were not given.</param>
/// <param name="Social">Social capacity by kind and year.</param>
/// <param name="Crops">Harvests and areas by crop and year.</param>
/// <param name="CoveredHectares">Irrigated growth of crops that newly irrigated land covers already.</param>
public sealed record DemandResult(
    ImmutableArray<DemandLine> Needed,
    ImmutableArray<DemandLine> Released,
    ImmutableArray<ChainNode> Chain,
    ImmutableArray<HousingYear> Housing,
    ImmutableArray<SocialYear> Social,
    ImmutableArray<CropYear> Crops,
    double CoveredHectares);
