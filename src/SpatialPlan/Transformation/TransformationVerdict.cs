using System.Collections.Immutable;

namespace SpatialPlan.Transformation;

/// <summary>The answer to a request.</summary>
/// <param name="Outcome">The answer in one word: the strictest of the findings.</param>
/// <param name="Findings">What was found, what blocks first.</param>
/// <param name="Bodies">Codes of the bodies to be asked, each once, as the rules name them.</param>
/// <param name="Documents">Codes of the documents needed, each once.</param>
/// <param name="RuleVersions">The versions of the rules that were judged by, sorted: what the answer was made from.</param>
public sealed record TransformationVerdict(
    TransformationOutcome Outcome, ImmutableArray<TransformationFinding> Findings, ImmutableArray<string> Bodies, ImmutableArray<string> Documents, ImmutableArray<long> RuleVersions);
