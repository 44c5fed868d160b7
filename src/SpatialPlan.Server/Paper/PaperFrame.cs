using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;

namespace SpatialPlan.Server.Paper;

/// <summary>The window of a printed map: which land, at which round scale, on which piece of paper.</summary>
/// <param name="Window">The land, in the working system, metres; it has the proportions of the paper.</param>
/// <param name="ScaleDenominator">1 : this.</param>
/// <param name="WidthMillimetres">Width on paper.</param>
/// <param name="HeightMillimetres">Height on paper.</param>
internal sealed record PaperFrame(Envelope Window, int ScaleDenominator, double WidthMillimetres, double HeightMillimetres)
{
    private static readonly int[] Scales = [100, 200, 250, 500, 1_000, 2_000, 2_500, 5_000, 10_000, 20_000, 25_000, 50_000, 100_000, 200_000, 250_000, 500_000, 1_000_000, 2_000_000];

    /// <summary>The largest round scale at which the land, with room around it, fits.</summary>
    /// <param name="land">The land, metres.</param>
    /// <param name="widthMillimetres">Width on paper.</param>
    /// <param name="heightMillimetres">Height on paper.</param>
    /// <param name="room">How many times as wide and high as the land the window is at least.</param>
    public static PaperFrame Around(Envelope land, double widthMillimetres, double heightMillimetres, double room)
    {
        var needed = Math.Max(land.Width * room / widthMillimetres, land.Height * room / heightMillimetres) * 1000;
        var scale = Scales.FirstOrDefault(scale => scale >= needed, Scales[^1]);
        var (halfWidth, halfHeight) = (widthMillimetres * scale / 2000, heightMillimetres * scale / 2000);
        return new PaperFrame(
            new Envelope(land.Centre.X - halfWidth, land.Centre.X + halfWidth, land.Centre.Y - halfHeight, land.Centre.Y + halfHeight),
            scale,
            widthMillimetres,
            heightMillimetres);
    }

    /// <summary>Millimetres from the left edge of the paper map.</summary>
    public double X(double east) => (east - Window.MinX) * 1000 / ScaleDenominator;

    /// <summary>Millimetres from its upper edge.</summary>
    public double Y(double north) => (Window.MaxY - north) * 1000 / ScaleDenominator;

    /// <summary>The length of the scale bar: a round number of metres, at most a third of the width.</summary>
    public double BarMetres()
    {
        var most = WidthMillimetres * ScaleDenominator / 3000;
        var power = Math.Pow(10, Math.Floor(Math.Log10(most)));
        return power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1);
    }

    /// <summary>How far true north is turned from the upper edge, degrees, clockwise: meridians of the working system are not parallel.</summary>
    public double TrueNorthDegrees()
    {
        var (lon, lat) = Projection.ToLonLat(Window.Centre.X, Window.Centre.Y);
        var (x, y) = Projection.FromLonLat(lon, lat + 0.001);
        return Math.Atan2(x - Window.Centre.X, y - Window.Centre.Y) * 180 / Math.PI;
    }
}
