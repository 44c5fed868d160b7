using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;

namespace SpatialPlan.Restrictions;

/// <summary>The land of one run with what several restrictions ask of it, worked out once and forgotten with the run.</summary>
internal sealed class LandUnderCheck
{
    private readonly Dictionary<double, LandArea> eroded = [];
    private readonly Dictionary<Geometry, double> widths = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<double> width;

    public LandUnderCheck(CheckedLand land)
    {
        Geometry = Geo.Read(land.Geometry);
        if (Geometry is not (Polygon or MultiPolygon) || Geometry.IsEmpty || !(land.KnownSound || Geometry.IsValid))
        {
            throw new ArgumentException("The land must be one or more valid polygons.", nameof(land));
        }

        Whole = new LandArea(Geometry);
        AreaSquareMetres = Geometry.Area;
        RegisteredAreaSquareMetres = (double?)land.RegisteredAreaSquareMetres;
        width = new Lazy<double>(() => InscribedCircle.DiameterMetres(Geometry), LazyThreadSafetyMode.None);
    }

    public Geometry Geometry { get; }

    public LandArea Whole { get; }

    public double AreaSquareMetres { get; }

    public double? RegisteredAreaSquareMetres { get; }

    /// <summary>The part of the land that lies deeper than this inside its boundary; all of it for 0.</summary>
    public LandArea DeeperThan(double metres)
    {
        if (metres <= 0)
        {
            return Whole;
        }

        if (!eroded.TryGetValue(metres, out var inner))
        {
            eroded.Add(metres, inner = new LandArea(Geometry.Buffer(-metres)));
        }

        return inner;
    }

    /// <summary>The width of a part of the land; that of the whole land is worked out once, and so is that of each part.</summary>
    public double WidthOf(Geometry part)
    {
        if (ReferenceEquals(part, Geometry) || part.Area >= AreaSquareMetres)
        {
            return width.Value;
        }

        if (!widths.TryGetValue(part, out var found))
        {
            widths.Add(part, found = InscribedCircle.DiameterMetres(part));
        }

        return found;
    }

    /// <summary>True when a part of the land is at least so wide, within the precision of the width.</summary>
    public bool IsAtLeastAsWide(Geometry part, double metres) =>
        InscribedCircle.LowerBoundMetres(part) >= metres || WidthOf(part) * (1 + InscribedCircle.RelativePrecision) >= metres;
}
