using NetTopologySuite.Geometries;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>Faces that hang together over an edge, as one piece of land.</summary>
/// <param name="Faces">The faces.</param>
/// <param name="Land">Their union, working system.</param>
/// <param name="AreaSquareMetres">Its area.</param>
internal sealed record FaceRegion(IReadOnlyList<int> Faces, Geometry Land, double AreaSquareMetres)
{
    /// <summary>Gathers faces into pieces; faces that meet at a point only are two pieces.</summary>
    public static IEnumerable<FaceRegion> Of(PlaneFaces all, IEnumerable<int> faces)
    {
        var left = new SortedSet<int>(faces);
        while (left.Count > 0)
        {
            var piece = new List<int> { left.Min };
            left.Remove(piece[0]);
            for (var at = 0; at < piece.Count; at++)
            {
                foreach (var other in all.Halves(piece[at]).Select(half => all.FaceOf(half ^ 1)).Where(left.Contains).Distinct().ToList())
                {
                    left.Remove(other);
                    piece.Add(other);
                }
            }

            yield return new FaceRegion(piece, LandOf(all, piece), piece.Sum(all.Area));
        }
    }

    private static Geometry LandOf(PlaneFaces all, List<int> faces) => faces.Count == 1
        ? FacePolygons.Of(all, faces[0])
        : FacePolygons.Enclosed(faces.SelectMany(all.Halves).Select(half => (all.Graph.Place(all.Graph.Start(half)), all.Graph.Place(all.Graph.End(half)))));
}
