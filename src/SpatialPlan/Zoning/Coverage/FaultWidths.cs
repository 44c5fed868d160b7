using NetTopologySuite.Geometries;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>Remembers the widths of faults, so that an edit does not measure the faults elsewhere again.</summary>
internal sealed class FaultWidths
{
    private const int Most = 100_000;

    private readonly Dictionary<(double Area, double Length, double X, double Y, int Points), double> known = [];

    /// <summary>See <see cref="FaultWidth"/>. Land of the same area, outline length, corner and number of points is the same land.</summary>
    public double Metres(Geometry fault)
    {
        var first = fault.Coordinates[0];
        var key = (fault.Area, fault.Length, first.X, first.Y, fault.NumPoints);
        if (!known.TryGetValue(key, out var width))
        {
            if (known.Count >= Most)
            {
                known.Clear();
            }

            known.Add(key, width = FaultWidth.Metres(fault));
        }

        return width;
    }
}
