namespace SpatialPlan.Restrictions;

/// <summary>In what two answers about the same land differ.</summary>
public enum ExtractChangeKind
{
    /// <summary>A restriction concerns the land that did not.</summary>
    New,

    /// <summary>A restriction no longer concerns the land.</summary>
    Gone,

    /// <summary>More or less of the land is concerned: its share, or the length or number of what lies on it.</summary>
    Share,

    /// <summary>Another state of a theme, or another class of a restriction.</summary>
    State,

    /// <summary>Another kind, act, regime, hazard level or validity of a restriction.</summary>
    Terms,

    /// <summary>An officer's statement was signed, has lapsed or was taken back.</summary>
    Override,

    /// <summary>The parcel itself has changed, or no longer exists.</summary>
    Land,
}
