namespace SpatialPlan.Transformation;

/// <summary>The codes of outcomes.</summary>
public static class TransformationOutcomes
{
    /// <summary>The stable code: <c>allowed</c>, <c>needs-approval</c>, <c>conditional</c>, <c>incomplete</c>, <c>moratorium</c> or <c>forbidden</c>.</summary>
    public static string Code(this TransformationOutcome outcome) => outcome == TransformationOutcome.NeedsApproval ? "needs-approval" : outcome.ToString().ToLowerInvariant();

    /// <summary>The outcome with a code.</summary>
    /// <exception cref="ArgumentException">No outcome has it.</exception>
    public static TransformationOutcome OfCode(string code) =>
        Enum.GetValues<TransformationOutcome>().Where(outcome => outcome.Code() == code) is var found && found.Any() ? found.First() : throw new ArgumentException($"No outcome has the code '{code}'.", nameof(code));
}
