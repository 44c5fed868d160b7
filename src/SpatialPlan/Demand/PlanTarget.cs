namespace SpatialPlan.Demand;

/// <summary>A target of the programme of socio-economic development, such as 2 900 tonnes of raspberry in 2027. Only <see cref="DemandScenario.Plan"/> follows it.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Code">The code of the crop or branch; empty for the population.</param>
/// <param name="Year">The year in which it is reached, after the base year.</param>
/// <param name="Value">The value in that year, in the unit of <paramref name="Subject"/>; not negative.</param>
/// <param name="Source">Where it is written.</param>
public sealed record PlanTarget(PlanSubject Subject, string Code, int Year, double Value, string Source);
