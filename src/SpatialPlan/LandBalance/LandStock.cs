using System.Collections.Immutable;

namespace SpatialPlan.LandBalance;

/// <summary>The registered land of an administrative unit on one day.</summary>
/// <param name="Cells">Its classes, each once; empty when no parcel holds on the day.</param>
/// <param name="Parcels">Its parcels by municipality and category; empty when no parcel holds on the day.</param>
public sealed record LandStock(ImmutableArray<LandCell> Cells, ImmutableArray<ParcelTotal> Parcels)
{
    /// <summary>The sum of all classes, square metres.</summary>
    public decimal TotalSquareMetres => Cells.Sum(cell => cell.AreaSquareMetres);

    /// <summary>The areas of all polygons together, square metres.</summary>
    public decimal DrawnSquareMetres => Parcels.Sum(total => total.DrawnSquareMetres);

    /// <summary>How many parcels there are.</summary>
    public long ParcelCount => Parcels.Sum(total => total.Parcels);

    /// <summary>The area of the classes that fit, square metres; 0 when none does.</summary>
    public decimal AreaOf(Func<LandClass, bool> fits) => Cells.Where(cell => fits(cell.Class)).Sum(cell => cell.AreaSquareMetres);

    /// <summary>The land as a table of two properties.</summary>
    public CrossTable By(Func<LandClass, string> row, Func<LandClass, string> column)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(column);
        return CrossTable.Of(Cells.Select(cell => (row(cell.Class), column(cell.Class), cell.AreaSquareMetres)));
    }
}
