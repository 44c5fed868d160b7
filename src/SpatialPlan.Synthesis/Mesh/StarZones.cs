using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;
using SpatialPlan.Synthesis.Layers;
using SpatialPlan.Synthesis.Randomness;
using SpatialPlan.Texts;

namespace SpatialPlan.Synthesis.Mesh;

/// <summary>Star-shaped restriction polygons over a mesh: 1.5 % protected areas, 15 % hazards, 33.5 % heritage zones, 50 % power-line zones.</summary>
/// <param name="extent">The mesh.</param>
/// <param name="count">How many polygons of 50 to 500 vertices.</param>
/// <param name="giants">How many polygons of 50 000 vertices and about 8 km radius besides.</param>
/// <param name="seed">The seed of the drawing.</param>
public sealed class StarZones(MeshExtent extent, int count, int giants, ulong seed)
{
    private const int GiantVertices = 50_000;
    private const double GiantRadiusMetres = 8000;
    private static readonly DateOnly Since = new(2020, 1, 1);

    private int ProtectedAreaCount => (int)(count * 0.015);

    private int HazardCount => (int)(count * 0.15);

    private int HeritageCount => (int)(count * 0.335);

    /// <summary>The protected areas.</summary>
    public IEnumerable<LayerFeature> ProtectedAreas() => Enumerable.Range(0, ProtectedAreaCount).Select(number => new LayerFeature(
        Star("protected", number),
        [("code", $"P-{number}"), ("kind", "wildlife_sanctuary"), ("regime", "restricted"), .. Names("Заказник", "Заказник", "Sanctuary", number), ("valid_from", Since)]));

    /// <summary>The hazard zones, the giants among them.</summary>
    public IEnumerable<LayerFeature> Hazards() => Enumerable.Range(0, HazardCount + giants).Select(number => new LayerFeature(
        number < HazardCount ? Star("hazard", number) : Giant(number),
        [("code", $"H-{number}"), ("kind", "mudflow"), ("level", 1 + (number % 3)), ("resettlement_advised", false), .. Names("Сел", "Сель", "Mudflow", number), ("valid_from", Since)]));

    /// <summary>The strips: heritage and power lines.</summary>
    public IEnumerable<LayerFeature> Strips() => Enumerable.Range(0, count - ProtectedAreaCount - HazardCount).Select(number => new LayerFeature(
        Star("strip", number),
        [("code", $"S-{number}"), ("kind", number < HeritageCount ? "heritage" : "power_line"), .. Names("Коргоо зонасы", "Охранная зона", "Protective zone", number), ("valid_from", Since)]));

    private static IEnumerable<(string, object?)> Names(string ky, string ru, string en, int number) =>
        LayerFeature.Names(new LocalizedName($"{ky} {number}", $"{ru} {number}", $"{en} {number}"));

    private Polygon Star(string part, int number)
    {
        var chance = new Chance(Chance.Mix(new Chance(seed).Branch(part).Seed, (ulong)number));
        return Around(chance, chance.Between(80, 460), 50 + chance.Below(451), 4);
    }

    private Polygon Giant(int number) => Around(new Chance(Chance.Mix(seed + 5, (ulong)number)), GiantRadiusMetres, GiantVertices, 9);

    /// <summary>A ring whose points go once around its middle, each at a distance of its own.</summary>
    private Polygon Around(Chance chance, double radius, int vertices, int octaves)
    {
        var (x, y) = (chance.Between(extent.West, extent.East), chance.Between(extent.South, extent.North));
        var noise = chance.Next();
        var ring = new Coordinate[vertices + 1];
        for (var at = 0; at < vertices; at++)
        {
            var turn = 2 * Math.PI * at / vertices;
            // Two noises walked around a circle close on themselves.
            var swell = Noise.Fractal(noise, 4 * Math.Cos(turn), 1.7, octaves) + Noise.Fractal(noise + 1, 4 * Math.Sin(turn), 1.7, octaves);
            var distance = radius * (1 + (0.3 * swell));
            ring[at] = new Coordinate(x + (distance * Math.Cos(turn)), y + (distance * Math.Sin(turn)));
        }

        ring[vertices] = ring[0].Copy();
        return Geo.Factory.CreatePolygon(ring);
    }
}
