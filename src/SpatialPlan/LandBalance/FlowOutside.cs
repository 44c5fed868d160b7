namespace SpatialPlan.LandBalance;

/// <summary>Where land comes from or goes to when not from or to another class of the same unit.</summary>
public enum FlowOutside
{
    /// <summary>Nowhere: it passes from one class to another.</summary>
    None,

    /// <summary>It was registered for the first time, or ceased to be registered.</summary>
    Registration,

    /// <summary>It passed over the border of the unit.</summary>
    OtherUnit,

    /// <summary>The same ground has another registered area than before: a new survey, or a correction.</summary>
    Correction,
}
