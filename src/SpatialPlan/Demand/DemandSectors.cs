using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>The stable codes of <see cref="DemandSector"/> in tables and JSON.</summary>
public static class DemandSectors
{
    /// <summary>All sectors, in the order of the tables.</summary>
    public static ImmutableArray<DemandSector> All { get; } = [.. Enum.GetValues<DemandSector>()];

    /// <summary>The code: <c>housing</c>, <c>social</c>, <c>industry</c>, <c>services</c>, <c>agriculture</c>, <c>tourism</c> or <c>transport</c>.</summary>
    public static string Code(this DemandSector sector) => sector.ToString().ToLowerInvariant();

    /// <summary>Reads a code; the case of the letters matters, as it does in all tables.</summary>
    public static bool TryParse(string code, out DemandSector sector)
    {
        var at = All.IndexOf(All.FirstOrDefault(candidate => candidate.Code() == code, (DemandSector)(-1)));
        sector = at < 0 ? default : All[at];
        return at >= 0;
    }
}
