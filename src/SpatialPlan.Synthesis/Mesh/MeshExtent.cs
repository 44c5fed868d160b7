namespace SpatialPlan.Synthesis.Mesh;

/// <summary>Size and place of a mesh of parcels.</summary>
/// <param name="Columns">Cells from west to east.</param>
/// <param name="Rows">Cells from south to north.</param>
public sealed record MeshExtent(int Columns, int Rows)
{
    /// <summary>The side of a cell: 3 600 square metres on average, a usual plot of irrigated land.</summary>
    public const double CellMetres = 60;

    private const double CentreX = 1_067_000;
    private const double CentreY = 1_033_000;

    /// <summary>The extent for a number of parcels, as near to a square as can be; the number is met exactly by leaving the last row short.</summary>
    public static MeshExtent For(int parcels)
    {
        var columns = (int)Math.Round(Math.Sqrt(parcels));
        return new MeshExtent(columns, (parcels + columns - 1) / columns);
    }

    /// <summary>Western edge in the working system.</summary>
    public double West => CentreX - (Columns * CellMetres / 2);

    /// <summary>Southern edge in the working system.</summary>
    public double South => CentreY - (Rows * CellMetres / 2);

    /// <summary>Eastern edge in the working system.</summary>
    public double East => West + (Columns * CellMetres);

    /// <summary>Northern edge in the working system.</summary>
    public double North => South + (Rows * CellMetres);
}
