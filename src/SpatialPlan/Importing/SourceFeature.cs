namespace SpatialPlan.Importing;

/// <summary>A feature as the file has it: texts and the bytes of its geometry.</summary>
/// <param name="Ordinal">Its number in the file, from 1.</param>
/// <param name="Attributes">The texts by column, in the order of <see cref="SourceColumns"/>; <see langword="null"/> where the file has none.</param>
/// <param name="Ewkb">The geometry as extended well-known binary, or <see langword="null"/> when the feature has none.</param>
public sealed record SourceFeature(int Ordinal, string?[] Attributes, byte[]? Ewkb);
