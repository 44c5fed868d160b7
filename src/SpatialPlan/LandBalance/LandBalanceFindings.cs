using System.Collections.Immutable;
using SpatialPlan.Texts;

namespace SpatialPlan.LandBalance;

/// <summary>Judges a balance: what is missing, what does not fit together, what is only known in part. Errors come first.</summary>
public static class LandBalanceFindings
{
    private const int NamesShown = 5;

    /// <summary>The findings of a balance.</summary>
    /// <param name="report">The balance.</param>
    /// <param name="today">The day it is asked for, by the clock of the country.</param>
    public static ImmutableArray<LandBalanceFinding> Of(LandBalanceReport report, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. Completeness(report).Concat(Boundary(report)).Concat(Soundness(report)).Concat(Movement(report)).Concat(Knowledge(report, today)).OrderByDescending(finding => finding.IsError)];
    }

    private static IEnumerable<LandBalanceFinding> Completeness(LandBalanceReport report)
    {
        var without = report.WithoutLand.ToArray();
        if (report.Unit.IsMunicipality && report.Stock.Cells.IsEmpty)
        {
            yield return Error("no-land", ("date", report.On));
        }
        else if (report.Municipalities.IsEmpty)
        {
            yield return Error("no-municipalities", ("date", report.On));
        }
        else if (without.Length > 0)
        {
            yield return Error(
                "incomplete",
                ("without", (long)without.Length),
                ("all", (long)report.Municipalities.Length),
                ("names", new LocalizedName(Names(without, Language.Kyrgyz), Names(without, Language.Russian), Names(without, Language.English))));
        }

        if (!report.Unit.IsMunicipality && !report.Municipalities.IsEmpty)
        {
            yield return Note("municipalities-listed", ("all", (long)report.Municipalities.Length));
        }
    }

    private static string Names(MunicipalityInUnit[] municipalities, Language language) =>
        string.Join(", ", municipalities.Take(NamesShown).Select(one => one.Name.In(language))) + (municipalities.Length > NamesShown ? " …" : "");

    private static IEnumerable<LandBalanceFinding> Boundary(LandBalanceReport report)
    {
        if (report.Stock.Cells.IsEmpty)
        {
            yield break;
        }

        switch (report.UnregisteredSquareMetres)
        {
            case null:
                yield return Note("no-boundary");
                break;
            case < 0:
                yield return Error("more-than-boundary", ("area", -report.UnregisteredSquareMetres), ("boundary", report.Unit.BoundarySquareMetres));
                break;
            case > 0:
                yield return Note("unregistered", ("area", report.UnregisteredSquareMetres), ("boundary", report.Unit.BoundarySquareMetres));
                break;
        }
    }

    private static IEnumerable<LandBalanceFinding> Soundness(LandBalanceReport report)
    {
        if (report.Stock.Parcels.Sum(total => total.NotAddingUp) is > 0 and var broken)
        {
            yield return Error("parts-do-not-add-up", ("count", broken));
        }

        if (report.Overlaps.Pairs > 0)
        {
            yield return Error("overlaps", ("count", report.Overlaps.Pairs), ("area", report.Overlaps.SquareMetres));
        }

        if (!report.Overlaps.Done)
        {
            yield return Note("overlaps-not-checked", ("count", report.Stock.ParcelCount));
        }

        if (report.Stock.AreaOf(land => land.Kind == "pasture" && land.Ownership == "private") is > 0 and var pastures)
        {
            yield return Note("private-pasture", ("area", pastures));
        }
    }

    private static IEnumerable<LandBalanceFinding> Movement(LandBalanceReport report)
    {
        if (report.Movement is not { } movement)
        {
            yield break;
        }

        if (!movement.AddsUp)
        {
            yield return Error("does-not-add-up");
        }

        if (report.Unit.ValidFrom is { } from && from > movement.From)
        {
            yield return Note("unit-later", ("date", from));
        }

        if (movement.Flows.Where(flow => flow.Estimated).Sum(flow => flow.AreaSquareMetres) is > 0 and var estimated)
        {
            yield return Note("estimated", ("area", estimated));
        }
    }

    private static IEnumerable<LandBalanceFinding> Knowledge(LandBalanceReport report, DateOnly today)
    {
        if (report.On > today)
        {
            yield return Note("future", ("date", report.On));
        }

        if (report.Stock.AreaOf(land => land.Used is null) is > 0 and var unknown)
        {
            yield return Note("use-unknown", ("area", unknown));
        }
    }

    private static LandBalanceFinding Error(string code, params (string Name, object? Value)[] values) => new(code, true, [.. values]);

    private static LandBalanceFinding Note(string code, params (string Name, object? Value)[] values) => new(code, false, [.. values]);
}
