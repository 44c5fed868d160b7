namespace SpatialPlan.Forecasts;

/// <summary>One way of forecasting and how it would have done on a series: a row of the table that stands beside every forecast.</summary>
/// <param name="Candidate">The way of forecasting.</param>
/// <param name="Result">The result, or <see langword="null"/> when the series is too short to be cut (<see cref="RollingOrigin.FewestBefore"/>) or the way needs values above zero.</param>
public sealed record BackTestRow(BackTestCandidate Candidate, BackTest? Result);
