using NetTopologySuite.Geometries;
using SpatialPlan.Coordinates;
using SpatialPlan.Importing;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>Says of land in no zone between which zones it lies, whether it was declared, and which zone could take it.</summary>
internal sealed class GapFindings(CoverageIndex index, FaultFaces faults, IReadOnlyList<Geometry> declaredGaps)
{
    /// <summary>All findings of this sort.</summary>
    public IEnumerable<CoverageFinding> Find() => FaceRegion.Of(faults.Faces, faults.Bare()).Select(OfRegion);

    private CoverageFinding OfRegion(FaceRegion region)
    {
        var place = ZoneRings.Place(region.Land.InteriorPoint.Coordinate);
        var hidden = index.Grid.Search(region.Land.EnvelopeInternal).Select(number => index[number]).Where(zone => !zone.IsCompared).Select(zone => zone.Zone.Code).Distinct().Order(StringComparer.Ordinal).ToList();
        if (hidden.Count > 0)
        {
            return new CoverageFinding(CoverageKind.NotChecked, Severity.Warning, hidden, place, region.AreaSquareMetres, null, region.Land, null);
        }

        var borders = Borders(region);
        string[] zones = [.. borders.Keys.Order(StringComparer.Ordinal)];
        var width = index.Widths.Metres(region.Land);
        if (IsDeclared(region.Land))
        {
            return new CoverageFinding(CoverageKind.DeclaredGap, Severity.Info, zones, place, region.AreaSquareMetres, width, region.Land, null);
        }

        return new CoverageFinding(CoverageKind.Gap, Severity.Error, zones, place, region.AreaSquareMetres, width, region.Land, Fill(borders, region.Land)) { IsSliver = width < index.Settings.SliverWidthMetres };
    }

    private static ProposedRepair? Fill(Dictionary<string, double> borders, Geometry land)
    {
        // Lengths are rounded so that a tie is a tie whatever the order in which they were added up.
        var takes = borders.OrderByDescending(border => Math.Round(border.Value, 6)).ThenBy(border => border.Key, StringComparer.Ordinal).Select(border => border.Key).FirstOrDefault();
        return takes is null ? null : new ProposedRepair(RepairAction.Fill, [new ZoneEdit(takes, ZoneEdit.Add, land)]);
    }

    /// <summary>The zones around the gap and how long their border with it is, metres.</summary>
    private Dictionary<string, double> Borders(FaceRegion region)
    {
        var lengths = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var half in region.Faces.SelectMany(faults.Faces.Halves))
        {
            var length = faults.Faces.Graph.Place(faults.Faces.Graph.Start(half)).Distance(faults.Faces.Graph.Place(faults.Faces.Graph.End(half)));
            foreach (var code in faults.Faces.Graph.Uses(half).Where(use => use.Zone != PlaneEdge.Boundary && use.Sign < 0).Select(use => index[use.Zone].Zone.Code))
            {
                lengths[code] = lengths.GetValueOrDefault(code) + length;
            }
        }

        return lengths;
    }

    private bool IsDeclared(Geometry land)
    {
        var left = land;
        foreach (var gap in declaredGaps.Where(gap => gap.EnvelopeInternal.Intersects(land.EnvelopeInternal)))
        {
            left = left.Difference(Geo.Read(gap));
        }

        return !ReferenceEquals(left, land) && left.Area <= index.Settings.ToleranceMetres * land.Length;
    }
}
