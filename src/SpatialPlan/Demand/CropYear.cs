namespace SpatialPlan.Demand;

/// <summary>Harvest and area of a crop in one year.</summary>
/// <param name="Crop">The code of the crop.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="OutputTonnes">The harvest in tonnes.</param>
/// <param name="YieldTonnesPerHectare">Tonnes from a hectare at one harvest.</param>
/// <param name="AreaHectares">The area this takes, in hectares.</param>
/// <param name="ChangeHectares">The change of the area from the year before; 0 in the base year, negative when land is released.</param>
public sealed record CropYear(string Crop, int Year, double OutputTonnes, double YieldTonnesPerHectare, double AreaHectares, double ChangeHectares);
