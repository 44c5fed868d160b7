using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>Land for crops: the harvest wanted, divided by the yield. Worked example: handbook of questions and answers, question 76 (raspberry).</summary>
public static class CropDemand
{
    /// <summary>The coefficients this calculation uses.</summary>
    public static ImmutableArray<string> CoefficientKeys { get; } = ["agriculture.cropping_intensity"];

    /// <summary>
    /// Every year from the first target to the last. Between two targets the harvest grows at a steady rate (on a straight line when one of them is
    /// zero) and the yield on a straight line. After the last target nothing is assumed.
    /// </summary>
    /// <param name="crop">The crop; its targets in the order of their years.</param>
    /// <param name="croppingIntensity">Harvests a year from the same land; above zero.</param>
    public static ImmutableArray<CropYear> Run(Crop crop, double croppingIntensity)
    {
        ArgumentNullException.ThrowIfNull(crop);
        var years = ImmutableArray.CreateBuilder<CropYear>();
        for (var year = crop.Targets[0].Year; year <= crop.Targets[^1].Year; year++)
        {
            var (output, yield) = At(crop.Targets, year);
            var area = output / (yield * croppingIntensity);
            years.Add(new CropYear(crop.Code, year, output, yield, area, years.Count == 0 ? 0 : area - years[^1].AreaHectares));
        }

        return years.ToImmutable();
    }

    /// <summary>
    /// Splits the change between two years by the logarithmic mean Divisia index, which leaves no rest. Both harvests must be above zero;
    /// two equal harvests give parts that cancel.
    /// </summary>
    public static GrowthParts Decompose(CropYear from, CropYear to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var change = to.OutputTonnes - from.OutputTonnes;
        var ratio = Math.Log(to.OutputTonnes / from.OutputTonnes);
        var mean = ratio == 0 ? from.OutputTonnes : change / ratio;
        return new GrowthParts(mean * Math.Log(to.AreaHectares / from.AreaHectares), mean * Math.Log(to.YieldTonnesPerHectare / from.YieldTonnesPerHectare));
    }

    /// <summary>What a crop is expected to yield in a year: between two targets as <see cref="Run"/> says, after the last one as in its year.</summary>
    /// <param name="crop">The crop.</param>
    /// <param name="year">Any year from the first target on.</param>
    public static CropTarget Expect(Crop crop, int year)
    {
        ArgumentNullException.ThrowIfNull(crop);
        var (output, yield) = At(crop.Targets, Math.Min(year, crop.Targets[^1].Year));
        return new CropTarget(year, output, yield);
    }

    private static (double Output, double Yield) At(ImmutableArray<CropTarget> targets, int year)
    {
        var after = targets.First(target => target.Year >= year);
        if (after.Year == year)
        {
            return (after.OutputTonnes, after.YieldTonnesPerHectare);
        }

        var before = targets.Last(target => target.Year < year);
        var share = (double)(year - before.Year) / (after.Year - before.Year);
        var yield = before.YieldTonnesPerHectare + (share * (after.YieldTonnesPerHectare - before.YieldTonnesPerHectare));
        var output = before.OutputTonnes > 0 && after.OutputTonnes > 0
            ? before.OutputTonnes * Math.Pow(after.OutputTonnes / before.OutputTonnes, share)
            : before.OutputTonnes + (share * (after.OutputTonnes - before.OutputTonnes));
        return (output, yield);
    }
}
