using NetTopologySuite.Geometries;
using SpatialPlan.Acts;
using SpatialPlan.Texts;

namespace SpatialPlan.Parcels;

/// <summary>A parcel as one version of it stands in the register.</summary>
/// <param name="ParcelId">The number that stays the same through all versions.</param>
/// <param name="VersionId">The version.</param>
/// <param name="MunicipalityId">The number of the municipality.</param>
/// <param name="MunicipalitySoate">Its SOATE code.</param>
/// <param name="MunicipalityName">Its name on the day asked for; its SOATE code when it had none then.</param>
/// <param name="EniCode">The ENI code, digits only, or <see langword="null"/>; this or the contour number is there.</param>
/// <param name="ContourNumber">The field contour number, or <see langword="null"/>.</param>
/// <param name="Category">The land category, 1 to 7.</param>
/// <param name="CategoryName">Its name.</param>
/// <param name="Parts">The parts by land kind, in the order of the register; they add up to the registered area.</param>
/// <param name="RegisteredAreaSquareMetres">The area in the register, square metres.</param>
/// <param name="GeometricAreaSquareMetres">The area of the geometry, square metres; the two may differ.</param>
/// <param name="Ownership">The code of the ownership.</param>
/// <param name="OwnershipName">Its name.</param>
/// <param name="Used">Whether it is in use; <see langword="null"/> when that was not recorded.</param>
/// <param name="StateFund">It belongs to the State Fund of agricultural land.</param>
/// <param name="Municipal">It is municipal land.</param>
/// <param name="Bonitet">Soil class, 0 to 100; <see langword="null"/> when not recorded.</param>
/// <param name="VillageName">The village it lies in; <see langword="null"/> outside villages.</param>
/// <param name="Street">The street, or <see langword="null"/>.</param>
/// <param name="HouseNumber">The house number, or <see langword="null"/>.</param>
/// <param name="Purpose">The purpose as registered, in the words of the register, or <see langword="null"/>.</param>
/// <param name="Act">The act it rests on, or <see langword="null"/>.</param>
/// <param name="Geometry">One or more polygons in the working system.</param>
/// <param name="ValidFrom">The first day on which this version holds in law; <see langword="null"/>: always has.</param>
/// <param name="ValidUntil">The last day on which it holds; <see langword="null"/>: no end is known.</param>
public sealed record Parcel(
    long ParcelId,
    long VersionId,
    long MunicipalityId,
    string MunicipalitySoate,
    LocalizedName MunicipalityName,
    string? EniCode,
    string? ContourNumber,
    int Category,
    LocalizedName CategoryName,
    IReadOnlyList<LandPart> Parts,
    decimal RegisteredAreaSquareMetres,
    double GeometricAreaSquareMetres,
    string Ownership,
    LocalizedName OwnershipName,
    bool? Used,
    bool StateFund,
    bool Municipal,
    int? Bonitet,
    LocalizedName? VillageName,
    string? Street,
    string? HouseNumber,
    string? Purpose,
    ActReference? Act,
    Geometry Geometry,
    DateOnly? ValidFrom,
    DateOnly? ValidUntil);
