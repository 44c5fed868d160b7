namespace SpatialPlan.Zoning.Coverage;

/// <summary>How wide the cells of the search grids should be for a set of zones.</summary>
/// <param name="VertexCellMetres">For vertices: half an ordinary edge.</param>
/// <param name="ZoneCellMetres">For boxes of zones: an ordinary zone.</param>
internal sealed record IndexScale(double VertexCellMetres, double ZoneCellMetres)
{
    private const int Sampled = 4096;
    private const double LargestMetres = 5000;

    /// <summary>Looks at a sample of the zones; without zones any size will do.</summary>
    public static IndexScale Of(IReadOnlyList<CoverageZone> zones, double toleranceMetres)
    {
        var (edges, sizes) = (new List<double>(), new List<double>());
        for (var i = 0; i < zones.Count; i += Math.Max(1, zones.Count / Sampled))
        {
            var ordinates = zones[i].Shape.Ordinates;
            for (var at = 0; at + 3 < ordinates.Length; at += 2 * Math.Max(1, ordinates.Length / 64))
            {
                edges.Add(Math.Max(Math.Abs(ordinates[at + 2] - ordinates[at]), Math.Abs(ordinates[at + 3] - ordinates[at + 1])));
            }

            var box = IndexedZone.BoxOf(zones[i].Shape);
            sizes.Add(box.IsNull ? 1 : Math.Max(box.Width, box.Height));
        }

        return new IndexScale(Size(Median(edges) / 2, toleranceMetres), Size(Median(sizes), toleranceMetres));
    }

    private static double Size(double metres, double toleranceMetres) => Math.Clamp(double.IsFinite(metres) ? metres : LargestMetres, Math.Max(0.05, 8 * toleranceMetres), Math.Max(LargestMetres, 8 * toleranceMetres));

    private static double Median(List<double> values)
    {
        values.Sort();
        return values.Count == 0 ? 1 : values[values.Count / 2];
    }
}
