using System.Globalization;
using System.Text.Json;
using SpatialPlan.Synthesis.Randomness;
using SpatialPlan.Synthesis.Writing;

namespace SpatialPlan.Synthesis.Mesh;

/// <summary>A mesh of parcels for measuring speed, written row by row: one row of cells is all that is ever in memory.</summary>
/// <param name="extent">The mesh.</param>
/// <param name="parcels">How many parcels to write.</param>
/// <param name="seed">The seed of the drawing.</param>
public sealed class ParcelMesh(MeshExtent extent, int parcels, ulong seed)
{
    private const int PlotsPerQuarter = 9999;

    /// <summary>Writes the layer of parcels.</summary>
    public void Write(Stream stream)
    {
        using var file = new FeatureFile(stream, "parcels");
        var borders = new MeshBorders(extent, seed);
        var south = borders.Corners(0);
        var below = borders.Eastward(0, south);
        var ring = new List<MeshPoint>();
        for (var row = 0; row < extent.Rows; row++)
        {
            var north = borders.Corners(row + 1);
            var above = borders.Eastward(row + 1, north);
            var upright = borders.Northward(row, south, north);
            for (var column = 0; column < extent.Columns && (row * extent.Columns) + column < parcels; column++)
            {
                Outline(ring, column, south, north, below[column], above[column], upright);
                WriteCell(file, (row * extent.Columns) + column, ring);
            }

            (south, below) = (north, above);
        }
    }

    /// <summary>The ring of a cell, counter-clockwise and closed.</summary>
    private static void Outline(List<MeshPoint> ring, int column, MeshPoint[] south, MeshPoint[] north, MeshPoint[] below, MeshPoint[] above, MeshPoint[][] upright)
    {
        ring.Clear();
        ring.Add(south[column]);
        ring.AddRange(below);
        ring.Add(south[column + 1]);
        ring.AddRange(upright[column + 1]);
        ring.Add(north[column + 1]);
        AddReversed(ring, above);
        ring.Add(north[column]);
        AddReversed(ring, upright[column]);
        ring.Add(south[column]);
    }

    private static void AddReversed(List<MeshPoint> ring, MeshPoint[] points)
    {
        for (var at = points.Length - 1; at >= 0; at--)
        {
            ring.Add(points[at]);
        }
    }

    private void WriteCell(FeatureFile file, int number, List<MeshPoint> ring)
    {
        Span<DegreePoint> degrees = stackalloc DegreePoint[ring.Count];
        for (var at = 0; at < ring.Count; at++)
        {
            degrees[at] = ring[at].Degrees;
        }

        var area = decimal.Round((decimal)Area(ring), 2);
        var chance = new Chance(Chance.Mix(seed + 9, (ulong)number));
        file.Write(degrees, json => WriteFields(json, number, area, chance));
    }

    /// <summary>The area by the shoelace formula, relative to the first corner so that no digit is lost.</summary>
    private static double Area(List<MeshPoint> ring)
    {
        double twice = 0;
        var (x0, y0) = (ring[0].X, ring[0].Y);
        for (var at = 1; at < ring.Count; at++)
        {
            twice += ((ring[at - 1].X - x0) * (ring[at].Y - y0)) - ((ring[at].X - x0) * (ring[at - 1].Y - y0));
        }

        return twice / 2;
    }

    private static void WriteFields(Utf8JsonWriter json, int number, decimal area, Chance chance)
    {
        var settled = chance.Happens(0.12);
        var kind = settled ? "kitchen_garden" : chance.Pick("irrigated_arable", "irrigated_arable", "rainfed_arable", "hayfield", "perennial", "pasture");
        if (settled)
        {
            json.WriteString("eni_code", string.Create(CultureInfo.InvariantCulture, $"4-22-20-{(number / PlotsPerQuarter) + 1:0000}-{(number % PlotsPerQuarter) + 1:0000}"));
        }
        else
        {
            json.WriteString("contour_number", (number + 1).ToString(CultureInfo.InvariantCulture));
        }

        var buildings = settled ? decimal.Round(area * 0.2m, 2) : 0;
        var rest = string.Create(CultureInfo.InvariantCulture, $"{kind}:{area - buildings:0.00}");
        json.WriteNumber("category", settled ? 2 : 1);
        json.WriteString("land_kinds", settled ? string.Create(CultureInfo.InvariantCulture, $"{rest};buildings:{buildings:0.00}") : rest);
        json.WriteNumber("registered_area", area);
        var ownership = kind == "pasture" ? "state" : chance.Pick("private", "private", "private", "municipal");
        json.WriteString("ownership", ownership);
        json.WriteBoolean("used", chance.Happens(0.95));
        json.WriteBoolean("state_fund", false);
        json.WriteBoolean("municipal", ownership == "municipal");
        if (!settled && kind != "pasture")
        {
            json.WriteNumber("bonitet", 25 + chance.Below(50));
        }

        json.WriteString("valid_from", "2020-01-01");
    }
}
