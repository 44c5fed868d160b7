using System.Globalization;
using System.Text.Json;
using SpatialPlan.Coordinates;
using SpatialPlan.Importing;

namespace SpatialPlan.Zoning.Plans;

/// <summary>Reads polygons of GeoJSON into the working system, open and crossing rings as they are.</summary>
internal sealed class PlanShapeReader(int srid, ZonePlanLimits limits)
{
    private int all;

    /// <summary>Reads a polygon or multipolygon.</summary>
    public SourceGeometry Read(JsonElement geometry, string place)
    {
        var type = geometry.ValueKind == JsonValueKind.Object && geometry.TryGetProperty("type", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
        if (type is not ("Polygon" or "MultiPolygon"))
        {
            throw new PlanRefusal("not-a-polygon", place.Length == 0 ? "type" : place, type ?? "-");
        }

        var coordinates = geometry.TryGetProperty("coordinates", out var given) ? given : throw new PlanRefusal("member-missing", Join(place, "coordinates"));
        var (ordinates, rings, parts) = (new List<double>(), new List<int> { 0 }, new List<int> { 0 });
        foreach (var (part, at) in type == "Polygon" ? [(coordinates, Join(place, "coordinates"))] : Items(coordinates, Join(place, "coordinates")))
        {
            foreach (var (ring, ringAt) in Items(part, at))
            {
                Ring(ring, ringAt, ordinates);
                rings.Add(ordinates.Count / 2);
            }

            parts.Add(rings.Count - 1);
        }

        return new SourceGeometry
        {
            Kind = type == "Polygon" ? SourceGeometryKind.Polygon : SourceGeometryKind.MultiPolygon,
            Ordinates = [.. ordinates], RingStarts = [.. rings], PartStarts = [.. parts], Srid = Srid.Working, HadHeights = false,
        };
    }

    private void Ring(JsonElement ring, string place, List<double> ordinates)
    {
        var count = ring.ValueKind == JsonValueKind.Array ? ring.GetArrayLength() : throw new PlanRefusal("not-a-list", place);
        if (count == 0)
        {
            throw new PlanRefusal("empty", place);
        }

        if ((ordinates.Count / 2) + count > limits.MostVerticesOfZone || (all += count) > limits.MostVertices)
        {
            var most = (ordinates.Count / 2) + count > limits.MostVerticesOfZone ? limits.MostVerticesOfZone : limits.MostVertices;
            throw new PlanRefusal("too-many-vertices", place, most.ToString(CultureInfo.InvariantCulture));
        }

        var i = 0;
        foreach (var position in ring.EnumerateArray())
        {
            if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() is not (2 or 3))
            {
                throw new PlanRefusal("not-a-position", $"{place}[{i}]", position.ValueKind == JsonValueKind.Array ? position.GetArrayLength().ToString(CultureInfo.InvariantCulture) : "-");
            }

            var (x, y) = Working(Number(position[0], place, i, 0), Number(position[1], place, i, 1), $"{place}[{i}]");
            ordinates.Add(x);
            ordinates.Add(y);
            i++;
        }
    }

    /// <summary>Degrees and Kyrg-06 are computed by ProjNet: all vertices are moved alike, so that common borders stay common.</summary>
    private (double X, double Y) Working(double x, double y, string place)
    {
        var (lon, lat) = srid == Srid.LonLat ? (x, y) : (0, 0);
        if (srid != Srid.LonLat)
        {
            var near = srid == Srid.Working ? Math.Max(Math.Abs(x), Math.Abs(y)) < 3e6 : Kyrg06.RecogniseZone(x, y) is not null;
            (lon, lat) = near ? Projection.ToLonLat(x, y, srid) : (0, 0);
        }

        if (!CountryExtent.Contains(lon, lat))
        {
            var seen = string.Create(CultureInfo.InvariantCulture, $"{place} ({x:0.######} {y:0.######})");
            throw srid == Srid.LonLat && CountryExtent.LooksSwapped(x, y) ? new PlanRefusal("swapped", seen)
                : srid == Srid.LonLat && Kyrg06.RecogniseZone(x, y) is { } zone ? new PlanRefusal("looks-like-kyrg06", seen, $"EPSG:{Kyrg06.SridOf(zone)}")
                : new PlanRefusal("outside-country", seen);
        }

        return srid == Srid.Working ? (x, y) : Projection.FromLonLat(lon, lat);
    }

    private static double Number(JsonElement number, string place, int index, int axis) =>
        number.ValueKind == JsonValueKind.Number && number.TryGetDouble(out var value) && double.IsFinite(value) ? value : throw new PlanRefusal("not-a-number", $"{place}[{index}][{axis}]", number.GetRawText());

    private static IEnumerable<(JsonElement Element, string Place)> Items(JsonElement list, string place)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            throw new PlanRefusal("not-a-list", place);
        }

        return list.GetArrayLength() == 0 ? throw new PlanRefusal("empty", place) : list.EnumerateArray().Select((item, i) => (item, $"{place}[{i}]"));
    }

    private static string Join(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";
}
