using System.Text.Json;

namespace SpatialPlan.Coordinates;

/// <summary>The <c>crs</c> member of GeoJSON from before RFC 7946, which desktop programs still write.</summary>
internal static class GeoJsonCrs
{
    /// <summary>The system the member names, or <see langword="null"/> when there is none.</summary>
    /// <param name="root">The outermost object.</param>
    /// <param name="unknown">The name as it stands when we do not know it; else <see langword="null"/>.</param>
    public static int? SridOf(JsonElement root, out string? unknown)
    {
        unknown = null;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("crs", out var crs) || crs.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var name = crs.ValueKind == JsonValueKind.Object && crs.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            && properties.TryGetProperty("name", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
        if (name.EndsWith("CRS84", StringComparison.OrdinalIgnoreCase))
        {
            return Srid.LonLat;
        }

        if (CoordinateSystem.TryParse("EPSG:" + name[(name.LastIndexOf(':') + 1)..], out var system))
        {
            return system!.Srid;
        }

        unknown = name;
        return null;
    }
}
