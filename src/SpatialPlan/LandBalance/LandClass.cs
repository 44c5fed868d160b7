namespace SpatialPlan.LandBalance;

/// <summary>What land is in the register, as far as the balance tells it apart. Two pieces of one class add up.</summary>
/// <param name="Category">The category, 1 to 7 (Land Code).</param>
/// <param name="Kind">The code of the land kind, such as <c>irrigated_arable</c>.</param>
/// <param name="Ownership">The code of the form of ownership.</param>
/// <param name="Used">Whether it is in use; <see langword="null"/>: nothing is recorded.</param>
/// <param name="StateFund">True for the state fund of agricultural land.</param>
/// <param name="Municipal">True for land that the municipality disposes of.</param>
public readonly record struct LandClass(int Category, string Kind, string Ownership, bool? Used, bool StateFund, bool Municipal);
