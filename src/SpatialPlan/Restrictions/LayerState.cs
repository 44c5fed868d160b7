namespace SpatialPlan.Restrictions;

/// <summary>The answer of one theme. With any of the last three the land cannot be called free, whatever else was found.</summary>
public enum LayerState
{
    /// <summary>Looked at everywhere on the land; at least one restriction affects it.</summary>
    Affected,

    /// <summary>Looked at everywhere; there are edge cases only.</summary>
    Edge,

    /// <summary>Looked at everywhere; nothing concerns the land.</summary>
    NotAffected,

    /// <summary>No layer covers the land, or only a part of it.</summary>
    NoDataHere,

    /// <summary>The layer is past its review date on the day asked for.</summary>
    Outdated,

    /// <summary>The look-up or the measuring failed.</summary>
    Failed,
}
