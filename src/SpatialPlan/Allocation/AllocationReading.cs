using System.Collections.Immutable;

namespace SpatialPlan.Allocation;

/// <summary>What came of reading a problem: the problem, or everything that is wrong with it.</summary>
public abstract record AllocationReading
{
    private AllocationReading()
    {
    }

    /// <summary>A sound problem.</summary>
    /// <param name="Problem">The problem.</param>
    public sealed record Found(AllocationProblem Problem) : AllocationReading;

    /// <summary>The text was refused.</summary>
    /// <param name="Faults">What is wrong, in the order of the text; at least one.</param>
    public sealed record Refused(ImmutableArray<AllocationFault> Faults) : AllocationReading;
}
