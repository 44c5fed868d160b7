using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using SpatialPlan.Restrictions;

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>
/// All layers and restrictions around the parcels of a batch, in memory, read at one moment. From it the facts of one parcel are put together as the
/// search in the database would; where that is not certain, there are none, and the parcel is asked for alone.
/// </summary>
internal sealed class BatchGround
{
    /// <summary>The database compares boxes of single precision, which are wider by up to this, metres.</summary>
    private const double BoxSlackMetres = 0.25;

    private static readonly HashSet<string> NoneFailed = [];

    private readonly IReadOnlyList<RestrictionTheme> themes;
    private readonly IReadOnlyList<RestrictionThreshold> thresholds;
    private readonly IReadOnlyList<BatchLayer> layers;
    private readonly ReadyArea[] surveyed;
    private readonly STRtree<CandidateRestriction> restrictions = new();
    private readonly double searchMetres;

    public BatchGround(IReadOnlyList<RestrictionTheme> themes, IReadOnlyList<RestrictionThreshold> thresholds, IReadOnlyList<BatchLayer> layers, IReadOnlyList<CandidateRestriction> restrictions)
    {
        this.themes = themes;
        this.thresholds = thresholds;
        this.layers = layers;
        surveyed = [.. layers.Select(layer => new ReadyArea(layer.Layer.Coverage!))];
        searchMetres = themes.Select(theme => RestrictionReader.DistanceThatMatters(theme.Code, thresholds, [.. layers.Select(one => one.Layer)])).DefaultIfEmpty(0).Max() + BoxSlackMetres;
        foreach (var restriction in restrictions)
        {
            this.restrictions.Insert(restriction.Geometry.EnvelopeInternal, restriction.Geometry is Polygon ? restriction.On(new ReadyArea(restriction.Geometry)) : restriction);
        }

        // A tree that is built is only read afterwards, from several threads.
        this.restrictions.Build();
    }

    /// <summary>The facts of one parcel, or <see langword="null"/> when a layer's box ends so near that the database has to be asked.</summary>
    public RestrictionFacts? FactsOf(Geometry land)
    {
        if (LayersOf(land) is not { } around)
        {
            return null;
        }

        var box = land.EnvelopeInternal.Copy();
        box.ExpandBy(searchMetres);
        return new RestrictionFacts(themes, around, thresholds, [.. restrictions.Query(box)], NoneFailed);
    }

    private List<RestrictionLayer>? LayersOf(Geometry land)
    {
        var around = new List<RestrictionLayer>(layers.Count);
        var ready = new ReadyArea(land);
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

            around.Add(layer with { Coverage = surveyed[i].On(ready) });
        }

        return around;
    }

    private static bool Intersects(Envelope box, Geometry land, double distance)
    {
        var wide = land.EnvelopeInternal.Copy();
        wide.ExpandBy(distance);
        return wide.Intersects(box);
    }
}
