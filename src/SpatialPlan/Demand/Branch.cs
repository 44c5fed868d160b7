using System.Collections.Immutable;
using SpatialPlan.Texts;

namespace SpatialPlan.Demand;

/// <summary>A branch of the economy with its past and forecast.</summary>
/// <param name="Code">Its code in the municipality's table.</param>
/// <param name="Name">Its name.</param>
/// <param name="Norm">How its jobs are turned into land.</param>
/// <param name="Years">An unbroken run of years with the base year in it, oldest first.</param>
public sealed record Branch(string Code, LocalizedName Name, JobNorm Norm, ImmutableArray<BranchYear> Years);
