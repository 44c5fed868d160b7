using SpatialPlan.Texts;

namespace SpatialPlan.LandBalance;

/// <summary>The unit whose land is counted: an aimak, a town, or a rayon, oblast or the republic with all municipalities in it.</summary>
/// <param name="UnitId">Its number.</param>
/// <param name="Soate">SOATE code, 14 digits.</param>
/// <param name="Level"><c>aimak</c>, <c>town</c>, <c>rayon</c>, <c>oblast</c> or <c>republic</c>; <see langword="null"/> when other units name it as theirs but it was never described itself.</param>
/// <param name="Name">Its name on the day; the SOATE code when it has none.</param>
/// <param name="BoundarySquareMetres">The area within its boundary, rounded to two decimals; <see langword="null"/> when no boundary is known.</param>
/// <param name="ValidFrom">The first day on which the unit holds as it is on the day asked for; <see langword="null"/> when not known.</param>
public sealed record BalanceUnit(long UnitId, string Soate, string? Level, LocalizedName Name, decimal? BoundarySquareMetres, DateOnly? ValidFrom)
{
    /// <summary>True for an aimak or a town: its land is its own and not a sum.</summary>
    public bool IsMunicipality => Level is "aimak" or "town";
}
