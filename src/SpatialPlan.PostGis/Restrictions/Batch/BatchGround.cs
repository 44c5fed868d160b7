using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;
using SpatialPlan.Coordinates;
using SpatialPlan.Restrictions;

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>
/// All layers and restrictions around the parcels of a batch, in memory, read at one moment. From it the facts of one parcel are put together as the
/// search in the database would; where that is not certain, there are none, and the parcel is asked for alone.
/// </summary>
internal sealed class BatchGround : IDisposable
{
    /// <summary>The database compares boxes of single precision, which are wider by up to this, metres.</summary>
    private const double BoxSlackMetres = 0.25;

    private readonly IReadOnlyList<RestrictionTheme> themes;
    private readonly IReadOnlyList<RestrictionThreshold> thresholds;
    private readonly IReadOnlyList<BatchLayer> layers;
    private readonly STRtree<CandidateRestriction> whole = new();
    private readonly STRtree<(CandidateRestriction Restriction, Geometry Piece)> pieces = new();
    private readonly ThreadLocal<IPreparedGeometry[]> prepared;

    public BatchGround(
        IReadOnlyList<RestrictionTheme> themes,
        IReadOnlyList<RestrictionThreshold> thresholds,
        IReadOnlyList<BatchLayer> layers,
        IReadOnlyList<CandidateRestriction> whole,
        IReadOnlyList<(CandidateRestriction Restriction, Geometry Piece)> pieces)
    {
        this.themes = themes;
        this.thresholds = thresholds;
        this.layers = layers;
        prepared = new(() => [.. layers.Select(layer => PreparedGeometryFactory.Prepare(layer.Layer.Coverage))]);
        foreach (var restriction in whole)
        {
            this.whole.Insert(restriction.Geometry.EnvelopeInternal, restriction);
        }

        foreach (var piece in pieces)
        {
            this.pieces.Insert(piece.Piece.EnvelopeInternal, piece);
        }

        // A tree that is built is only read afterwards, from several threads.
        this.whole.Build();
        this.pieces.Build();
    }

    /// <summary>The facts of one parcel, or <see langword="null"/> when a layer's border crosses it or runs so near that the database has to be asked.</summary>
    public RestrictionFacts? FactsOf(Geometry land)
    {
        var around = LayersOf(land);
        if (around is null)
        {
            return null;
        }

        var distances = themes.ToDictionary(theme => theme.Code, theme => RestrictionReader.DistanceThatMatters(theme.Code, thresholds, around), StringComparer.Ordinal);
        return new RestrictionFacts(themes, around, thresholds, CandidatesNear(land.EnvelopeInternal, distances), new HashSet<string>());
    }

    public void Dispose() => prepared.Dispose();

    private List<RestrictionLayer>? LayersOf(Geometry land)
    {
        var around = new List<RestrictionLayer>();
        for (var i = 0; i < layers.Count; i++)
        {
            var (layer, own) = layers[i];
            var box = layer.Coverage!.EnvelopeInternal;
            var near = Intersects(box, land, layer.AccuracyMetres);
            if (!own && near != Intersects(box, land, layer.AccuracyMetres + BoxSlackMetres))
            {
                return null;
            }

            if (!own && !near)
            {
                continue;
            }

            if (prepared.Value![i].Covers(land))
            {
                around.Add(layer with { Coverage = land });
            }
            else if (!prepared.Value[i].Intersects(land))
            {
                around.Add(layer with { Coverage = null });
            }
            else
            {
                return null;
            }
        }

        return around;
    }

    private List<CandidateRestriction> CandidatesNear(Envelope land, Dictionary<string, double> distances)
    {
        var box = land.Copy();
        box.ExpandBy(distances.Values.DefaultIfEmpty(0).Max() + BoxSlackMetres);
        var found = new List<CandidateRestriction>();
        foreach (var restriction in whole.Query(box))
        {
            if (Within(restriction.Geometry.EnvelopeInternal, land, distances[restriction.Theme]))
            {
                found.Add(restriction);
            }
        }

        foreach (var one in pieces.Query(box).GroupBy(piece => piece.Restriction.VersionId))
        {
            found.Add(one.First().Restriction with { Geometry = Geo.Factory.CreateGeometryCollection([.. one.Select(piece => piece.Piece)]) });
        }

        return found;
    }

    private static bool Within(Envelope box, Envelope land, double distance) => box.Distance(land) <= distance + BoxSlackMetres;

    private static bool Intersects(Envelope box, Geometry land, double distance)
    {
        var wide = land.EnvelopeInternal.Copy();
        wide.ExpandBy(distance);
        return wide.Intersects(box);
    }
}
