using System.Text.Json;
using SpatialPlan.Coordinates;
using SpatialPlan.Importing;
using SpatialPlan.Zoning.Coverage;

namespace SpatialPlan.Tests.Zoning;

/// <summary>
/// A case file: a sound coverage in local metres (rings as GeoJSON writes them) and faults, each a list of vertices that move along a direction, with
/// what has to be found when they move farther than the tolerance. The coordinates are moved to where the country lies in the working system.
/// </summary>
internal sealed class CoverageCase(JsonElement root)
{
    public const double X = 1_083_000;
    public const double Y = 1_012_000;

    /// <summary>What is found even in the sound coverage.</summary>
    public IReadOnlyList<string> Always => [.. root.GetProperty("always").EnumerateArray().Select(item => item.GetString()!)];

    public IReadOnlyList<string> Faults => [.. root.GetProperty("faults").EnumerateObject().Select(fault => fault.Name)];

    public SourceGeometry Boundary => Shape(root.GetProperty("boundary"), []);

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Zoning", "coverages"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    public static CoverageCase Read(string name) => new(JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Zoning", "coverages", name + ".json"))).RootElement);

    /// <summary>The zones when these faults have moved their vertices by so many metres.</summary>
    public IReadOnlyList<CoverageZone> Zones(double metres, params string[] faults)
    {
        var moves = faults.SelectMany(Moves).ToList();
        return [.. root.GetProperty("zones").EnumerateObject().Select(zone => new CoverageZone(zone.Name, Shape(zone.Value, [.. moves.Where(move => move.Zone == zone.Name).Select(move => (move.X, move.Y, move.Dx * metres, move.Dy * metres))])))];
    }

    /// <summary>What a fault has to give, sorted.</summary>
    public IReadOnlyList<string> Finds(params string[] faults) => [.. faults.SelectMany(fault => root.GetProperty("faults").GetProperty(fault).GetProperty("finds").EnumerateArray().Select(item => item.GetString()!)).Order(StringComparer.Ordinal)];

    /// <summary>True when two faults move no common vertex and concern no common pair of zones, so that each is what it is alone.</summary>
    public bool AreApart(string one, string other) =>
        !Moves(one).Any(a => Moves(other).Any(b => Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y) < 1))
        && !Finds(one).Any(a => Finds(other).Any(b => a[(a.IndexOf(' ') + 1)..].Split(',').Intersect(b[(b.IndexOf(' ') + 1)..].Split(',')).Count() > 1));

    private IEnumerable<(string Zone, double X, double Y, double Dx, double Dy)> Moves(string fault) =>
        root.GetProperty("faults").GetProperty(fault).GetProperty("move").EnumerateArray().Select(move => (
            move.GetProperty("zone").GetString()!, move.GetProperty("at")[0].GetDouble(), move.GetProperty("at")[1].GetDouble(), move.GetProperty("by")[0].GetDouble(), move.GetProperty("by")[1].GetDouble()));

    private static SourceGeometry Shape(JsonElement rings, IReadOnlyList<(double X, double Y, double Dx, double Dy)> moves)
    {
        JsonElement[] parts = rings[0][0][0].ValueKind == JsonValueKind.Array ? [.. rings.EnumerateArray()] : [rings];
        var (ordinates, starts, partStarts) = (new List<double>(), new List<int> { 0 }, new List<int> { 0 });
        foreach (var ring in parts.SelectMany(part => part.EnumerateArray().Select(ring => (ring, part))))
        {
            foreach (var vertex in ring.ring.EnumerateArray())
            {
                double x = vertex[0].GetDouble(), y = vertex[1].GetDouble();
                var move = moves.FirstOrDefault(move => move.X == x && move.Y == y);
                ordinates.AddRange([X + x + move.Dx, Y + y + move.Dy]);
            }

            starts.Add(ordinates.Count / 2);
        }

        foreach (var part in parts)
        {
            partStarts.Add(partStarts[^1] + part.GetArrayLength());
        }

        return new SourceGeometry
        {
            Kind = parts.Length == 1 ? SourceGeometryKind.Polygon : SourceGeometryKind.MultiPolygon, Srid = Srid.Working, HadHeights = false,
            Ordinates = [.. ordinates], RingStarts = [.. starts], PartStarts = [.. partStarts],
        };
    }
}
