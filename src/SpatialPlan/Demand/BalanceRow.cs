using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>The demand of one sector beside the vacant land it could use without a transfer to another category.</summary>
/// <param name="Sector">The sector.</param>
/// <param name="DemandHectares">Its demand over the horizon.</param>
/// <param name="Categories">The land categories it can use.</param>
/// <param name="MunicipalHectares">Vacant municipal land of these categories, gross.</param>
/// <param name="StateFundHectares">Vacant State Fund land of these categories, gross.</param>
/// <param name="UnknownUseHectares">Municipal and State Fund land of these categories whose use is not recorded; not counted as vacant.</param>
/// <param name="LackingHectares">What is lacking even if this sector got all of it; never negative.</param>
public sealed record BalanceRow(
    DemandSector Sector, double DemandHectares, ImmutableArray<int> Categories, double MunicipalHectares, double StateFundHectares, double UnknownUseHectares, double LackingHectares);
