using SpatialPlan.Texts;

namespace SpatialPlan.Transformation;

/// <summary>One thing that was found, with the rule it rests on.</summary>
/// <param name="Severity">What it does to the request.</param>
/// <param name="Outcome">The answer that it alone would give.</param>
/// <param name="Rule">The code of the rule, or of the check.</param>
/// <param name="Act">The act, or <see langword="null"/> when it rests on none.</param>
/// <param name="Article">The article, or <see langword="null"/>.</param>
/// <param name="Text">The finding in words.</param>
/// <param name="Confirmed">False when the rule is a default that nobody has confirmed.</param>
public sealed record TransformationFinding(FindingSeverity Severity, TransformationOutcome Outcome, string Rule, string? Act, string? Article, LocalizedName Text, bool Confirmed);
