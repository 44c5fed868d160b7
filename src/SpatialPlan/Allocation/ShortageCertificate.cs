using System.Collections.Immutable;

namespace SpatialPlan.Allocation;

/// <summary>
/// Sectors that together ask for more land than there is for any of them. It proves the shortage: whoever doubts it adds up the land that any of
/// these sectors may use and compares.
/// </summary>
/// <param name="Sectors">The sectors, in the order of the demands.</param>
/// <param name="DemandSquareMetres">What they ask for together.</param>
/// <param name="LandSquareMetres">All land that at least one of them may use.</param>
public sealed record ShortageCertificate(ImmutableArray<string> Sectors, long DemandSquareMetres, long LandSquareMetres)
{
    /// <summary>What is lacking, whatever is done: the demand less the land.</summary>
    public long LackingSquareMetres => DemandSquareMetres - LandSquareMetres;
}
