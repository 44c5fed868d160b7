using System.Collections.Immutable;
using System.Globalization;

namespace SpatialPlan.Supply;

/// <summary>All rules of land supply that hold in one municipality on one day.</summary>
public sealed record SupplyRules
{
    /// <summary>At most one row for each sector, theme, kind and grade.</summary>
    public required ImmutableArray<ExclusionRule> Exclusions { get; init; }

    /// <summary>At most one row for each sector, category and land kind.</summary>
    public required ImmutableArray<AccessRule> Access { get; init; }

    /// <summary>At most one row for each sector.</summary>
    public required ImmutableArray<SectorLimit> Limits { get; init; }

    /// <summary>At most one row for each sector and factor.</summary>
    public required ImmutableArray<SuitabilityFactor> Factors { get; init; }

    /// <summary>The uses of a zone that a sector stands for.</summary>
    public required ImmutableArray<(string Sector, string LandUse)> SectorUses { get; init; }

    /// <summary>Taken off the suitability for each tier after the first, in units of suitability.</summary>
    public double TierSurcharge { get; init; }

    /// <summary>Taken off the suitability of irrigated arable land for uses other than agriculture, in units of suitability.</summary>
    public double IrrigatedSurcharge { get; init; }

    /// <summary>What a piece gains when all its neighbours have the same use, in units of suitability.</summary>
    public double Beta { get; init; }

    /// <summary>How many of the rules nobody has confirmed.</summary>
    public int UnconfirmedRules => Exclusions.Count(rule => !rule.Confirmed) + Access.Count(rule => !rule.Confirmed) + Limits.Count(rule => !rule.Confirmed) + Factors.Count(rule => !rule.Confirmed);

    /// <summary>
    /// True when a restriction keeps a sector off the land. The row that says most about it decides: of its kind and grade, else of its kind, else
    /// of its grade, else of its theme; among equals the row of the sector before the row of all. Without any row the restriction excludes: what no
    /// rule speaks about is not taken for harmless.
    /// </summary>
    public bool Excludes(string sector, SupplyRestriction restriction)
    {
        ArgumentNullException.ThrowIfNull(restriction);
        return Exclusions
            .Where(rule => rule.Theme == restriction.Theme && rule.Sector is var code && (code.Length == 0 || code == sector)
                && (rule.Kind.Length == 0 || rule.Kind == restriction.Kind) && (rule.Grade.Length == 0 || rule.Grade == restriction.Grade))
            .MaxBy(rule => (rule.Kind.Length > 0 ? 4 : 0) + (rule.Grade.Length > 0 ? 2 : 0) + (rule.Sector.Length > 0 ? 1 : 0))?.Excluded ?? true;
    }

    /// <summary>
    /// True when land must have been surveyed for a theme before it is offered to a sector: some restriction of the theme would keep the sector
    /// off. A theme without any rule has to be surveyed.
    /// </summary>
    public bool Needs(string sector, string theme)
    {
        var rules = Exclusions.Where(rule => rule.Theme == theme && (rule.Sector.Length == 0 || rule.Sector == sector)).ToArray();
        return rules.Length == 0 || Array.Exists(rules, rule => rule.Excluded && !Array.Exists(rules, other => IsOverruled(rule, other)));
    }

    /// <summary>The strictest access that a parcel's category and kinds of land give a sector, and the years a transfer takes. Without a row the land is closed.</summary>
    public (LandAccess Access, int LagYears) AccessOf(string sector, SupplyParcel parcel)
    {
        ArgumentNullException.ThrowIfNull(parcel);
        var rows = Access.Where(rule => rule.Sector == sector && rule.Category == parcel.Category && (rule.LandKind.Length == 0 || parcel.LandKinds.ContainsKey(rule.LandKind))).ToArray();
        return rows.Length == 0 ? (LandAccess.Never, 0) : (rows.Max(rule => rule.Access), rows.Max(rule => rule.LagYears));
    }

    /// <summary>The limits of a sector; without a row none.</summary>
    public SectorLimit LimitOf(string sector) =>
        Limits.FirstOrDefault(limit => limit.Sector == sector) ?? new SectorLimit(sector, 0, double.PositiveInfinity, "", false);

    /// <summary>The grade of a restriction as the rules write it: its regime, else its hazard level, else nothing.</summary>
    public static string GradeOf(string? regime, int? hazardLevel) => regime ?? hazardLevel?.ToString(CultureInfo.InvariantCulture) ?? "";

    // The row of all for a kind and grade is overruled when the sector has a row of its own for the same.
    private static bool IsOverruled(ExclusionRule rule, ExclusionRule other) =>
        rule.Sector.Length == 0 && other.Sector.Length > 0 && other.Kind == rule.Kind && other.Grade == rule.Grade && !other.Excluded;
}
