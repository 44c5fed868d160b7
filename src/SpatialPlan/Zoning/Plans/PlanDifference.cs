using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;
using SpatialPlan.Zoning.Coverage;

namespace SpatialPlan.Zoning.Plans;

/// <summary>Compares two versions of a plan zone by zone; zones are the same by their code.</summary>
public static class PlanDifference
{
    private static readonly string[] CodeProperties = ["zone_code", "code", "id"];

    /// <summary>The codes that stand twice in a plan: such plans cannot be compared.</summary>
    public static IReadOnlyList<string> CodesTwice(ZonePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan.Zones.GroupBy(zone => zone.Zone.Code, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).Order(StringComparer.Ordinal)];
    }

    /// <summary>Compares.</summary>
    /// <param name="before">The first version; no code may stand twice.</param>
    /// <param name="after">The second version; no code may stand twice.</param>
    /// <param name="toleranceMetres">Borders that moved by no more than this did not move, metres.</param>
    public static PlanComparison Between(ZonePlan before, ZonePlan after, double toleranceMetres)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = before.Zones.ToDictionary(zone => zone.Zone.Code, StringComparer.Ordinal);
        var now = after.Zones.ToDictionary(zone => zone.Zone.Code, StringComparer.Ordinal);
        string[] codes = [.. old.Keys.Union(now.Keys).Order(StringComparer.Ordinal)];
        ZoneChange[] changes = [.. codes.Select(code => Change(code, old.GetValueOrDefault(code), now.GetValueOrDefault(code), toleranceMetres)).OfType<ZoneChange>()];
        return new PlanComparison(changes, codes.Length - changes.Length, Types(before, after));
    }

    private static ZoneChange? Change(string code, PlanZone? before, PlanZone? after, double toleranceMetres)
    {
        if (before is null || after is null)
        {
            return new ZoneChange(code, before is null ? "added" : "gone", before, after, before is null ? Area(after!) : 0, after is null ? Area(before!) : 0, []);
        }

        var properties = Properties(before, after);
        var (gained, lost, moved) = Land(before, after, toleranceMetres);
        return moved || properties.Count > 0 ? new ZoneChange(code, moved ? "moved" : "changed", before, after, gained, lost, properties) : null;
    }

    private static (double? Gained, double? Lost, bool Moved) Land(PlanZone before, PlanZone after, double toleranceMetres)
    {
        if (before.Zone.Shape.Ordinates.AsSpan().SequenceEqual(after.Zone.Shape.Ordinates) && before.Zone.Shape.RingStarts.AsSpan().SequenceEqual(after.Zone.Shape.RingStarts) && before.Zone.Shape.PartStarts.AsSpan().SequenceEqual(after.Zone.Shape.PartStarts))
        {
            return (0, 0, false);
        }

        // A faulty ring never reaches an overlay: it could mislead it, or end it.
        if (!IsValid(before) || !IsValid(after))
        {
            return (null, null, true);
        }

        Geometry old = before.Zone.Shape.ToGeometry(Srid.Working), now = after.Zone.Shape.ToGeometry(Srid.Working);
        double gained = now.Difference(old).Area, lost = old.Difference(now).Area;
        var shift = NetTopologySuite.Algorithm.Distance.DiscreteHausdorffDistance.Distance(old, now);
        var same = gained + lost <= toleranceMetres * old.Length && (shift <= toleranceMetres || gained + lost <= 1e-6);
        return same ? (0, 0, false) : (gained, lost, true);
    }

    private static List<(string Name, string? Before, string? After)> Properties(PlanZone before, PlanZone after) =>
    [
        .. before.Properties.Keys.Union(after.Properties.Keys).Except(CodeProperties).Order(StringComparer.Ordinal)
            .Select(name => (name, before.Properties.GetValueOrDefault(name), after.Properties.GetValueOrDefault(name)))
            .Where(property => (property.Item2 ?? "null") != (property.Item3 ?? "null")),
    ];

    private static List<(string Type, double BeforeSquareMetres, double AfterSquareMetres)> Types(ZonePlan before, ZonePlan after) =>
    [
        .. before.Zones.Concat(after.Zones).Select(zone => zone.Type ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(type => (type, Sum(before, type), Sum(after, type))),
    ];

    private static double Sum(ZonePlan plan, string type) => plan.Zones.Where(zone => (zone.Type ?? "") == type).Sum(zone => Area(zone) ?? 0);

    private static double? Area(PlanZone zone) => IsValid(zone) ? zone.Zone.Shape.ToGeometry(Srid.Working).Area : null;

    private static bool IsValid(PlanZone zone) => CoverageValidation.FaultsOf(zone.Zone).Count == 0;
}
