namespace SpatialPlan.Demand;

/// <summary>One norm or ratio that turns people, jobs or money into land. It is data: the municipality replaces it by its own.</summary>
/// <param name="Key">The stable name, such as <c>housing.plot_square_metres</c>.</param>
/// <param name="Value">The value used, in <paramref name="Unit"/>.</param>
/// <param name="Low">The lowest plausible value.</param>
/// <param name="High">The highest plausible value.</param>
/// <param name="Unit">The unit in words of the table; a pure share has the unit <c>share</c>.</param>
/// <param name="Source">The act, norm or report the value comes from; may be empty for what was assumed.</param>
/// <param name="AsOf">The date of the source, or <see langword="null"/> when it has none.</param>
/// <param name="Confirmed">True when the municipality has confirmed that the value holds for it.</param>
/// <param name="Basis">How sure it is, and whether it was delivered with the system.</param>
public sealed record Coefficient(string Key, double Value, double Low, double High, string Unit, string Source, DateOnly? AsOf, bool Confirmed, CoefficientBasis Basis);
