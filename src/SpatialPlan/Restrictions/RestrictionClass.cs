namespace SpatialPlan.Restrictions;

/// <summary>How a restriction concerns the land.</summary>
public enum RestrictionClass
{
    /// <summary>It lies on the land, by enough area and width (or length, or as a point) to count, even if its layer is as inexact as it says.</summary>
    Affected,

    /// <summary>It touches the land within the tolerance, is too thin or small to count, or would not count if its layer were off by its stated accuracy. An officer has to look.</summary>
    Edge,

    /// <summary>It does not lie on the land. Listed only when it is nearby.</summary>
    None,
}
