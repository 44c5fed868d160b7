using System.Collections.Immutable;
using SpatialPlan.Demand;

namespace SpatialPlan.Tables.Forecasts;

/// <summary>
/// What can honestly be calculated of a forecast some of whose tables are broken: a part is left out as a whole when its table, or a coefficient it
/// needs, is in doubt. A part of a table is never used: a total that lacks one row looks like a total.
/// </summary>
internal static class SoundParts
{
    internal static (DemandForecast Sound, ImmutableArray<string> LeftOut) Of(DemandForecast forecast, HashSet<string> broken, HashSet<string> doubtful)
    {
        // Land that makes good irrigated fields depends on every sector that takes land.
        var all = doubtful.Overlaps(["compensation.irrigated_share_of_land_taken", "compensation.hectares_per_hectare"]);
        var chain = broken.Overlaps(["chains.csv", "investments.csv", "limits.csv"]);
        (string File, bool InDoubt)[] parts =
        [
            ("housing.csv", Doubtful(HousingDemand.CoefficientKeys)),
            ("facilities.csv", Doubtful(SocialDemand.CoefficientKeys)),
            ("sectors.csv", Doubtful(IndustryDemand.CoefficientKeys(forecast.Branches ?? []))),
            ("crops.csv", Doubtful(CropDemand.CoefficientKeys)),
            ("tourism.csv", Doubtful(TourismDemand.CoefficientKeys(forecast.Tourism ?? []))),
            ("transport.csv", all),
            ("chains.csv", chain || all),
            ("targets.csv", false),
            ("ages.csv", false),
            ("wider-economy.csv", false),
        ];
        ImmutableArray<string> leftOut = [.. parts.Where(part => part.InDoubt || broken.Contains(part.File)).Select(part => part.File)];
        return (Without(forecast, leftOut), [.. leftOut.Where(file => Given(forecast, file) || broken.Contains(file) || (file == "chains.csv" && chain))]);

        bool Doubtful(IEnumerable<string> keys) => all || doubtful.Overlaps(keys);
    }

    private static bool Given(DemandForecast forecast, string file) => file switch
    {
        "housing.csv" => forecast.Housing is not null,
        "facilities.csv" => forecast.Facilities is not null,
        "sectors.csv" => forecast.Branches is not null,
        "crops.csv" => forecast.Crops is not null,
        "tourism.csv" => forecast.Tourism is not null,
        "transport.csv" => forecast.Transport is not null,
        "chains.csv" => forecast.Links is not null,
        _ => true,
    };

    private static DemandForecast Without(DemandForecast forecast, ImmutableArray<string> leftOut) => forecast with
    {
        Housing = leftOut.Contains("housing.csv") ? null : forecast.Housing,
        Facilities = leftOut.Contains("facilities.csv") ? null : forecast.Facilities,
        Branches = leftOut.Contains("sectors.csv") ? null : forecast.Branches,
        Crops = leftOut.Contains("crops.csv") ? null : forecast.Crops,
        Tourism = leftOut.Contains("tourism.csv") ? null : forecast.Tourism,
        Transport = leftOut.Contains("transport.csv") ? null : forecast.Transport,
        Links = leftOut.Contains("chains.csv") ? null : forecast.Links,
        Pulses = leftOut.Contains("chains.csv") ? null : forecast.Pulses,
        Limits = leftOut.Contains("chains.csv") ? [] : forecast.Limits,
        Ages = leftOut.Contains("ages.csv") ? null : forecast.Ages,
        Wider = leftOut.Contains("wider-economy.csv") ? null : forecast.Wider,
        Targets = leftOut.Contains("targets.csv") ? [] : forecast.Targets,
    };
}
