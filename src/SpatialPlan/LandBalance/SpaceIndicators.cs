using System.Collections.Immutable;

namespace SpatialPlan.LandBalance;

/// <summary>Fills the handbook's list of Space indicators (question 77) from a balance, in its order. What the register does not hold is "no data", never 0.</summary>
public static class SpaceIndicators
{
    private static readonly (string Code, int Depth, Func<LandClass, bool> Fits)[] OfRegister =
    [
        ("category-1", 0, land => land.Category == 1),
        ("arable", 1, land => land.Category == 1 && land.Kind is "irrigated_arable" or "rainfed_arable"),
        ("rainfed", 1, land => land.Category == 1 && land.Kind == "rainfed_arable"),
        ("irrigated", 1, land => land.Category == 1 && land.Kind == "irrigated_arable"),
        ("pasture", 1, land => land.Category == 1 && land.Kind == "pasture"),
        ("pasture-private", 1, land => land.Category == 1 && land.Kind == "pasture" && land.Ownership == "private"),
        ("state-fund", 1, land => land.StateFund),
        ("category-2", 0, land => land.Category == 2),
        ("category-3", 0, land => land.Category == 3),
        ("category-4", 0, land => land.Category == 4),
        ("category-5", 0, land => land.Category == 5),
        ("category-6", 0, land => land.Category == 6),
        ("category-7", 0, land => land.Category == 7),
        ("municipal", 0, land => land.Municipal),
    ];

    /// <summary>The indicators of a balance. Without any parcel all that rests on the register is "no data".</summary>
    public static ImmutableArray<SpaceIndicator> Of(LandBalanceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var list = ImmutableArray.CreateBuilder<SpaceIndicator>();
        list.Add(new("total-area", 0, report.Unit.BoundarySquareMetres, null, null));
        list.Add(FromRegister("registered", 1, report.Stock, _ => true));
        list.Add(new("unregistered", 1, report.Stock.Cells.IsEmpty ? null : report.UnregisteredSquareMetres, null, null));
        foreach (var (code, depth, fits) in OfRegister)
        {
            list.Add(FromRegister(code, depth, report.Stock, fits));
            if (code == "category-2")
            {
                list.Add(new("housing", 1, report.Zoned.Zones == 0 ? null : report.Zoned.HousingSquareMetres, null, null));
            }
        }

        return list.ToImmutable();
    }

    /// <summary>Where nothing at all is recorded about use, that is no data; where it is recorded of a part, that part is shown.</summary>
    private static SpaceIndicator FromRegister(string code, int depth, LandStock stock, Func<LandClass, bool> fits)
    {
        if (stock.Cells.IsEmpty)
        {
            return new(code, depth, null, null, null);
        }

        var area = stock.AreaOf(fits);
        var used = stock.AreaOf(land => fits(land) && land.Used is true);
        var unused = stock.AreaOf(land => fits(land) && land.Used is false);
        return used + unused == 0 && area > 0 ? new(code, depth, area, null, null) : new(code, depth, area, used, unused);
    }
}
