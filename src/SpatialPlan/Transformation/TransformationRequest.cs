namespace SpatialPlan.Transformation;

/// <summary>What is wanted of which land.</summary>
/// <param name="Parts">The land by category and kind.</param>
/// <param name="AreaSquareMetres">Its registered area as a whole; the parts have to add up to it.</param>
/// <param name="Bonitet">Its soil class, 0 to 100; <see langword="null"/> when none is recorded.</param>
/// <param name="ToCategory">The wanted category, 1 to 7.</param>
/// <param name="Use">The wanted use.</param>
/// <param name="ToKind">The wanted land kind, where it matters; <see langword="null"/> otherwise.</param>
/// <param name="Ground">The exception that the applicant names, or <see langword="null"/>.</param>
public sealed record TransformationRequest(IReadOnlyList<TransformationPart> Parts, decimal AreaSquareMetres, int? Bonitet, int ToCategory, string Use, string? ToKind = null, string? Ground = null);
