namespace SpatialPlan.Demand;

/// <summary>How the total that one link yields is made whole.</summary>
public enum ChainRounding
{
    /// <summary>Not at all: hectares, money.</summary>
    None,

    /// <summary>Up to the next whole number: "at least 20 houses".</summary>
    Up,

    /// <summary>Down to a whole number.</summary>
    Down,

    /// <summary>To the nearest whole number, halves away from zero.</summary>
    Nearest,
}
