namespace SpatialPlan.Zoning.Coverage;

/// <summary>How strictly a coverage is judged. The defaults are ours; a municipality may set its own.</summary>
/// <param name="ToleranceMetres">Vertices up to this far apart are the same vertex, and a vertex up to this far from an edge lies on it, metres. Two millimetres is what German plan validators ask.</param>
/// <param name="SliverWidthMetres">A gap, overlap or zone that is nowhere wider than this is a sliver, metres.</param>
/// <param name="TinyAreaSquareMetres">A zone smaller than this is tiny, square metres.</param>
/// <param name="SpikeWidthMetres">A tip narrower than this over ten times its length is a spike, metres.</param>
public sealed record CoverageSettings(double ToleranceMetres = 0.002, double SliverWidthMetres = 0.5, double TinyAreaSquareMetres = 1, double SpikeWidthMetres = 0.01);
