namespace SpatialPlan.Demand;

/// <summary>Social facilities whose need follows the population.</summary>
public enum FacilityKind
{
    /// <summary>Kindergartens, in places.</summary>
    Preschool,

    /// <summary>Schools, in places.</summary>
    School,

    /// <summary>Clinics and family doctors, in visits a shift.</summary>
    Clinic,

    /// <summary>Hospitals, in beds.</summary>
    Hospital,

    /// <summary>Sport grounds, in square metres.</summary>
    Sport,

    /// <summary>Cemeteries, in square metres still free.</summary>
    Cemetery,
}
