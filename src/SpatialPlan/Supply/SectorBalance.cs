namespace SpatialPlan.Supply;

/// <summary>Demand against land for one sector. Demand is allocated plus unmet, to the square metre. Supplies of several sectors must not be added: they compete for the same land.</summary>
/// <param name="Sector">The code of the sector.</param>
/// <param name="DemandSquareMetres">What it asks for over the horizon.</param>
/// <param name="SupplySquareMetres">All land offered to it in the tiers allowed.</param>
/// <param name="CompetedSquareMetres">How much of that is also offered to another sector with demand.</param>
/// <param name="AllocatedSquareMetres">What it got.</param>
/// <param name="UnmetSquareMetres">What it did not get.</param>
/// <param name="FreeSquareMetres">How much of its supply nobody got.</param>
/// <param name="YearsOfSupply">How many years its supply would last it alone, at the mean demand of a year.</param>
/// <param name="Status">How that compares with the horizon.</param>
public sealed record SectorBalance(
    string Sector,
    long DemandSquareMetres,
    long SupplySquareMetres,
    long CompetedSquareMetres,
    long AllocatedSquareMetres,
    long UnmetSquareMetres,
    long FreeSquareMetres,
    double YearsOfSupply,
    BalanceStatus Status)
{
    /// <summary>True when its supply would be enough if no other sector took any.</summary>
    public bool FeasibleAlone => SupplySquareMetres >= DemandSquareMetres;

    /// <summary>How far a supply reaches: at least 1.2 times the horizon is green, at least 1.05 times amber; less, or less than five years and a twentieth, or unmet demand, is red.</summary>
    public static BalanceStatus StatusOf(double yearsOfSupply, int horizonYears, long unmet) =>
        unmet > 0 || yearsOfSupply < 5 * 1.05 || yearsOfSupply < 1.05 * horizonYears ? BalanceStatus.Red
        : yearsOfSupply < 1.2 * horizonYears ? BalanceStatus.Amber
        : BalanceStatus.Green;
}
