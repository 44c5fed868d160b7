namespace SpatialPlan.Demand;

/// <summary>Kinds of lodging, each with its own land per place.</summary>
public enum LodgingKind
{
    /// <summary>Guest house or hotel.</summary>
    GuestHouse,

    /// <summary>Rest house or pension.</summary>
    RestHouse,

    /// <summary>Sanatorium.</summary>
    Sanatorium,

    /// <summary>Motel.</summary>
    Motel,

    /// <summary>Tourist base or tourist hotel.</summary>
    TouristBase,

    /// <summary>Camping ground or yurt camp.</summary>
    Camping,

    /// <summary>Summer base.</summary>
    SummerBase,

    /// <summary>Children's camp.</summary>
    ChildrenCamp,
}
