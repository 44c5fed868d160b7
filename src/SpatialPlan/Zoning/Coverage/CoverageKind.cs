namespace SpatialPlan.Zoning.Coverage;

/// <summary>
/// The kinds of findings, as they stand in answers. Faults of rings have the names that the import gives them (<see cref="Importing.RingFaults"/>).
/// </summary>
public static class CoverageKind
{
    /// <summary>Land inside the plan, or enclosed by zones, that is in no zone.</summary>
    public const string Gap = "gap";

    /// <summary>Land in no zone that was declared to be left out.</summary>
    public const string DeclaredGap = "declared-gap";

    /// <summary>Land that seems to be in no zone, where a zone with faulty rings lies: nothing can be said about it.</summary>
    public const string NotChecked = "not-checked";

    /// <summary>Land in two zones.</summary>
    public const string Overlap = "overlap";

    /// <summary>Two zones with the same outline.</summary>
    public const string DuplicateZone = "duplicate-zone";

    /// <summary>Two zones with the same code.</summary>
    public const string CodeTwice = "code-twice";

    /// <summary>A vertex on the border of a neighbour that has no vertex there.</summary>
    public const string UnmatchedVertex = "unmatched-vertex";

    /// <summary>A zone with no land inside the plan.</summary>
    public const string OutsideWholly = "outside-wholly";

    /// <summary>A zone that reaches over the outer border of the plan.</summary>
    public const string OutsidePartly = "outside-partly";

    /// <summary>A zone that lies over a whole hole of the plan.</summary>
    public const string CoversHole = "covers-hole";

    /// <summary>A zone that lies over a part of a hole of the plan.</summary>
    public const string CutsHole = "cuts-hole";

    /// <summary>A zone of very little area.</summary>
    public const string TinyZone = "tiny-zone";

    /// <summary>A zone that is nowhere wider than a sliver.</summary>
    public const string NarrowZone = "narrow-zone";

    /// <summary>A tip that goes out and comes straight back.</summary>
    public const string Spike = "spike";

    /// <summary>A vertex that stands twice in a row.</summary>
    public const string RepeatedPoint = "repeated-point";
}
