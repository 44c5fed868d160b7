namespace SpatialPlan.Restrictions;

/// <summary>From when on a hit of a theme counts. Dated rows of the database, a municipality's own before the default of all; never constants.</summary>
/// <param name="Theme">The code of the theme.</param>
/// <param name="MinAreaSquareMetres">Least area of a hit, all parts of one restriction together, square metres.</param>
/// <param name="MinWidthMetres">Least width of a hit (diameter of the largest circle in it), metres; what is thinner is an edge case.</param>
/// <param name="MinShare">A hit of this share of the drawn parcel counts however narrow it is, 0 to 1; <see langword="null"/>: no such rule.</param>
/// <param name="MinLengthMetres">Least length of a line on the parcel, metres.</param>
/// <param name="ToleranceMetres">What lies this near without lying on the parcel is an edge case, metres.</param>
/// <param name="NearbyMetres">What lies this near is listed apart, metres.</param>
/// <param name="Source">The act or decision the numbers come from.</param>
/// <param name="Confirmed">False when they are a default that nobody has confirmed; whatever is shown says so.</param>
/// <param name="VersionId">The row of the database; <see langword="null"/> when no row holds.</param>
public sealed record RestrictionThreshold(
    string Theme,
    double MinAreaSquareMetres,
    double MinWidthMetres,
    double? MinShare,
    double MinLengthMetres,
    double ToleranceMetres,
    double NearbyMetres,
    string Source,
    bool Confirmed,
    long? VersionId = null)
{
    /// <summary>The threshold used where no row holds on the day: the smallest hit counts and the usual distances apply.</summary>
    public static RestrictionThreshold Strictest(string theme) => new(theme, 0, 0, null, 0, 0.1, 50, "", false);
}
