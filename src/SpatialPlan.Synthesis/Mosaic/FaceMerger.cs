using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;

namespace SpatialPlan.Synthesis.Mosaic;

/// <summary>Gives faces that are too small or too thin to be a parcel to the neighbour with which they share the longest border.</summary>
public static class FaceMerger
{
    private const int MostRounds = 6;

    /// <summary>The faces after merging, in a stable order.</summary>
    public static IReadOnlyList<Face> Merge(IReadOnlyList<Face> faces)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var merged = MergeOnce(faces);
            if (merged.Count == faces.Count)
            {
                break;
            }

            faces = merged;
        }

        return [.. faces.OrderByDescending(face => Math.Round(face.Shape.EnvelopeInternal.MaxY / 250)).ThenBy(face => face.Shape.EnvelopeInternal.MinX).ThenBy(face => face.Shape.EnvelopeInternal.MinY)];
    }

    private static List<Face> MergeOnce(IReadOnlyList<Face> faces)
    {
        var borders = SharedBorders(faces);
        var target = Enumerable.Range(0, faces.Count).ToArray();
        foreach (var small in Enumerable.Range(0, faces.Count).Where(at => IsTooSmall(faces[at])).OrderBy(at => faces[at].Shape.Area).ThenBy(at => at))
        {
            if (target[small] == small && borders.TryGetValue(small, out var neighbours))
            {
                var best = neighbours.OrderByDescending(other => other.Value * Liking(faces[small], faces[other.Key])).ThenBy(other => other.Key).First().Key;
                if (Root(target, best) != small)
                {
                    target[small] = Root(target, best);
                }
            }
        }

        return [.. Enumerable.Range(0, faces.Count).GroupBy(at => Root(target, at)).SelectMany(group => Join(faces[group.Key], [.. group.Select(at => faces[at])]))];
    }

    private static List<Face> Join(Face into, List<Face> parts)
    {
        if (parts.Count == 1)
        {
            return [into];
        }

        // A union that is not one polygon would mean the border was a point only; then nothing is joined.
        return UnaryUnionOp.Union(parts.Select(part => (Geometry)part.Shape)) is Polygon whole ? [into with { Shape = whole }] : parts;
    }

    private static int Root(int[] target, int at)
    {
        while (target[at] != at)
        {
            at = target[at];
        }

        return at;
    }

    private static Dictionary<int, Dictionary<int, double>> SharedBorders(IReadOnlyList<Face> faces)
    {
        var owners = new Dictionary<(Coordinate, Coordinate), int>();
        var borders = new Dictionary<int, Dictionary<int, double>>();
        for (var at = 0; at < faces.Count; at++)
        {
            foreach (var (from, to) in Segments(faces[at].Shape))
            {
                var key = from.CompareTo(to) < 0 ? (from, to) : (to, from);
                if (!owners.TryAdd(key, at))
                {
                    Note(borders, owners[key], at, from.Distance(to));
                    Note(borders, at, owners[key], from.Distance(to));
                }
            }
        }

        return borders;
    }

    private static void Note(Dictionary<int, Dictionary<int, double>> borders, int one, int other, double length)
    {
        if (!borders.TryGetValue(one, out var neighbours))
        {
            borders[one] = neighbours = [];
        }

        neighbours[other] = neighbours.GetValueOrDefault(other) + length;
    }

    private static IEnumerable<(Coordinate From, Coordinate To)> Segments(Polygon shape)
    {
        foreach (var ring in shape.InteriorRings.Prepend(shape.ExteriorRing))
        {
            var points = ring.Coordinates;
            for (var at = 1; at < points.Length; at++)
            {
                yield return (points[at - 1], points[at]);
            }
        }
    }

    private static bool IsTooSmall(Face face)
    {
        var area = face.Shape.Area;
        return area < SmallestSquareMetres(face.Ground.Kind) || 2 * area / face.Shape.Length < ThinnestMetres(face.Ground.Kind);
    }

    private static double Liking(Face small, Face neighbour) =>
        small.Ground == neighbour.Ground ? 6 : small.Ground.Kind == neighbour.Ground.Kind ? 5 : IsCorridor(neighbour.Ground.Kind) ? 0.02 : 1;

    private static bool IsCorridor(GroundKind kind) => kind <= GroundKind.Canal;

    private static double ThinnestMetres(GroundKind kind) => IsCorridor(kind) ? 1.2 : kind >= GroundKind.Hayfield ? 9 : 5;

    private static double SmallestSquareMetres(GroundKind kind) => kind switch
    {
        <= GroundKind.Canal => 60,
        GroundKind.HousePlot => 380,
        GroundKind.VillageEdge or GroundKind.Vacant => 700,
        >= GroundKind.NearPasture => 20_000,
        GroundKind.Rainfed => 7_000,
        >= GroundKind.Hayfield => 3_500,
        _ => 300,
    };
}
