namespace SpatialPlan.Transformation;

/// <summary>A part of the land of a request.</summary>
/// <param name="Category">Its category now, 1 to 7.</param>
/// <param name="Kind">Its land kind now.</param>
/// <param name="AreaSquareMetres">Its registered area, square metres.</param>
public sealed record TransformationPart(int Category, string Kind, decimal AreaSquareMetres);
