using SpatialPlan.Synthesis.Randomness;

namespace SpatialPlan.Synthesis.Mesh;

/// <summary>
/// The borders of the mesh. Each is made from its own number, so that the two cells beside it draw the very same points though nothing but
/// one row is kept in memory. Corners are shaken; some borders are bent, some have a step that makes both cells L-shaped.
/// </summary>
/// <param name="extent">The mesh.</param>
/// <param name="seed">The seed of the drawing.</param>
public sealed class MeshBorders(MeshExtent extent, ulong seed)
{
    private const double CornerShakeMetres = 11;
    private const double BendMetres = 4;
    private const double StepMetres = 14;

    /// <summary>The corners of a row, from west to east.</summary>
    public MeshPoint[] Corners(int row)
    {
        var corners = new MeshPoint[extent.Columns + 1];
        for (var column = 0; column <= extent.Columns; column++)
        {
            var chance = Of(row, column, 0);
            var x = extent.West + (column * MeshExtent.CellMetres) + (column == 0 || column == extent.Columns ? 0 : chance.Between(-CornerShakeMetres, CornerShakeMetres));
            var y = extent.South + (row * MeshExtent.CellMetres) + (row == 0 || row == extent.Rows ? 0 : chance.Between(-CornerShakeMetres, CornerShakeMetres));
            corners[column] = MeshPoint.At(x, y);
        }

        return corners;
    }

    /// <summary>The points between the corners of each border that runs eastwards along a row of corners.</summary>
    public MeshPoint[][] Eastward(int row, MeshPoint[] corners)
    {
        var borders = new MeshPoint[extent.Columns][];
        for (var column = 0; column < extent.Columns; column++)
        {
            borders[column] = row == 0 || row == extent.Rows ? [] : Bent(Of(row, column, 1), corners[column], corners[column + 1]);
        }

        return borders;
    }

    /// <summary>The points between the corners of each border that runs northwards between two rows of corners.</summary>
    public MeshPoint[][] Northward(int row, MeshPoint[] south, MeshPoint[] north)
    {
        var borders = new MeshPoint[extent.Columns + 1][];
        for (var column = 0; column <= extent.Columns; column++)
        {
            var chance = Of(row, column, 2);
            borders[column] = column == 0 || column == extent.Columns ? []
                : chance.Happens(0.12) ? Stepped(chance, south[column], north[column])
                : Bent(chance, south[column], north[column]);
        }

        return borders;
    }

    private Chance Of(int row, int column, ulong part) => new(Chance.Mix(Chance.Mix(seed, ((ulong)row << 32) | (uint)column), part));

    /// <summary>Up to three points beside the straight line.</summary>
    private static MeshPoint[] Bent(Chance chance, MeshPoint from, MeshPoint to)
    {
        var bends = Math.Max(0, chance.Below(7) - 3);
        var points = new MeshPoint[bends];
        for (var bend = 0; bend < bends; bend++)
        {
            points[bend] = Beside(from, to, (bend + chance.Between(0.8, 1.2)) / (bends + 1), chance.Between(-BendMetres, BendMetres));
        }

        return points;
    }

    /// <summary>A right-angled step to one side.</summary>
    private static MeshPoint[] Stepped(Chance chance, MeshPoint from, MeshPoint to)
    {
        var aside = chance.Pick(-1, 1) * chance.Between(StepMetres * 0.6, StepMetres);
        var at = chance.Between(0.35, 0.5);
        return [Beside(from, to, at, 0), Beside(from, to, at, aside), Beside(from, to, at + 0.16, aside), Beside(from, to, at + 0.16, 0)];
    }

    private static MeshPoint Beside(MeshPoint from, MeshPoint to, double share, double aside)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        return MeshPoint.At(from.X + (share * dx) - (aside * dy / length), from.Y + (share * dy) + (aside * dx / length));
    }
}
