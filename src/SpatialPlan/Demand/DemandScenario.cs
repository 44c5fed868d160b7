namespace SpatialPlan.Demand;

/// <summary>Which future the demand is calculated for. The order is that of the tables.</summary>
public enum DemandScenario
{
    /// <summary>People grow at the official average rate.</summary>
    Official,

    /// <summary>People follow the base path (<see cref="Forecasts.BasePath"/>).</summary>
    Base,

    /// <summary>People follow the lower edge of the 80 % band.</summary>
    Low,

    /// <summary>People follow the upper edge of the 80 % band.</summary>
    High,

    /// <summary>The targets of the programme are reached (<see cref="PlanTarget"/>); where there is none, the base path holds.</summary>
    Plan,
}
