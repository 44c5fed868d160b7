using SpatialPlan.Texts;

namespace SpatialPlan.PostGis.Municipalities;

/// <summary>A municipality whose land is in the database, and where it lies.</summary>
/// <param name="UnitId">The number of the unit in this database.</param>
/// <param name="Soate">SOATE code, 14 digits.</param>
/// <param name="PCode">P-code of the humanitarian data sets.</param>
/// <param name="Level"><c>aimak</c> or <c>town</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Population">People, or null when not recorded.</param>
/// <param name="WestLon">Western limit, degrees east, WGS 84.</param>
/// <param name="SouthLat">Southern limit, degrees north.</param>
/// <param name="EastLon">Eastern limit, degrees east.</param>
/// <param name="NorthLat">Northern limit, degrees north.</param>
/// <param name="ChangedAt">When the land of any municipality was last changed in this database.</param>
public sealed record MunicipalityOnMap(
    long UnitId,
    string Soate,
    string PCode,
    string Level,
    LocalizedName Name,
    int? Population,
    double WestLon,
    double SouthLat,
    double EastLon,
    double NorthLat,
    DateTime ChangedAt);
