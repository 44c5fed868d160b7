namespace SpatialPlan.Importing;

/// <summary>How an import ended.</summary>
public enum ImportOutcome
{
    /// <summary>Everything is stored.</summary>
    Stored,

    /// <summary>Nothing is stored: there are errors.</summary>
    Refused,

    /// <summary>Nothing is stored, for the person only wanted it checked; there are no errors.</summary>
    Checked,

    /// <summary>The same file was loaded in the same way before; nothing was to be done.</summary>
    AlreadyLoaded,
}
