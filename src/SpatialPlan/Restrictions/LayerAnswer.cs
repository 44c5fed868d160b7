namespace SpatialPlan.Restrictions;

/// <summary>What one theme answers for the land.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="State">The answer. A state that says "not looked at" stands above one that says what was found; what was found is listed all the same.</param>
/// <param name="AsOf">The day of the oldest layer that lies on the land; <see langword="null"/> when none does.</param>
/// <param name="ReviewBy">The earliest review date of those layers; <see langword="null"/> when there is none.</param>
/// <param name="AccuracyMetres">The least exact of those layers, metres; <see langword="null"/> when there is none.</param>
/// <param name="UncoveredAreaSquareMetres">How much of the land no layer of the theme covers, square metres.</param>
/// <param name="Sources">Where the layers come from, sorted, each once.</param>
/// <param name="Confirmed">False when a layer is a default that nobody has confirmed.</param>
/// <param name="Threshold">The thresholds that were applied.</param>
/// <param name="LayerVersionIds">The versions of those layers, sorted: what the answer was made from.</param>
public sealed record LayerAnswer(
    RestrictionTheme Theme,
    LayerState State,
    DateOnly? AsOf,
    DateOnly? ReviewBy,
    double? AccuracyMetres,
    double UncoveredAreaSquareMetres,
    IReadOnlyList<string> Sources,
    bool Confirmed,
    RestrictionThreshold Threshold,
    IReadOnlyList<long> LayerVersionIds)
{
    /// <summary>True when the theme was looked at everywhere on the land and is up to date.</summary>
    public bool WasChecked => State is LayerState.Affected or LayerState.Edge or LayerState.NotAffected;
}
