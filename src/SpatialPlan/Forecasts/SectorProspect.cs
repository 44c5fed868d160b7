namespace SpatialPlan.Forecasts;

/// <summary>Where a sector stands: what the municipality is strong in, and what it is gaining or losing beside the wider economy.</summary>
public enum SectorProspect
{
    /// <summary>More jobs than elsewhere, and gaining: proposed as a sector that grows.</summary>
    Leading,

    /// <summary>Fewer jobs than elsewhere, but gaining: proposed as a sector that may grow.</summary>
    Rising,

    /// <summary>More jobs than elsewhere, but losing.</summary>
    Fading,

    /// <summary>Fewer jobs than elsewhere, and losing.</summary>
    Lagging,
}
