namespace SpatialPlan.Demand;

/// <summary>How the jobs of a branch are turned into built-up land.</summary>
public enum JobNorm
{
    /// <summary>Not at all: the land of farming, schools or transport is counted elsewhere.</summary>
    None,

    /// <summary>Workshops and food processing.</summary>
    LightIndustry,

    /// <summary>Other industry.</summary>
    Industry,

    /// <summary>Warehouses and cold stores.</summary>
    Storage,

    /// <summary>Trade, offices and market services.</summary>
    Services,
}
