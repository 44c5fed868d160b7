namespace SpatialPlan.Importing;

/// <summary>The parts of a parcel by land kind, as a file gives them: two lists of one length.</summary>
/// <param name="Kinds">Codes of land kinds, each once.</param>
/// <param name="AreasSquareMetres">Area of each part, square metres, at most two decimals, above zero.</param>
public sealed record LandParts(string[] Kinds, decimal[] AreasSquareMetres);
