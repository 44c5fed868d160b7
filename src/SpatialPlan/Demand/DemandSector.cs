namespace SpatialPlan.Demand;

/// <summary>Who asks for land. The order is that of the tables.</summary>
public enum DemandSector
{
    /// <summary>Dwellings with their streets.</summary>
    Housing,

    /// <summary>Schools, kindergartens, clinics, hospitals, sport grounds, cemeteries.</summary>
    Social,

    /// <summary>Processing, other industry and storage.</summary>
    Industry,

    /// <summary>Trade, business and other market services.</summary>
    Services,

    /// <summary>Crops and newly irrigated land.</summary>
    Agriculture,

    /// <summary>Guest houses, camps, sanatoria, with their beaches and parking.</summary>
    Tourism,

    /// <summary>Roads outside settlements and terminals. Streets inside settlements are part of the sectors they serve.</summary>
    Transport,
}
