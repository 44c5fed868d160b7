using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace SpatialPlan.Coordinates;

/// <summary>
/// Reads a polygon from the list of its corners as registers and surveyors write it: a pair of numbers per line, optionally with the number of the
/// corner before it; an empty line begins another polygon. Degrees of WGS 84, or metres of Kyrg-06, whose zone the easting tells; which number is
/// which is seen from where the country lies, so that both orders can be given. The last corner may repeat the first.
/// </summary>
public static class CoordinateList
{
    private const int FewestCorners = 3;
    private static readonly char[] Blank = [' ', '\t', ';'];

    /// <summary>Reads the text.</summary>
    /// <param name="text">The list.</param>
    /// <param name="limits">How much is read; <see langword="null"/>: the defaults.</param>
    public static GeoJsonReading Read(string text, GeoJsonLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        limits ??= new GeoJsonLimits();
        var rings = new List<List<Corner>> { new() };
        foreach (var (index, line) in text.Split('\n').Index())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{index + 1}");
            if (line.Trim().Length == 0)
            {
                rings.Add([]);
            }
            else if (!TryPair(line, out var first, out var second))
            {
                return new GeoJsonReading.Refused("not-a-pair", place, Short(line.Trim()));
            }
            else if (rings.Sum(ring => ring.Count) >= limits.MostVertices)
            {
                return new GeoJsonReading.Refused("too-many-vertices", place, limits.MostVertices.ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                rings[^1].Add(new Corner(first, second, place));
            }
        }

        rings.RemoveAll(ring => ring.Count == 0);
        return rings.Count == 0 ? new GeoJsonReading.Refused("empty", "-") : Place(rings);
    }

    private static GeoJsonReading Place(List<List<Corner>> rings)
    {
        var corners = rings.SelectMany(ring => ring).ToList();
        int? system = null;
        var swapped = false;
        foreach (var corner in corners)
        {
            // East first, or north first; of each pair only one can lie in the country.
            var (east, north) = (SystemOf(corner.First, corner.Second), SystemOf(corner.Second, corner.First));
            if ((east ?? north) is not { } found)
            {
                return new GeoJsonReading.Refused("corner-nowhere", corner.Line, corner.Text);
            }

            if (system is { } before && (before != found || swapped != east is null))
            {
                return new GeoJsonReading.Refused("corners-differ", corner.Line, corner.Text);
            }

            (system, swapped) = (found, east is null);
        }

        return Build(rings, system!.Value, swapped);
    }

    /// <summary>The system in which a pair lies in the country; null when there is none.</summary>
    private static int? SystemOf(double x, double y) =>
        CountryExtent.Contains(x, y) ? Srid.LonLat : Kyrg06.RecogniseZone(x, y) is { } zone && Near(x, y, zone) ? Kyrg06.SridOf(zone) : null;

    private static bool Near(double x, double y, int zone)
    {
        var (lon, lat) = Projection.ToLonLat(x, y, Kyrg06.SridOf(zone));
        return CountryExtent.Contains(lon, lat);
    }

    private static GeoJsonReading Build(List<List<Corner>> rings, int srid, bool swapped)
    {
        var factory = Geo.FactoryFor(srid);
        var polygons = new List<Polygon>();
        foreach (var ring in rings)
        {
            var corners = ring.Select(corner => swapped ? new Coordinate(corner.Second, corner.First) : new Coordinate(corner.First, corner.Second)).ToList();
            if (corners.Count > 1 && corners[0].Equals2D(corners[^1]))
            {
                corners.RemoveAt(corners.Count - 1);
            }

            if (corners.Count < FewestCorners)
            {
                return new GeoJsonReading.Refused("too-few-corners", ring[0].Line, corners.Count.ToString(CultureInfo.InvariantCulture));
            }

            polygons.Add(factory.CreatePolygon([.. corners, corners[0]]));
        }

        Geometry geometry = polygons is [var only] ? only : factory.CreateMultiPolygon([.. polygons]);
        var test = new IsValidOp(geometry);
        return test.IsValid
            ? new GeoJsonReading.Found(geometry)
            : new GeoJsonReading.Refused("invalid", string.Create(CultureInfo.InvariantCulture, $"{test.ValidationError.Coordinate.X:R} {test.ValidationError.Coordinate.Y:R}"), test.ValidationError.Message);
    }

    /// <summary>Two numbers, after the number of the corner when there are three. A comma parts them where nothing else does, and is a decimal sign elsewhere.</summary>
    private static bool TryPair(string line, out double first, out double second)
    {
        (first, second) = (0, 0);
        var cells = line.Trim().Split(Blank, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(cell => cell.TrimEnd(',')).ToArray();
        if (cells.Length == 1 || cells.Any(cell => cell.Count(letter => letter == ',') > 1))
        {
            cells = line.Split([.. Blank, ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }

        return cells.Length is 2 or 3 && TryNumber(cells[^2], out first) && TryNumber(cells[^1], out second);
    }

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text.Trim().Replace(',', '.').TrimEnd('°'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private sealed record Corner(double First, double Second, string Line)
    {
        public string Text => string.Create(CultureInfo.InvariantCulture, $"{First:0.######} {Second:0.######}");
    }
}
