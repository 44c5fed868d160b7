namespace SpatialPlan.Zoning.Plans;

/// <summary>What became of one zone between two versions of a plan.</summary>
/// <param name="Code">The code of the zone.</param>
/// <param name="Kind"><c>added</c>, <c>gone</c>, <c>moved</c> (its land changed), <c>changed</c> (only its properties did).</param>
/// <param name="Before">The zone in the first version, or <see langword="null"/>.</param>
/// <param name="After">The zone in the second version, or <see langword="null"/>.</param>
/// <param name="GainedSquareMetres">Land it has now and had not before; <see langword="null"/> when a version has faulty rings and cannot be measured.</param>
/// <param name="LostSquareMetres">Land it had before and has not now; <see langword="null"/> as above.</param>
/// <param name="Properties">The properties that differ, by name, as JSON texts before and after; <see langword="null"/> where there is none.</param>
public sealed record ZoneChange(
    string Code,
    string Kind,
    PlanZone? Before,
    PlanZone? After,
    double? GainedSquareMetres,
    double? LostSquareMetres,
    IReadOnlyList<(string Name, string? Before, string? After)> Properties);
