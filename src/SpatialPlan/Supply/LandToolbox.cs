using System.Collections.Immutable;

namespace SpatialPlan.Supply;

/// <summary>
/// What can be done when land is short, each tool beside the same demand (handbook, question 81): building on unused land of the right category
/// only, transferring unused land from other categories, building more densely, and both. Only what the data can answer is answered: redevelopment
/// needs a list of parcels, a swap or a joint project the land of a neighbour, and both are given by whoever asks.
/// </summary>
public static class LandToolbox
{
    /// <summary>One tool and what it leaves.</summary>
    /// <param name="Code">The stable code: <c>own</c>, <c>convert</c>, <c>densify</c> or <c>densifyAndConvert</c>.</param>
    /// <param name="DemandSquareMetres">What is asked for with it.</param>
    /// <param name="AllocatedSquareMetres">What is given.</param>
    /// <param name="UnmetSquareMetres">What is lacking.</param>
    /// <param name="ConversionSquareMetres">How much of what is given needs a transfer first.</param>
    public sealed record Tool(string Code, long DemandSquareMetres, long AllocatedSquareMetres, long UnmetSquareMetres, long ConversionSquareMetres);

    /// <summary>Compares the tools.</summary>
    /// <param name="plan">A plan; its settings hold for every tool, except for the tiers.</param>
    /// <param name="dense">The claims when more is built on the same land.</param>
    public static ImmutableArray<Tool> Compare(LandPlan plan, ImmutableArray<LandClaim> dense)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return
        [
            Run("own", plan, plan.Claims, 3),
            Run("convert", plan, plan.Claims, 4),
            Run("densify", plan, dense, 3),
            Run("densifyAndConvert", plan, dense, 4),
        ];
    }

    private static Tool Run(string code, LandPlan plan, ImmutableArray<LandClaim> claims, int lastTier)
    {
        // Neighbours change where land is given, never how much of it: the comparison does without them.
        var tried = LandPlanning.Run(plan.Facts, plan.Supply, claims, plan.Settings with { LastTier = lastTier, Beta = 0 });
        return new Tool(
            code,
            claims.Sum(claim => claim.SquareMetres),
            tried.Balance.Sum(row => row.AllocatedSquareMetres),
            tried.Balance.Sum(row => row.UnmetSquareMetres),
            tried.Parts.Where(part => part.Tier == 4).Sum(part => part.SquareMetres));
    }
}
