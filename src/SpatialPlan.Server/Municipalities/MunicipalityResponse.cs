using SpatialPlan.PostGis.Municipalities;

namespace SpatialPlan.Server.Municipalities;

/// <summary>A municipality as the interface for programs shows it.</summary>
/// <param name="Soate">SOATE code, 14 digits: the stable id.</param>
/// <param name="PCode">P-code.</param>
/// <param name="Level"><c>aimak</c> or <c>town</c>.</param>
/// <param name="Name">Name by language.</param>
/// <param name="Population">People, or null.</param>
/// <param name="Extent">West, south, east, north in degrees, WGS 84.</param>
/// <param name="ChangedAt">Last change of the data.</param>
internal sealed record MunicipalityResponse(string Soate, string PCode, string Level, NameResponse Name, int? Population, double[] Extent, DateTime ChangedAt)
{
    public static MunicipalityResponse From(MunicipalityOnMap municipality) => new(
        municipality.Soate,
        municipality.PCode,
        municipality.Level,
        NameResponse.From(municipality.Name),
        municipality.Population,
        [municipality.WestLon, municipality.SouthLat, municipality.EastLon, municipality.NorthLat],
        municipality.ChangedAt);
}
