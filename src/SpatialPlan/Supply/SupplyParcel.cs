using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace SpatialPlan.Supply;

/// <summary>A parcel as land supply sees it.</summary>
public sealed record SupplyParcel
{
    /// <summary>The parcel.</summary>
    public required long ParcelId { get; init; }

    /// <summary>What people call it: the ENI code, else the contour number.</summary>
    public required string Label { get; init; }

    /// <summary>The land category, 1 to 7.</summary>
    public required int Category { get; init; }

    /// <summary>The registered area of each kind of land on it, square metres.</summary>
    public required ImmutableSortedDictionary<string, decimal> LandKinds { get; init; }

    /// <summary>The code of the ownership: <c>state</c>, <c>municipal</c>, <c>private</c> or <c>other</c>.</summary>
    public required string Ownership { get; init; }

    /// <summary>Whether it is used; <see langword="null"/> when nothing is recorded.</summary>
    public bool? Used { get; init; }

    /// <summary>True for land of the State Fund of agricultural land.</summary>
    public bool StateFund { get; init; }

    /// <summary>True for municipal land.</summary>
    public bool Municipal { get; init; }

    /// <summary>The village it is recorded in, or <see langword="null"/>.</summary>
    public long? VillageId { get; init; }

    /// <summary>The drawn area, square metres.</summary>
    public required double AreaSquareMetres { get; init; }

    /// <summary>Polygons in the working system; <see langword="null"/> for land that is not offered to anyone because it is used or its use is unknown.</summary>
    public Geometry? Geometry { get; init; }

    /// <summary>What is known of it for <see cref="SuitabilityFactor"/>s, by factor, without the zone's permission. What is not known is not there.</summary>
    public ImmutableDictionary<string, double> Traits { get; init; } = ImmutableDictionary<string, double>.Empty;

    /// <summary>What the legal zone that covers most of it says of each use (1 permitted, 0.5 conditional, 0 prohibited); <see langword="null"/> when it lies in no zone.</summary>
    public ImmutableDictionary<string, double>? ZonePermissions { get; init; }

    /// <summary>The share of irrigated arable land by its register, 0 to 1.</summary>
    public double IrrigatedShare => LandKinds.Values.Sum() is > 0 and var total ? (double)(LandKinds.GetValueOrDefault("irrigated_arable") / total) : 0;
}
