namespace SpatialPlan.Allocation;

/// <summary>What a parcel means to the allocation at its margin, everything else being rearranged in the best way.</summary>
/// <param name="Parcel">The id of the parcel.</param>
/// <param name="Sector">The sector that got the largest part of it.</param>
/// <param name="LandPrice">How much suitability one more square metre of it would add, 0 or more; <see langword="null"/> when it would serve demand that is now unmet.</param>
/// <param name="SecondBest">The sector it would serve next best; <see langword="null"/> when it would best be left free.</param>
/// <param name="Regret">How much suitability per square metre is lost when it goes to its second best use; <see langword="null"/> when demand would then go unmet.</param>
public sealed record ParcelOutcome(string Parcel, string Sector, double? LandPrice, string? SecondBest, double? Regret);
