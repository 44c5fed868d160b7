using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;

namespace SpatialPlan.Synthesis.Mosaic;

/// <summary>
/// Puts areas on the grid of one centimetre. What is written has a tenth of a millimetre, so a polygon that is valid on this grid
/// stays valid after it was rounded to degrees.
/// </summary>
public static class Grid
{
    /// <summary>The area on the grid, valid; parts narrower than the grid vanish.</summary>
    public static Geometry Snap(Geometry area) => PrecisionReducer.ReducePrecision(area, new PrecisionModel(LandMosaic.GridStepsPerMetre));
}
