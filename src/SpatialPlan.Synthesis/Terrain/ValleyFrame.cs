using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;
using SpatialPlan.Synthesis.Randomness;

namespace SpatialPlan.Synthesis.Terrain;

/// <summary>
/// The bent axis of the valley as a frame of reference: a place is so many metres along the axis (eastwards, up the river) and so many
/// metres across it (northwards positive). Everything is drawn in this frame, so everything bends with the valley.
/// </summary>
public sealed class ValleyFrame
{
    private const double StepMetres = 20;
    private const double BeforeStartMetres = 4000;
    private const double WestEast = 1_062_400;
    private const double WestNorth = 993_600;
    private readonly Coordinate[] _axis;
    private readonly double[] _heading;

    /// <summary>Lays out the axis for a seed.</summary>
    public ValleyFrame(ulong seed)
    {
        var count = (int)((BeforeStartMetres + 40_000) / StepMetres);
        _axis = new Coordinate[count];
        _heading = new double[count];
        double x = WestEast - BeforeStartMetres, y = WestNorth;
        for (var index = 0; index < count; index++)
        {
            var along = (index * StepMetres) - BeforeStartMetres;
            _heading[index] = 0.10 + (0.17 * Noise.Wave(seed, along, 9500)) + (0.05 * Noise.Wave(seed + 1, along, 5000));
            _axis[index] = new Coordinate(x, y);
            x += StepMetres * Math.Cos(_heading[index]);
            y += StepMetres * Math.Sin(_heading[index]);
        }
    }

    /// <summary>The point in the working system.</summary>
    public Coordinate At(double along, double across)
    {
        var position = Math.Clamp((along + BeforeStartMetres) / StepMetres, 0, _axis.Length - 1.001);
        var index = (int)position;
        var part = position - index;
        var heading = _heading[index] + (part * (_heading[index + 1] - _heading[index]));
        return new Coordinate(
            _axis[index].X + (part * (_axis[index + 1].X - _axis[index].X)) - (across * Math.Sin(heading)),
            _axis[index].Y + (part * (_axis[index + 1].Y - _axis[index].Y)) + (across * Math.Cos(heading)));
    }

    /// <summary>Where a point of the working system lies in the frame, to about a centimetre.</summary>
    public (double Along, double Across) Locate(Coordinate point)
    {
        var along = point.X - WestEast;
        var across = 0.0;
        for (var round = 0; round < 16; round++)
        {
            var foot = At(along, 0);
            var heading = Heading(along);
            var (dx, dy) = (point.X - foot.X, point.Y - foot.Y);
            along += (dx * Math.Cos(heading)) + (dy * Math.Sin(heading));
            across = (dy * Math.Cos(heading)) - (dx * Math.Sin(heading));
        }

        return (along, across);
    }

    /// <summary>A line through places of the frame.</summary>
    public LineString Line(IEnumerable<(double Along, double Across)> places) =>
        Geo.Factory.CreateLineString([.. places.Select(place => At(place.Along, place.Across))]);

    /// <summary>A polygon through places of the frame; the ring is closed here.</summary>
    public Polygon Area(IEnumerable<(double Along, double Across)> places)
    {
        var ring = places.Select(place => At(place.Along, place.Across)).ToList();
        ring.Add(ring[0].Copy());
        return Geo.Factory.CreatePolygon([.. ring]);
    }

    /// <summary>The line across = <paramref name="curve"/>(along), with a point every <paramref name="stepMetres"/>.</summary>
    public LineString Along(double from, double to, Func<double, double> curve, double stepMetres = 25) =>
        Line(Stations(from, to, stepMetres).Select(along => (along, curve(along))));

    /// <summary>The area between two lines that run along the valley.</summary>
    public Polygon Strip(double from, double to, Func<double, double> south, Func<double, double> north, double stepMetres = 25)
    {
        var stations = Stations(from, to, stepMetres).ToArray();
        return Area(stations.Select(along => (along, south(along))).Concat(stations.Reverse().Select(along => (along, north(along)))));
    }

    private static IEnumerable<double> Stations(double from, double to, double step)
    {
        yield return from;
        for (var index = Math.Floor(from / step) + 1; index * step < to; index++)
        {
            if ((index * step) - from > 0.5 && to - (index * step) > 0.5)
            {
                yield return index * step;
            }
        }

        yield return to;
    }

    private double Heading(double along)
    {
        var index = (int)Math.Clamp((along + BeforeStartMetres) / StepMetres, 0, _axis.Length - 2);
        return _heading[index];
    }
}
