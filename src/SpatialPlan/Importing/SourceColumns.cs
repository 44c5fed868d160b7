namespace SpatialPlan.Importing;

/// <summary>What a file says about itself before its first feature.</summary>
/// <param name="Names">The names of its attribute columns.</param>
/// <param name="HasGeometry">Whether it has geometry at all.</param>
/// <param name="NamesAreShortened">True for a Shapefile, whose names end after ten characters.</param>
/// <param name="StatesSystem">True when the file states a coordinate system in so many words; false when a system was only assumed for its format.</param>
public sealed record SourceColumns(IReadOnlyList<string> Names, bool HasGeometry, bool NamesAreShortened, bool StatesSystem);
