using NetTopologySuite.Geometries;
using SpatialPlan.Synthesis.Randomness;
using SpatialPlan.Synthesis.Terrain;

namespace SpatialPlan.Synthesis.Fields;

/// <summary>A belt of fields between two lines along the valley, cut into rows and the rows into strips that run towards the water.</summary>
/// <param name="South">The southern edge, metres across at metres along.</param>
/// <param name="North">The northern edge.</param>
/// <param name="Rows">How many rows of fields lie between them.</param>
/// <param name="NarrowestMetres">Width of the narrowest strip.</param>
/// <param name="WidestMetres">Width of the widest strip.</param>
/// <param name="RaggedMetres">How far the rows' borders sway.</param>
public sealed record FieldBand(Func<double, double> South, Func<double, double> North, int Rows, double NarrowestMetres, double WidestMetres, double RaggedMetres)
{
    private const double MassifMetres = 1150;

    /// <summary>The cut lines between two places along the axis.</summary>
    public IReadOnlyList<LineString> Cuts(ValleyFrame frame, Chance chance, double from, double to)
    {
        var lines = new List<LineString>();
        for (var row = 0; row < Rows; row++)
        {
            if (row > 0)
            {
                lines.Add(frame.Along(from, to, RowLine(chance.Seed, row), 45));
            }

            lines.AddRange(Strips(frame, chance, row, from, to));
        }

        return lines;
    }

    /// <summary>The tracks between the rows and between the massifs, as lines.</summary>
    public IEnumerable<LineString> Tracks(ValleyFrame frame, Chance chance, double from, double to)
    {
        for (var row = 1; row < Rows; row++)
        {
            yield return frame.Along(from, to, RowLine(chance.Seed, row), 45);
        }

        for (var massif = Math.Ceiling(from / MassifMetres); massif * MassifMetres < to; massif++)
        {
            var along = massif * MassifMetres;
            yield return frame.Line(Enumerable.Range(0, Rows + 1).Select(row => (along + Slant(chance.Seed, along, row), RowLine(chance.Seed, row)(along))));
        }
    }

    private Func<double, double> RowLine(ulong seed, int row) => along =>
    {
        var share = (double)row / Rows;
        var sway = row == 0 || row == Rows ? 0 : RaggedMetres * Noise.Wave(Chance.Mix(seed, (ulong)row), along, 800);
        return South(along) + (share * (North(along) - South(along))) + sway;
    };

    private IEnumerable<LineString> Strips(ValleyFrame frame, Chance chance, int row, double from, double to)
    {
        var own = chance.Branch($"strips {row}");
        for (var along = from; along < to; along += own.Between(NarrowestMetres, WidestMetres))
        {
            var (south, north) = (RowLine(chance.Seed, row), RowLine(chance.Seed, row + 1));
            var (low, high) = (along + Slant(chance.Seed, along, row), along + Slant(chance.Seed, along, row + 1));
            // The outer ends reach beyond the belt: its own edge, not this line, is where the field ends.
            var reach = 0.02 * (north(high) - south(low));
            yield return frame.Line([(low, south(low) - (row == 0 ? reach : 0)), (high, north(high) + (row == Rows - 1 ? reach : 0))]);
        }
    }

    private static double Slant(ulong seed, double along, int row) => 55 * row * Noise.Wave(Chance.Mix(seed, 77), Math.Floor(along / MassifMetres) * 0.61, 1);
}
