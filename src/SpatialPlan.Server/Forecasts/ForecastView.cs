using System.Collections.Immutable;
using SpatialPlan.Demand;
using SpatialPlan.Municipalities;
using SpatialPlan.PostGis.Forecasts;
using SpatialPlan.Texts;

namespace SpatialPlan.Server.Forecasts;

/// <summary>A calculation as it is shown.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Municipality">Whose forecast it is.</param>
/// <param name="Kept">All versions that were handed in.</param>
/// <param name="Chosen">The version that was calculated.</param>
/// <param name="Given">The forecast as it was handed in, without what the reader tries.</param>
/// <param name="Answer">Demand and vacant land.</param>
public sealed record ForecastView(
    ForecastRequest Request, Municipality Municipality, IReadOnlyList<KeptForecast> Kept, KeptForecast Chosen, DemandForecast Given, DemandAnswer Answer)
{
    /// <summary>The demand with its uncertainty.</summary>
    public DemandOutlook Outlook => Answer.Outlook;

    /// <summary>The demand at the likeliest values.</summary>
    public DemandReport Report => Answer.Report;

    /// <summary>The words of a language for the codes of this forecast.</summary>
    public DemandNames Names(Language language) => new(Report.Forecast, language);

    /// <summary>The coefficients in use that the reader has changed.</summary>
    public ImmutableArray<Coefficient> Tried => [.. Report.Coefficients.Where(one => Request.Values.ContainsKey(one.Key))];
}
