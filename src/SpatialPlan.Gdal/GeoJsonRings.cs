using System.Globalization;
using SpatialPlan.Importing;

namespace SpatialPlan.Gdal;

/// <summary>
/// Watches the lists of positions in the coordinates of one geometry. A ring whose last position does not repeat the first reaches us from GDAL as no
/// geometry at all; here it is still known which ring it was. Whether the lists are rings is known when the geometry has said its type.
/// </summary>
internal sealed class GeoJsonRings
{
    private (double X, double Y) first;
    private (double X, double Y) last;
    private int positions;
    private int lists;
    private Finding? open;

    /// <summary>True when the geometry says that it is a polygon or several.</summary>
    public bool IsPolygon { get; set; }

    /// <summary>The coordinates of a geometry begin.</summary>
    public void Begin()
    {
        (positions, lists) = (0, 0);
        open = null;
    }

    /// <summary>Takes a position.</summary>
    public void Take(double x, double y)
    {
        last = (x, y);
        if (positions++ == 0)
        {
            first = last;
        }
    }

    /// <summary>A list of positions ends, or a list of such lists.</summary>
    public void EndList(int? feature)
    {
        if (positions == 0)
        {
            return;
        }

        lists++;
        if (first != last)
        {
            open ??= new Finding(Severity.Error, "ring-not-closed", feature, null, new FindingPlace(last.X, last.Y, 0), [("ring", lists), ("first", Text(first)), ("last", Text(last))]);
        }

        positions = 0;
    }

    /// <summary>The geometry ends: why it cannot be taken, or <see langword="null"/>.</summary>
    public Finding? End()
    {
        var found = IsPolygon ? open : null;
        IsPolygon = false;
        open = null;
        return found;
    }

    private static string Text((double X, double Y) position) => string.Create(CultureInfo.InvariantCulture, $"{position.X:R} {position.Y:R}");
}
