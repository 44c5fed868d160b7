namespace SpatialPlan.Synthesis.Mosaic;

/// <summary>What lies on a patch, and whatever of its name or purpose is known already.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Village">Number of the village from 0, or -1 outside the villages.</param>
/// <param name="Name">A street, a purpose or an inner zone; empty when the kind says it all.</param>
public sealed record Ground(GroundKind Kind, int Village = -1, string Name = "");
