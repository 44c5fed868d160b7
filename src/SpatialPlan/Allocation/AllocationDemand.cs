namespace SpatialPlan.Allocation;

/// <summary>Land that a sector asks for.</summary>
/// <param name="Sector">The code of the sector; unique within a problem.</param>
/// <param name="SquareMetres">How much, whole square metres, not negative.</param>
/// <param name="Priority">When land is short, a sector with a higher number is served first; equal numbers share so that as much as possible is met.</param>
public sealed record AllocationDemand(string Sector, long SquareMetres, int Priority = 0);
