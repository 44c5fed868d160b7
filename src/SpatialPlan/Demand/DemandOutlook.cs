using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>Land demand of one scenario with its uncertainty, and the other scenarios beside it.</summary>
/// <param name="Settings">Scenario, seed and draws.</param>
/// <param name="Report">The calculation at the likeliest values, with everything that led to it.</param>
/// <param name="Sectors">The spread of each sector that needs land in any draw, in the order of the sectors.</param>
/// <param name="Together">The spread of all sectors together.</param>
/// <param name="Tornado">Every uncertain input that moves the demand, the widest bar first.</param>
/// <param name="Scenarios">All scenarios at the likeliest values, in their order.</param>
public sealed record DemandOutlook(
    DemandSettings Settings,
    DemandReport Report,
    ImmutableArray<SectorOutlook> Sectors,
    SectorOutlook Together,
    ImmutableArray<TornadoBar> Tornado,
    ImmutableArray<ScenarioTotal> Scenarios);
