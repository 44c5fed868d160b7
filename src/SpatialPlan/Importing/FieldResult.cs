namespace SpatialPlan.Importing;

/// <summary>What reading one field gave.</summary>
/// <param name="Value">The value (text, whole number, decimal, boolean, day or <see cref="LandParts"/>), or <see langword="null"/> when the field is empty.</param>
/// <param name="Fault">The key of what is wrong, or <see langword="null"/>.</param>
/// <param name="Detail">What the text of the fault names: the offending part or the values that are allowed.</param>
public readonly record struct FieldResult(object? Value, string? Fault = null, string? Detail = null);
