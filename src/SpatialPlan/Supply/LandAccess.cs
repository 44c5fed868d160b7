namespace SpatialPlan.Supply;

/// <summary>Whether a sector can use land of a category. The order is from the mildest to the strictest.</summary>
public enum LandAccess
{
    /// <summary>As it is.</summary>
    Open,

    /// <summary>After a transfer to another category.</summary>
    Conversion,

    /// <summary>Not at all.</summary>
    Never,
}
