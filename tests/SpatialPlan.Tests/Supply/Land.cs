using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;
using SpatialPlan.Supply;
using SpatialPlan.Texts;

namespace SpatialPlan.Tests.Supply;

/// <summary>Facts of land supply made by hand: rectangles in metres, and rules that exclude what a case says.</summary>
internal static class Land
{
    public static readonly SupplyRules Rules = new()
    {
        Exclusions =
        [
            new("", "hazard", "", "", true, "test", false), new("", "hazard", "", "3", false, "test", false), new("farming", "hazard", "", "", false, "test", false),
            new("", "water", "water_strip", "", true, "test", false), new("", "water", "water_zone", "", false, "test", false), new("", "border", "", "", false, "test", false),
        ],
        Access = [.. new[] { "homes", "farming" }.SelectMany(sector => new[]
        {
            new AccessRule(sector, 1, "", sector == "farming" ? LandAccess.Open : LandAccess.Conversion, 2, "test", false),
            new AccessRule(sector, 2, "", sector == "homes" ? LandAccess.Open : LandAccess.Conversion, 1, "test", false),
        }), new("homes", 1, "irrigated_arable", LandAccess.Never, 2, "test", false)],
        Limits = [new("homes", 400, 20, "test", false)],
        Factors = [new("homes", "road_metres", 3, 0, 100, "test", false), new("homes", "slope_percent", 1, 0, 20, "test", false)],
        SectorUses = [("homes", "individual_housing")],
        TierSurcharge = 0.2,
    };

    public static Geometry Box(double x, double y, double width, double height) =>
        Geo.Factory.CreatePolygon([new(x, y), new(x + width, y), new(x + width, y + height), new(x, y + height), new(x, y)]);

    public static SupplyParcel Parcel(long id, Geometry geometry, int category = 2, string ownership = "municipal", bool? used = false, string kind = "unused") => new()
    {
        ParcelId = id,
        Label = $"parcel-{id}",
        Category = category,
        LandKinds = ImmutableSortedDictionary<string, decimal>.Empty.Add(kind, (decimal)geometry.Area),
        Ownership = ownership,
        Used = used,
        AreaSquareMetres = geometry.Area,
        Geometry = used is false ? geometry : null,
    };

    /// <summary>Facts in which every theme covers every parcel, unless a case says otherwise.</summary>
    public static SupplyFacts Facts(SupplyParcel[] parcels, SupplyRestriction[]? restrictions = null, SupplyCoverage[]? coverages = null) => new(
        new DateOnly(2026, 1, 1),
        Rules,
        ["hazard", "water", "border"],
        [.. parcels],
        [.. restrictions ?? []],
        [.. coverages ?? [.. parcels.SelectMany(parcel => new[] { "hazard", "water" }.Select(theme => new SupplyCoverage(parcel.ParcelId, theme, null)))]],
        ImmutableDictionary<long, LocalizedName>.Empty);
}
