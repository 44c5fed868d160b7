using System.Collections.Immutable;

namespace SpatialPlan.LandBalance;

/// <summary>The land balance of a unit on a day: what page, files, interface and command line show.</summary>
/// <param name="Unit">Whose land.</param>
/// <param name="On">The day in law.</param>
/// <param name="KnownAt">The time of knowledge; <see langword="null"/>: what is known now.</param>
/// <param name="Stock">The land on the day.</param>
/// <param name="Movement">The annual form, when a first day was asked for.</param>
/// <param name="Municipalities">The municipalities of the unit on the day, by SOATE code; a municipality is its own only one.</param>
/// <param name="Zoned">What the zoning plans say.</param>
/// <param name="Overlaps">Parcels that lie on each other.</param>
public sealed record LandBalanceReport(
    BalanceUnit Unit,
    DateOnly On,
    DateTimeOffset? KnownAt,
    LandStock Stock,
    LandMovement? Movement,
    ImmutableArray<MunicipalityInUnit> Municipalities,
    ZonedLand Zoned,
    OverlapCheck Overlaps)
{
    /// <summary>The municipalities whose land is not in the database. While there is one, sums are not those of the whole unit.</summary>
    public IEnumerable<MunicipalityInUnit> WithoutLand => Municipalities.Where(municipality => !municipality.HasLand);

    /// <summary>
    /// The boundary's area less the registered one: land that no parcel stands for. Negative: more is registered than lies within. 0 when they differ by
    /// no more than the rounding of each parcel to a hundredth of a square metre. <see langword="null"/> without a boundary.
    /// </summary>
    public decimal? UnregisteredSquareMetres =>
        Unit.BoundarySquareMetres - Stock.TotalSquareMetres is { } difference
            ? Math.Abs(difference) <= (Stock.ParcelCount + 1) * 0.005m ? 0 : difference
            : null;

    /// <summary>True when the land of every municipality known to lie in the unit is in the database. That all municipalities of the country are known is not claimed.</summary>
    public bool IsComplete => Municipalities.Length > 0 && Municipalities.All(municipality => municipality.HasLand);
}
