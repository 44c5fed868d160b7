namespace SpatialPlan.Demand;

/// <summary>What a programme can set a target for.</summary>
public enum PlanSubject
{
    /// <summary>Persons in the municipality.</summary>
    Population,

    /// <summary>The harvest of a crop, tonnes.</summary>
    CropOutput,

    /// <summary>The yield of a crop, tonnes from a hectare at one harvest.</summary>
    CropYield,

    /// <summary>The jobs of a branch of the economy.</summary>
    BranchJobs,
}
