namespace SpatialPlan.Supply;

/// <summary>What a square metre of a municipality is to a sector. Every square metre has exactly one state for each sector. The first four are offered; the order is that of the tables.</summary>
public enum SupplyState
{
    /// <summary>Offered, tier 1: municipal and not used.</summary>
    Municipal,

    /// <summary>Offered, tier 2: State Fund, reserve and other state land that is not used.</summary>
    StateReserve,

    /// <summary>Offered, tier 3: private and other land that is not used; its owner has to consent.</summary>
    Private,

    /// <summary>Offered, tier 4: needs a transfer to another category, or another legal zone, first.</summary>
    Conversion,

    /// <summary>A restriction keeps the sector off it.</summary>
    Excluded,

    /// <summary>A layer that could keep the sector off it does not cover it or is out of date: not offered.</summary>
    NotChecked,

    /// <summary>What is left of its parcel is smaller than the sector's minimum lot.</summary>
    TooSmall,

    /// <summary>Its parcel is steeper than the sector can use.</summary>
    TooSteep,

    /// <summary>The sector can not use land of its category or kind, not even after a transfer.</summary>
    Closed,

    /// <summary>Recorded as used.</summary>
    InUse,

    /// <summary>Nothing is recorded about its use: not offered.</summary>
    UseUnknown,
}
