using SpatialPlan.Texts;

namespace SpatialPlan.Allocation;

/// <summary>One thing that is wrong in the text of a problem.</summary>
/// <param name="Place">Where: a path such as <c>parcels[3].suitability.housing</c>, or a line.</param>
/// <param name="Code">The stable code; its sentence, with the remedy, stands in the text catalogue under <c>allocation.fault.</c> and the code.</param>
/// <param name="Value">What stands there, or what it refers to; empty when there is nothing to show.</param>
public sealed record AllocationFault(string Place, string Code, string Value = "")
{
    /// <summary>The sentence with its place and the remedy.</summary>
    public string In(Language language) => TextCatalogue.Get(language, $"allocation.fault.{Code}", ("place", Place), ("value", Value));
}
