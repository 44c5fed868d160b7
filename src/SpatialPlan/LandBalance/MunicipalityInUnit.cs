using SpatialPlan.Texts;

namespace SpatialPlan.LandBalance;

/// <summary>A municipality of a unit, and whether its land is in the database.</summary>
/// <param name="UnitId">Its number.</param>
/// <param name="Soate">SOATE code, 14 digits.</param>
/// <param name="Name">Its name on the day.</param>
/// <param name="BoundarySquareMetres">The area within its boundary; <see langword="null"/> when no boundary is known.</param>
/// <param name="HasLand">True when at least one parcel of it holds on the day.</param>
public sealed record MunicipalityInUnit(long UnitId, string Soate, LocalizedName Name, decimal? BoundarySquareMetres, bool HasLand);
