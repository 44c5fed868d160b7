using System.Globalization;
using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;

namespace SpatialPlan.Server;

/// <summary>Where things lie on the map.</summary>
internal static class Places
{
    /// <summary>West, south, east, north in degrees, WGS 84, of the box around a geometry of the working system.</summary>
    public static double[] ExtentOf(Geometry geometry)
    {
        var box = geometry.EnvelopeInternal;
        var corners = new[] { (box.MinX, box.MinY), (box.MinX, box.MaxY), (box.MaxX, box.MinY), (box.MaxX, box.MaxY) }.Select(corner => Projection.ToLonLat(corner.Item1, corner.Item2)).ToList();
        return [corners.Min(corner => corner.Lon), corners.Min(corner => corner.Lat), corners.Max(corner => corner.Lon), corners.Max(corner => corner.Lat)];
    }

    /// <summary>The address of the map at a geometry.</summary>
    public static string OnMap(Geometry geometry)
    {
        var extent = ExtentOf(geometry);
        var zoom = Math.Clamp(Math.Log2(0.004 / Math.Max(extent[2] - extent[0], extent[3] - extent[1])) + 16.5, 12, 18);
        return string.Create(CultureInfo.InvariantCulture, $"/#{zoom:0.00}/{(extent[1] + extent[3]) / 2:0.00000}/{(extent[0] + extent[2]) / 2:0.00000}");
    }
}
