namespace SpatialPlan.LandBalance;

/// <summary>The parcels of one category in one municipality, with what the register says beside what is drawn.</summary>
/// <param name="MunicipalityId">The number of the municipality.</param>
/// <param name="Category">The category, 1 to 7.</param>
/// <param name="Parcels">How many parcels.</param>
/// <param name="RegisteredSquareMetres">Their registered areas together.</param>
/// <param name="DrawnSquareMetres">The areas of their polygons together, rounded to two decimals.</param>
/// <param name="NotAddingUp">How many of them have parts that do not add up to the registered area. The database refuses such parcels; a number above 0 means it was changed around its guards.</param>
public sealed record ParcelTotal(long MunicipalityId, int Category, long Parcels, decimal RegisteredSquareMetres, decimal DrawnSquareMetres, long NotAddingUp);
