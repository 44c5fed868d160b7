namespace SpatialPlan.Zoning.Coverage;

/// <summary>How a finding could be put right. It is a proposal: nothing is changed until a person accepts it.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Edits">The steps, by code of zone.</param>
public sealed record ProposedRepair(RepairAction Action, IReadOnlyList<ZoneEdit> Edits);
