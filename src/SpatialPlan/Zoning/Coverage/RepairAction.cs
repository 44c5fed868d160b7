namespace SpatialPlan.Zoning.Coverage;

/// <summary>What a proposed repair does.</summary>
public enum RepairAction
{
    /// <summary>A zone gets a vertex where its neighbour has one.</summary>
    Snap,

    /// <summary>A gap goes to the neighbour that has the longest border with it.</summary>
    Fill,

    /// <summary>Land is taken from a zone: from the larger of two that overlap, or what lies outside the plan.</summary>
    Trim,

    /// <summary>A ring that crosses itself once becomes two parts that meet in the crossing.</summary>
    Split,

    /// <summary>A zone that stands twice goes.</summary>
    Drop,
}
