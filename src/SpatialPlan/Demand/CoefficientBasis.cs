namespace SpatialPlan.Demand;

/// <summary>What a coefficient rests on. All but <see cref="Own"/> were delivered with the system.</summary>
public enum CoefficientBasis
{
    /// <summary>The forecast brought it: the municipality answers for it.</summary>
    Own,

    /// <summary>A norm or report that can be looked up.</summary>
    Cited,

    /// <summary>General professional knowledge that was not checked.</summary>
    Knowledge,

    /// <summary>An assumption, made so that a first calculation is possible.</summary>
    Assumption,
}
