using NetTopologySuite.Geometries;
using SpatialPlan.Importing;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>A zone in the index: its shape as chains of nodes, and what was found about it alone.</summary>
internal sealed class IndexedZone(int number, CoverageZone zone, Envelope box)
{
    /// <summary>Its number in the index.</summary>
    public int Number { get; } = number;

    /// <summary>What it was made of.</summary>
    public CoverageZone Zone { get; } = zone;

    /// <summary>Its box; empty when no vertex can be placed.</summary>
    public Envelope Box { get; } = box;

    /// <summary>False when its rings are faulty or its code is taken: then it takes no part in the comparison.</summary>
    public bool IsCompared { get; set; }

    /// <summary>Area, square metres; 0 when its rings are faulty.</summary>
    public double AreaSquareMetres { get; set; }

    /// <summary>The vertices of each ring by number, the first not repeated, the zone to the left.</summary>
    public int[][] Vertices { get; set; } = [];

    /// <summary>The nodes of each ring, those on its edges included.</summary>
    public int[][] Nodes { get; set; } = [];

    /// <summary>Findings about the zone alone.</summary>
    public List<CoverageFinding> Own { get; } = [];

    /// <summary>Nodes on edges of the zone where it has no vertex, each with the ends of the edge.</summary>
    public List<(int Node, int From, int To)> Unmatched { get; } = [];

    /// <summary>The edges of all rings, node to node.</summary>
    public IEnumerable<(int From, int To)> Edges()
    {
        foreach (var ring in Nodes)
        {
            for (var i = 0; i < ring.Length; i++)
            {
                yield return (ring[i], ring[i + 1 == ring.Length ? 0 : i + 1]);
            }
        }
    }

    /// <summary>The box of the vertices that are within reach; what is not a number is not.</summary>
    public static Envelope BoxOf(SourceGeometry shape)
    {
        var box = new Envelope();
        for (var i = 0; i + 1 < shape.Ordinates.Length; i += 2)
        {
            if (Math.Abs(shape.Ordinates[i]) < ZoneRings.FarthestMetres && Math.Abs(shape.Ordinates[i + 1]) < ZoneRings.FarthestMetres)
            {
                box.ExpandToInclude(shape.Ordinates[i], shape.Ordinates[i + 1]);
            }
        }

        return box;
    }
}
