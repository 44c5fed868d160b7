namespace SpatialPlan.Transformation;

/// <summary>What a finding does to a request.</summary>
public enum FindingSeverity
{
    /// <summary>It is to be known.</summary>
    Informs,

    /// <summary>It has to be fulfilled.</summary>
    Conditions,

    /// <summary>The request cannot go on with it.</summary>
    Blocks,
}
