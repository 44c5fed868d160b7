using NetTopologySuite.Geometries;
using SpatialPlan.Synthesis.Randomness;
using SpatialPlan.Synthesis.Terrain;

namespace SpatialPlan.Synthesis.Fields;

/// <summary>Fields that were laid out together: rows of strips that run the same way.</summary>
/// <param name="Band">The belt it lies in.</param>
/// <param name="Chance">Its own chances.</param>
/// <param name="FromMetres">Its western border at the southern edge of the belt.</param>
/// <param name="ToMetres">Its eastern border there.</param>
/// <param name="WestSlant">Metres that the western border leans eastwards per metre to the north.</param>
/// <param name="EastSlant">The same for the eastern border.</param>
/// <param name="Rows">Rows of fields.</param>
/// <param name="Width">How wide its strips are, as a share of the usual.</param>
public sealed record Massif(FieldBand Band, Chance Chance, double FromMetres, double ToMetres, double WestSlant, double EastSlant, int Rows, double Width)
{
    // Cut lines end a little inside the neighbouring track, never short of it.
    private const double OverlapMetres = 1.5;

    /// <summary>The borders of its fields.</summary>
    public IEnumerable<LineString> Cuts(ValleyFrame frame)
    {
        yield return Border(frame, 0);
        for (var row = 0; row < Rows; row++)
        {
            if (row > 0)
            {
                yield return RowLine(frame, row);
            }

            foreach (var strip in Strips(frame, row))
            {
                yield return strip;
            }
        }
    }

    /// <summary>The track on its western border, and those between about half of its rows.</summary>
    public IEnumerable<LineString> Tracks(ValleyFrame frame)
    {
        yield return Border(frame, 0);
        var own = Chance.Branch("tracks");
        for (var row = 1; row < Rows; row++)
        {
            if (own.Happens(0.45))
            {
                yield return RowLine(frame, row);
            }
        }
    }

    private LineString Border(ValleyFrame frame, double share) =>
        frame.Line(Enumerable.Range(0, 5).Select(step => Place(share, step / 4.0)).Select((place, step) => step == 0 ? (place.Along, place.Across - 2) : step == 4 ? (place.Along, place.Across + 2) : place));

    private LineString RowLine(ValleyFrame frame, int row)
    {
        var length = ToMetres - FromMetres;
        var overlap = OverlapMetres / length;
        return frame.Line(Enumerable.Range(0, 13).Select(step => Place(-overlap + ((1 + (2 * overlap)) * step / 12.0), RowShare(row))));
    }

    private IEnumerable<LineString> Strips(ValleyFrame frame, int row)
    {
        var own = Chance.Branch("strips", row);
        var (low, high) = (RowShare(row), RowShare(row + 1));
        var skew = own.Between(-0.06, 0.06);
        // A row is sometimes half as wide again, where the fields went to larger farms.
        var width = Width * own.Pick(0.8, 1, 1, 1, 1.5);
        for (var along = own.Between(0.3, 1) * Band.WidestMetres * width; along < ToMetres - FromMetres - (Band.NarrowestMetres * 0.6); along += own.Between(Band.NarrowestMetres, Band.WidestMetres) * width)
        {
            var share = along / (ToMetres - FromMetres);
            yield return frame.Line([Place(share, low - 0.004), Place(share + (skew * (high - low)), high + 0.004)]);
        }
    }

    private double RowShare(int row) =>
        row <= 0 ? 0 : row >= Rows ? 1 : (row + (0.36 * (Chance.Branch("row", row).Unit() - 0.5))) / Rows;

    /// <summary>The place at a share of the way from west to east and from south to north.</summary>
    private (double Along, double Across) Place(double eastwards, double northwards)
    {
        var along = FromMetres + (eastwards * (ToMetres - FromMetres));
        var (south, north) = (Band.South(along), Band.North(along));
        var lean = ((1 - eastwards) * WestSlant) + (eastwards * EastSlant);
        // All rows sway together and the edges not at all, so that a strip ends where its row does.
        var sway = 34 * Noise.Wave(Chance.Seed, along, 520) * Math.Max(0, 4 * northwards * (1 - northwards));
        // The belt's edge is taken where the leaning line meets it.
        var leaning = along + (lean * northwards * (north - south));
        var (southThere, northThere) = (Band.South(leaning), Band.North(leaning));
        return (leaning, southThere + (northwards * (northThere - southThere)) + sway);
    }
}
