using System.Collections.Immutable;
using SpatialPlan.Texts;

namespace SpatialPlan.Demand;

/// <summary>A crop with its harvest in the base year and its targets.</summary>
/// <param name="Code">Its code in the municipality's table.</param>
/// <param name="Name">Its name.</param>
/// <param name="IrrigatedShare">The share of its area that is irrigated, 0 to 1.</param>
/// <param name="Targets">The base year first, then later years; years in between are interpolated.</param>
public sealed record Crop(string Code, LocalizedName Name, double IrrigatedShare, ImmutableArray<CropTarget> Targets);
