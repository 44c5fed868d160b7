namespace SpatialPlan.Supply;

/// <summary>How far the land of a sector reaches.</summary>
public enum BalanceStatus
{
    /// <summary>At least a fifth more land than the horizon asks for.</summary>
    Green,

    /// <summary>Enough, but with less than a fifth to spare.</summary>
    Amber,

    /// <summary>Less than the horizon or five years ask for with a twentieth to spare, or demand that no land is left for.</summary>
    Red,
}
