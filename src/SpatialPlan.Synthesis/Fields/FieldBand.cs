using NetTopologySuite.Geometries;
using SpatialPlan.Synthesis.Randomness;
using SpatialPlan.Synthesis.Terrain;

namespace SpatialPlan.Synthesis.Fields;

/// <summary>
/// A belt of fields between two lines along the valley. It is divided into massifs by tracks that run towards the water; every massif has rows
/// and strips of its own, as they were laid out in different years.
/// </summary>
/// <param name="South">The southern edge, metres across at metres along.</param>
/// <param name="North">The northern edge.</param>
/// <param name="Rows">How many rows of fields a massif usually has.</param>
/// <param name="NarrowestMetres">Width of the narrowest strip.</param>
/// <param name="WidestMetres">Width of the widest strip.</param>
public sealed record FieldBand(Func<double, double> South, Func<double, double> North, int Rows, double NarrowestMetres, double WidestMetres)
{
    private const double ShortestMassifMetres = 650;
    private const double LongestMassifMetres = 1500;

    /// <summary>The massifs between two places along the axis, from west to east.</summary>
    public IReadOnlyList<Massif> Massifs(Chance chance, double from, double to)
    {
        var massifs = new List<Massif>();
        var slant = 0.0;
        for (var along = from; along < to;)
        {
            var own = chance.Branch("massif", massifs.Count);
            var end = along + own.Between(ShortestMassifMetres, LongestMassifMetres);
            var nextSlant = own.Between(-0.2, 0.2);
            var rows = Math.Max(1, Rows + own.Pick(-1, 0, 0, 1));
            massifs.Add(new Massif(this, own, along, end, slant, nextSlant, rows, own.Between(0.75, 1.35)));
            (along, slant) = (end, nextSlant);
        }

        return massifs;
    }

    /// <summary>The cut lines between two places along the axis.</summary>
    public IReadOnlyList<LineString> Cuts(ValleyFrame frame, Chance chance, double from, double to) =>
        [.. Massifs(chance, from, to).SelectMany(massif => massif.Cuts(frame))];

    /// <summary>The tracks between the massifs and between some of their rows, as lines.</summary>
    public IEnumerable<LineString> Tracks(ValleyFrame frame, Chance chance, double from, double to) =>
        Massifs(chance, from, to).SelectMany(massif => massif.Tracks(frame));
}
