namespace SpatialPlan.Importing;

/// <summary>What the person says about the restriction layer that an imported file belongs to.</summary>
/// <param name="AsOf">The day up to which the survey is complete.</param>
/// <param name="ReviewBy">The day by which it has to be looked at again; after it the layer counts as outdated.</param>
/// <param name="AccuracyMetres">Positional accuracy, metres.</param>
/// <param name="Source">Where the data come from.</param>
public sealed record CoverageStatement(DateOnly AsOf, DateOnly ReviewBy, double AccuracyMetres, string Source);
