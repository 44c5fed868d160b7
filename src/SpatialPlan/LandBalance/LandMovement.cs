using System.Collections.Immutable;

namespace SpatialPlan.LandBalance;

/// <summary>
/// What happened to the land of a unit between two days, as the net of both: land that changed and changed back in between did not move.
/// Opening and closing are read apart from the flows, so that <see cref="AddsUp"/> is a check and not an identity by construction.
/// </summary>
/// <param name="From">The first day in law.</param>
/// <param name="Opening">The land on the first day.</param>
/// <param name="Closing">The land on the last day.</param>
/// <param name="Flows">What passed from where to where; land that stayed as it was need not be among them.</param>
public sealed record LandMovement(DateOnly From, LandStock Opening, LandStock Closing, ImmutableArray<LandFlow> Flows)
{
    /// <summary>The code under which a matrix of flows shows what is outside.</summary>
    public static string OutsideCode(FlowOutside outside) => outside switch
    {
        FlowOutside.Registration => "registration",
        FlowOutside.OtherUnit => "other_unit",
        FlowOutside.Correction => "correction",
        _ => throw new ArgumentOutOfRangeException(nameof(outside), outside, "Not an outside."),
    };

    /// <summary>The annual form by a property, one line for each of its codes that had or has land, in no order.</summary>
    public ImmutableArray<MovementLine> LinesBy(Func<LandClass, string> code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var matrix = MatrixBy(code);
        var (opening, closing) = (Opening.By(code, _ => ""), Closing.By(code, _ => ""));
        return [.. opening.Rows.Union(closing.Rows).Select(one => new MovementLine(
            one,
            opening.Row(one),
            matrix.Column(one) - matrix.Cell(one, one),
            matrix.Row(one) - matrix.Cell(one, one),
            closing.Row(one)))];
    }

    /// <summary>From what (rows) to what (columns); the outside stands under <see cref="OutsideCode"/>. Land that stayed within one code stands on the diagonal, as far as it was changed at all.</summary>
    public CrossTable MatrixBy(Func<LandClass, string> code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return CrossTable.Of(Flows.Select(flow => (
            flow.From is { } from ? code(from) : OutsideCode(flow.Outside),
            flow.To is { } to ? code(to) : OutsideCode(flow.Outside),
            flow.AreaSquareMetres)));
    }

    /// <summary>The flows that changed category or kind, or crossed the edge, by category and kind of both ends; the largest first.</summary>
    public ImmutableArray<FlowLine> Changes() =>
    [
        .. Flows.Where(flow => !flow.Stays)
            .GroupBy(flow => (From: Ends(flow.From), To: Ends(flow.To), flow.Outside, flow.Estimated))
            .Select(group => new FlowLine(group.Key.From, group.Key.To, group.Key.Outside, group.Sum(flow => flow.AreaSquareMetres), group.Key.Estimated))
            .OrderByDescending(line => line.AreaSquareMetres).ThenBy(line => $"{line.From}{line.To}", StringComparer.Ordinal),
    ];

    /// <summary>True when every line of the form by category and by kind adds up.</summary>
    public bool AddsUp => LinesBy(LandClassKeys.Category).All(line => line.AddsUp) && LinesBy(LandClassKeys.Kind).All(line => line.AddsUp);

    private static CategoryAndKind? Ends(LandClass? land) => land is { } known ? new CategoryAndKind(known.Category, known.Kind) : null;
}
