namespace SpatialPlan.Gdal;

/// <summary>How a file is to be read.</summary>
/// <param name="Encoding">The character set the person states (<c>CP1251</c>), or <see langword="null"/>.</param>
/// <param name="Table">The table of a file with several, or <see langword="null"/>.</param>
public sealed record SourceOptions(string? Encoding = null, string? Table = null);
