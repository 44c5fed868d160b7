using SpatialPlan.Texts;

namespace SpatialPlan.Municipalities;

/// <summary>An aimak or a town, whose council governs the land in it.</summary>
/// <param name="UnitId">The number of the administrative unit.</param>
/// <param name="Soate">Its SOATE code, 14 digits.</param>
/// <param name="Pcode">Its P-code: KG and the last eleven digits.</param>
/// <param name="Name">Its name on the day asked for.</param>
public sealed record Municipality(long UnitId, string Soate, string Pcode, LocalizedName Name);
