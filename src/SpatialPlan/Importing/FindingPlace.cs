namespace SpatialPlan.Importing;

/// <summary>Where a finding lies: as the file writes it, and for the map.</summary>
/// <param name="X">First coordinate as in the file: easting in metres, or longitude in degrees.</param>
/// <param name="Y">Second coordinate as in the file: northing in metres, or latitude in degrees.</param>
/// <param name="Srid">The system of both; 0 when it is not known.</param>
/// <param name="Lon">Degrees east (WGS 84), or <see langword="null"/> when it was not or cannot be computed.</param>
/// <param name="Lat">Degrees north (WGS 84), or <see langword="null"/> when it was not or cannot be computed.</param>
public sealed record FindingPlace(double X, double Y, int Srid, double? Lon = null, double? Lat = null);
