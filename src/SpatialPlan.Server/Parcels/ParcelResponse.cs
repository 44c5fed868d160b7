using System.Globalization;
using SpatialPlan.Parcels;
using SpatialPlan.Zoning;

namespace SpatialPlan.Server.Parcels;

/// <summary>A parcel as the interface for programs shows it. Areas are square metres, unrounded.</summary>
internal sealed record ParcelResponse(
    string Id,
    string? EniCode,
    string? ContourNumber,
    string Municipality,
    DateOnly On,
    int Category,
    IReadOnlyList<ParcelResponse.Part> Parts,
    decimal RegisteredAreaSquareMetres,
    double GeometricAreaSquareMetres,
    string Ownership,
    bool? Used,
    bool StateFund,
    bool Municipal,
    int? Bonitet,
    NameResponse? Village,
    string? Street,
    string? HouseNumber,
    string? Purpose,
    double[] Extent,
    IReadOnlyList<ParcelResponse.Zone> Zones,
    DateOnly? ValidFrom,
    DateOnly? ValidUntil)
{
    public static ParcelResponse From(Parcel parcel, IReadOnlyList<ZoneOnLand> zones, DateOnly on) => new(
        parcel.ParcelId.ToString(CultureInfo.InvariantCulture),
        parcel.EniCode,
        parcel.ContourNumber,
        parcel.MunicipalitySoate,
        on,
        parcel.Category,
        [.. parcel.Parts.Select(part => new Part(part.Kind, part.AreaSquareMetres))],
        parcel.RegisteredAreaSquareMetres,
        parcel.GeometricAreaSquareMetres,
        parcel.Ownership,
        parcel.Used,
        parcel.StateFund,
        parcel.Municipal,
        parcel.Bonitet,
        parcel.VillageName is null ? null : NameResponse.From(parcel.VillageName),
        parcel.Street,
        parcel.HouseNumber,
        parcel.Purpose,
        Places.ExtentOf(parcel.Geometry),
        [.. zones.Select(Zone.From)],
        parcel.ValidFrom,
        parcel.ValidUntil);

    /// <summary>A part by land kind.</summary>
    internal sealed record Part(string Kind, decimal AreaSquareMetres);

    /// <summary>A zone on the parcel.</summary>
    internal sealed record Zone(string Code, string Type, NameResponse Name, double AreaSquareMetres, double ShareOfDrawn, bool Confirmed)
    {
        public static Zone From(ZoneOnLand zone) => new(zone.Code, zone.Type.Code, NameResponse.From(zone.Name), zone.AreaSquareMetres, zone.ShareOfDrawn, zone.Type.Confirmed);
    }
}
