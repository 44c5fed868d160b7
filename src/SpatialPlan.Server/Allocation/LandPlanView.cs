using System.Collections.Immutable;
using SpatialPlan.Demand;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Supply;
using SpatialPlan.Server.Forecasts;
using SpatialPlan.Supply;

namespace SpatialPlan.Server.Allocation;

/// <summary>Land given out for a forecast, as it is shown.</summary>
/// <param name="Forecast">The demand it is given for.</param>
/// <param name="Request">How it was to be given.</param>
/// <param name="Plan">What came of it.</param>
/// <param name="Tools">What could be done about a shortage.</param>
/// <param name="Given">The rules without the weights the reader tries.</param>
public sealed record LandPlanView(ForecastView Forecast, LandPlanRequest Request, LandPlan Plan, ImmutableArray<LandToolbox.Tool> Tools, SupplyRules Given)
{
    private static readonly string[] DenseKeys = ["housing.flat_share", "housing.infill_share"];

    /// <summary>Reads the land at one moment and plans; <see langword="null"/> when no parcel is recorded on the day.</summary>
    internal static async Task<LandPlanView?> FindAsync(Database database, ForecastView forecast, LandPlanRequest request, CancellationToken cancellation)
    {
        await using var snapshot = await Snapshot.OpenAsync(database, cancellation);
        var facts = await SupplyReader.ReadAsync(snapshot, forecast.Municipality.UnitId, forecast.Answer.On, null, [], cancellation);
        if (facts.Parcels.IsEmpty)
        {
            return null;
        }

        var tried = facts with { Rules = facts.Rules with { Factors = [.. facts.Rules.Factors.Select(factor => Tried(factor, request))] } };
        return await Task.Run(() => Make(forecast, request, tried, facts.Rules), cancellation);
    }

    /// <summary>The first weight asked for that is none of the rules, or <see langword="null"/>.</summary>
    internal string? StrangeWeight() => Request.Weights.Keys.FirstOrDefault(name => Given.Factors.All(factor => NameOf(factor) != name));

    /// <summary>How the weight of a factor is named in the address.</summary>
    internal static string NameOf(SuitabilityFactor factor) => $"{factor.Sector}.{factor.Factor}";

    private static LandPlanView Make(ForecastView forecast, LandPlanRequest request, SupplyFacts facts, SupplyRules given)
    {
        var plan = LandPlanning.Run(facts, LandClaim.From(forecast.Report.Demand), request.Plan);
        return new LandPlanView(forecast, request, plan, LandToolbox.Compare(plan, Dense(forecast)), given);
    }

    private static SuitabilityFactor Tried(SuitabilityFactor factor, LandPlanRequest request) =>
        request.Weights.TryGetValue(NameOf(factor), out var weight) ? factor with { Weight = weight } : factor;

    // The same forecast with as many flats and filled gaps as the ranges allow.
    private static ImmutableArray<LandClaim> Dense(ForecastView forecast)
    {
        var report = forecast.Report;
        var sheet = DenseKeys.Aggregate(report.Forecast.Sheet, (sheet, key) => sheet.WithValue(key, Math.Max(sheet[key], sheet.Find(key)!.High)));
        return LandClaim.From(LandOutlook.Run(forecast.Given with { Sheet = sheet }, forecast.Request.Settings with { Draws = 1 }).Report.Demand);
    }
}
