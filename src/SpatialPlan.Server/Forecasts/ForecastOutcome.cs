using SpatialPlan.Municipalities;
using SpatialPlan.Tables.Forecasts;

namespace SpatialPlan.Server.Forecasts;

/// <summary>What became of a question about a forecast.</summary>
internal abstract record ForecastOutcome
{
    private ForecastOutcome()
    {
    }

    /// <summary>It was calculated.</summary>
    internal sealed record Calculated(ForecastView View) : ForecastOutcome;

    /// <summary>There is no such municipality.</summary>
    internal sealed record NoMunicipality : ForecastOutcome;

    /// <summary>Nobody has handed in a forecast for it.</summary>
    internal sealed record NoForecast(Municipality Municipality) : ForecastOutcome;

    /// <summary>The version asked for is not one of this municipality.</summary>
    internal sealed record NoVersion(long Version) : ForecastOutcome;

    /// <summary>A value to be tried has no coefficient in use, or lies outside its range.</summary>
    internal sealed record WrongValue(string Key, double Value, double? Low, double? High) : ForecastOutcome;

    /// <summary>Kept tables can no longer be read: the rules for tables became stricter after they were handed in.</summary>
    internal sealed record Unreadable(TableProblem First) : ForecastOutcome;
}
