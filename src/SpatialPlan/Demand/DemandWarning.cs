using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>Something the reader of a demand table must know. Its sentence stands in the text catalogue under <c>demand.warning.</c> and the code.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Values">What fills the placeholders of the sentence: numbers as <see cref="double"/> or <see cref="int"/>, codes and names as text.</param>
public sealed record DemandWarning(string Code, ImmutableArray<(string Name, object Value)> Values)
{
    /// <summary>Makes a warning from a code and the values of its sentence.</summary>
    public static DemandWarning Of(string code, params ReadOnlySpan<(string Name, object Value)> values) => new(code, [.. values]);
}
