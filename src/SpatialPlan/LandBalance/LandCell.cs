namespace SpatialPlan.LandBalance;

/// <summary>How much land of one class there is.</summary>
/// <param name="Class">What land it is.</param>
/// <param name="AreaSquareMetres">Registered area, square metres with two decimals, more than 0.</param>
public sealed record LandCell(LandClass Class, decimal AreaSquareMetres);
