namespace SpatialPlan.Synthesis.Mosaic;

/// <summary>What a piece of ground is; from it follow category, land kinds, owner and zone.</summary>
public enum GroundKind
{
    /// <summary>The international road.</summary>
    MainRoad,

    /// <summary>A local road between villages.</summary>
    LocalRoad,

    /// <summary>A track between fields.</summary>
    Track,

    /// <summary>A street along the village.</summary>
    Street,

    /// <summary>A lane across the village.</summary>
    Lane,

    /// <summary>The bed of the main river.</summary>
    River,

    /// <summary>The bed of a side stream.</summary>
    Stream,

    /// <summary>A main canal with its banks.</summary>
    Canal,

    /// <summary>A pond that evens out the water of a canal.</summary>
    Pond,

    /// <summary>A house with its garden.</summary>
    HousePlot,

    /// <summary>A plot with an apartment house of few or more storeys.</summary>
    Apartments,

    /// <summary>Gardens and yards at the edge of a village.</summary>
    VillageEdge,

    /// <summary>Vacant municipal land kept for the growth of a village.</summary>
    Vacant,

    /// <summary>A public building of the village: see the purpose.</summary>
    Public,

    /// <summary>School, kindergarten, clinic.</summary>
    Social,

    /// <summary>A park or sports ground.</summary>
    Park,

    /// <summary>Workshops and processing.</summary>
    Industry,

    /// <summary>Stores and yards.</summary>
    Storage,

    /// <summary>A substation, a water tower, a water intake.</summary>
    Engineering,

    /// <summary>A cemetery.</summary>
    Cemetery,

    /// <summary>The landfill or the cattle burial ground.</summary>
    Waste,

    /// <summary>Stables and sheds outside the village.</summary>
    Farm,

    /// <summary>A border post.</summary>
    Border,

    /// <summary>A camp for visitors.</summary>
    Camp,

    /// <summary>A gravel pit.</summary>
    Quarry,

    /// <summary>Meadow of the flood plain.</summary>
    Hayfield,

    /// <summary>Wet ground of the flood plain.</summary>
    Marsh,

    /// <summary>Willow and sea-buckthorn along the river.</summary>
    Thicket,

    /// <summary>Irrigated field or orchard.</summary>
    Irrigated,

    /// <summary>Rainfed field.</summary>
    Rainfed,

    /// <summary>Pasture near the villages.</summary>
    NearPasture,

    /// <summary>Remote pasture.</summary>
    RemotePasture,

    /// <summary>Spruce and juniper.</summary>
    Forest,

    /// <summary>Land of the natural park.</summary>
    NaturePark,

    /// <summary>Land of the nature monument.</summary>
    Monument,

    /// <summary>Rock, scree and unallotted land.</summary>
    Reserve,
}
