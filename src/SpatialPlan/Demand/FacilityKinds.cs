using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>The stable codes of <see cref="FacilityKind"/> and the coefficients each kind uses.</summary>
public static class FacilityKinds
{
    /// <summary>All kinds, in the order of the tables.</summary>
    public static ImmutableArray<FacilityKind> All { get; } = [.. Enum.GetValues<FacilityKind>()];

    /// <summary>The code: <c>preschool</c>, <c>school</c>, <c>clinic</c>, <c>hospital</c>, <c>sport</c> or <c>cemetery</c>.</summary>
    public static string Code(this FacilityKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Reads a code; the case of the letters matters.</summary>
    public static bool TryParse(string code, out FacilityKind kind)
    {
        kind = All.FirstOrDefault(candidate => candidate.Code() == code, (FacilityKind)(-1));
        return kind >= 0;
    }

    /// <summary>The key of the coefficient that says how much capacity 1 000 persons need.</summary>
    public static string NormKey(this FacilityKind kind) => kind switch
    {
        FacilityKind.Preschool => "social.preschool_places_per_1000",
        FacilityKind.School => "social.school_places_per_1000",
        FacilityKind.Clinic => "social.clinic_visits_per_1000",
        FacilityKind.Hospital => "social.hospital_beds_per_1000",
        FacilityKind.Sport => "social.sport_square_metres_per_1000",
        _ => "social.cemetery_square_metres_per_1000",
    };

    /// <summary>The key of the coefficient that says how many square metres of land one unit of capacity takes; <see langword="null"/> when capacity is land itself.</summary>
    public static string? LandKey(this FacilityKind kind) => kind switch
    {
        FacilityKind.Preschool => "social.preschool_square_metres_per_place",
        FacilityKind.School => "social.school_square_metres_per_place",
        FacilityKind.Clinic => "social.clinic_square_metres_per_visit",
        FacilityKind.Hospital => "social.hospital_square_metres_per_bed",
        _ => null,
    };
}
