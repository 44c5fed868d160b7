namespace SpatialPlan.Importing;

/// <summary>The box of the country in the coordinates of one system: what lies outside cannot be land here.</summary>
/// <param name="MinX">Western limit, units of the system.</param>
/// <param name="MinY">Southern limit.</param>
/// <param name="MaxX">Eastern limit.</param>
/// <param name="MaxY">Northern limit.</param>
public sealed record SystemBounds(double MinX, double MinY, double MaxX, double MaxY)
{
    /// <summary>True when the position lies in the box or on its edge; never for a coordinate that is not a number.</summary>
    public bool Contains(double x, double y) => x >= MinX && x <= MaxX && y >= MinY && y <= MaxY;
}
