using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>Which coefficients a forecast is calculated with: only those are shown, drawn in the tornado and asked to be confirmed.</summary>
public static class UsedCoefficients
{
    /// <summary>The keys, in ordinal order; none when nothing is calculated.</summary>
    public static ImmutableArray<string> Of(DemandForecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        IEnumerable<string> keys =
        [
            .. forecast.Housing is null ? [] : HousingDemand.CoefficientKeys.Add("housing.check_hectares_per_dwelling"),
            .. forecast.Facilities is null ? [] : SocialDemand.CoefficientKeys,
            .. IndustryDemand.CoefficientKeys(forecast.Branches ?? []),
            .. forecast.Crops is null ? [] : CropDemand.CoefficientKeys,
            .. TourismDemand.CoefficientKeys(forecast.Tourism ?? []),
            .. TakesLand(forecast) ? ["compensation.irrigated_share_of_land_taken", "compensation.hectares_per_hectare"] : Array.Empty<string>(),
        ];
        return [.. keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static bool TakesLand(DemandForecast forecast) =>
        forecast.Housing is not null || forecast.Facilities is not null || forecast.Tourism is not null || forecast.Transport is not null
        || (forecast.Branches ?? []).Any(branch => branch.Norm != JobNorm.None)
        || (forecast.Links is not null && forecast.Pulses is not null);
}
