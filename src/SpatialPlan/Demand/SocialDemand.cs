using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>Land for social facilities: a norm per 1 000 persons less the capacity that is there, times land per unit of capacity.</summary>
public static class SocialDemand
{
    /// <summary>The coefficients this calculation uses.</summary>
    public static ImmutableArray<string> CoefficientKeys { get; } =
        [.. FacilityKinds.All.SelectMany(kind => new[] { kind.NormKey(), kind.LandKey() }).OfType<string>(), "reserve_share", "deficit_years"];

    /// <summary>What each kind of facility needs in each year after the base year; kinds and years that need nothing are left out.</summary>
    /// <param name="population">Persons in the base year and each year after it.</param>
    /// <param name="baseYear">The calendar year of the first of them.</param>
    /// <param name="facilities">What is there in the base year. A kind without a facility counts as having no capacity.</param>
    /// <param name="sheet">The coefficients.</param>
    public static ImmutableArray<SocialYear> Run(IReadOnlyList<double> population, int baseYear, IReadOnlyList<Facility> facilities, CoefficientSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(population);
        ArgumentNullException.ThrowIfNull(facilities);
        ArgumentNullException.ThrowIfNull(sheet);
        return [.. FacilityKinds.All.SelectMany(kind => Run(kind, population, baseYear, facilities, sheet)).Where(year => year.Capacity > 0)];
    }

    private static IEnumerable<SocialYear> Run(FacilityKind kind, IReadOnlyList<double> population, int baseYear, IReadOnlyList<Facility> facilities, CoefficientSheet sheet)
    {
        var needs = population.Select(persons => persons * sheet[kind.NormKey()] / 1000).ToArray();
        var capacity = facilities.Where(facility => facility.Kind == kind).Sum(facility => facility.Capacity);
        var land = kind.LandKey() is { } key ? sheet[key] : 1;
        return CapacityPlan.Build(needs, capacity, 0, sheet["deficit_years"]).Select((built, at) =>
            new SocialYear(kind, baseYear + at + 1, built, built * land * (1 + sheet["reserve_share"]) / 10_000));
    }
}
