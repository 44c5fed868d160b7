using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;

namespace SpatialPlan.Synthesis.Writing;

/// <summary>A point as it is written: WGS 84 in whole billionths of a degree (about a tenth of a millimetre), so that neighbours write the same digits.</summary>
/// <param name="LonNanodegrees">East.</param>
/// <param name="LatNanodegrees">North.</param>
public readonly record struct DegreePoint(long LonNanodegrees, long LatNanodegrees)
{
    private const double NanoPerDegree = 1e9;

    /// <summary>The written form of a place of the working system.</summary>
    public static DegreePoint Of(double x, double y)
    {
        var (lon, lat) = Projection.ToLonLat(x, y);
        return new DegreePoint((long)Math.Round(lon * NanoPerDegree), (long)Math.Round(lat * NanoPerDegree));
    }

    /// <summary>Where a reader of the file will find the point in the working system.</summary>
    public Coordinate ToWorking()
    {
        var (x, y) = Projection.FromLonLat(LonNanodegrees / NanoPerDegree, LatNanodegrees / NanoPerDegree);
        return new Coordinate(x, y);
    }
}
