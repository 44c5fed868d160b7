namespace SpatialPlan.Demand;

/// <summary>How near to hand vacant land is. Later tiers need consent or a change of category first.</summary>
public enum LandTier
{
    /// <summary>Municipal land that is not used.</summary>
    MunicipalUnused,

    /// <summary>Land of the State Fund of agricultural land that is not used.</summary>
    StateFundUnused,
}
