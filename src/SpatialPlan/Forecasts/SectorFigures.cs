namespace SpatialPlan.Forecasts;

/// <summary>One sector of an economy at the beginning and the end of the same years.</summary>
/// <param name="Code">The code of the sector.</param>
/// <param name="JobsThen">Jobs at the beginning; not negative.</param>
/// <param name="JobsNow">Jobs at the end; not negative.</param>
/// <param name="OutputNow">Output at the end, million som, or <see langword="null"/> when it is not known.</param>
public sealed record SectorFigures(string Code, double JobsThen, double JobsNow, double? OutputNow);
