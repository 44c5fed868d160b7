namespace SpatialPlan.Importing;

/// <summary>A feature that was read and found in order, ready for the database.</summary>
/// <param name="Ordinal">Its number in the file, from 1.</param>
/// <param name="Values">The values by field, in the order of the layer's fields.</param>
/// <param name="Geometry">Its geometry, or <see langword="null"/>.</param>
public sealed record ReadFeature(int Ordinal, object?[] Values, SourceGeometry? Geometry);
