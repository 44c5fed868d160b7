namespace SpatialPlan.Restrictions;

/// <summary>What is particular to a kind of restriction; <see langword="null"/> where it does not apply or was not recorded.</summary>
/// <param name="InnerZone">Of a protected area: <c>core</c>, <c>strict</c>, <c>recreation</c>, <c>economic</c>, <c>buffer</c> or <c>transition</c>.</param>
/// <param name="Regime">Of a protected area: <c>prohibited</c>, <c>restricted</c> or <c>conditional</c>.</param>
/// <param name="StripWidthMetres">Of a strip: its width on each side of what it protects, metres.</param>
/// <param name="WidthRuleSource">Of a generated strip: where its width rule comes from.</param>
/// <param name="WidthRuleConfirmed">Of a generated strip: false when the rule is a default that nobody has confirmed.</param>
/// <param name="HazardLevel">Of a hazard zone: 1 (most dangerous) to 3; <see langword="null"/> also when the source does not grade it.</param>
/// <param name="ReturnPeriodYears">Of a hazard zone: once in how many years.</param>
/// <param name="DeterminationMethod">Of a hazard zone: <c>survey</c>, <c>model</c>, <c>historical</c> or <c>expert_opinion</c>.</param>
/// <param name="ResettlementAdvised">Of a hazard zone: people should be resettled.</param>
public sealed record RestrictionTraits(
    string? InnerZone = null,
    string? Regime = null,
    double? StripWidthMetres = null,
    string? WidthRuleSource = null,
    bool? WidthRuleConfirmed = null,
    int? HazardLevel = null,
    int? ReturnPeriodYears = null,
    string? DeterminationMethod = null,
    bool? ResettlementAdvised = null)
{
    /// <summary>Nothing particular.</summary>
    public static RestrictionTraits None { get; } = new();
}
