using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>
/// Puts the two views of agriculture together: land that investments will irrigate (supply side) and land that irrigated crops ask for (demand
/// side) are the same land as far as they reach, and are counted once.
/// </summary>
public static class AgricultureDemand
{
    /// <summary>
    /// The lines of the crops that are not already covered by newly irrigated land. Irrigated growth is covered first come, first served, in the
    /// order of years and then of crops; rain-fed growth is never covered.
    /// </summary>
    /// <param name="crops">The crops.</param>
    /// <param name="years">Their years, as <see cref="CropDemand.Run"/> gives them; the base year and releases are passed over.</param>
    /// <param name="irrigated">Newly irrigated hectares by year, from the chain; empty when there are none.</param>
    /// <returns>The lines, and the hectares of irrigated growth that the new irrigation covers.</returns>
    public static (ImmutableArray<DemandLine> Lines, double CoveredHectares) Net(
        IReadOnlyList<Crop> crops, IReadOnlyList<CropYear> years, IReadOnlyList<ChainYear> irrigated)
    {
        ArgumentNullException.ThrowIfNull(crops);
        ArgumentNullException.ThrowIfNull(years);
        ArgumentNullException.ThrowIfNull(irrigated);
        var lines = ImmutableArray.CreateBuilder<DemandLine>();
        var covered = 0.0;
        foreach (var growth in years.Where(year => year.ChangeHectares > 0).OrderBy(year => year.Year))
        {
            var share = crops.First(crop => crop.Code == growth.Crop).IrrigatedShare;
            var there = irrigated.Where(year => year.Year <= growth.Year).Sum(year => year.Amount) - covered;
            var taken = Math.Clamp(growth.ChangeHectares * share, 0, Math.Max(0, there));
            covered += taken;
            if (growth.ChangeHectares - taken > 0)
            {
                lines.Add(new DemandLine(DemandSector.Agriculture, growth.Crop, growth.Year, growth.ChangeHectares - taken));
            }
        }

        return (lines.ToImmutable(), covered);
    }
}
