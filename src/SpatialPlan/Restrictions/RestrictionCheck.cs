using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using SpatialPlan.Coordinates;

namespace SpatialPlan.Restrictions;

/// <summary>
/// The one computation that everything else stands on: what restricts this land on this day, by how much, under which act, and what could not be
/// looked at.
/// </summary>
public static class RestrictionCheck
{
    /// <summary>
    /// Land this near the border of a layer's coverage still counts as covered, metres: two offices never draw one border alike to the
    /// centimetre.
    /// </summary>
    public const double CoverageToleranceMetres = 0.1;

    /// <summary>The version of the judgement. It is raised with every change of the rules by which land is judged, so that an answer says by which rules it was made.</summary>
    public const string EngineVersion = "1";

    /// <summary>
    /// Judges what a search has found. The answer does not depend on the order of the facts. A restriction of several rows, or of overlapping or
    /// touching parts, is measured as one. A theme in which anything could not be measured is answered with <see cref="LayerState.Failed"/>.
    /// </summary>
    /// <param name="land">The land: valid polygons in the working system, not empty.</param>
    /// <param name="facts">Everything found, and what could not be looked for.</param>
    /// <param name="on">The day whose law is asked for; decides which layers are out of date.</param>
    /// <param name="knownAt">The time whose knowledge the facts show, to be told in the answer.</param>
    /// <exception cref="ArgumentException">The land is empty or invalid, a geometry is not in the working system, or a candidate names a theme that is not in the list.</exception>
    public static RestrictionExtract Run(CheckedLand land, RestrictionFacts facts, DateOnly on, DateTimeOffset? knownAt = null)
    {
        ArgumentNullException.ThrowIfNull(land);
        ArgumentNullException.ThrowIfNull(facts);
        var ground = new LandUnderCheck(land);
        var answers = facts.Themes.OrderBy(theme => theme.Position).ThenBy(theme => theme.Code, StringComparer.Ordinal).Select(theme => Answer(ground, theme, facts, on)).ToList();
        RefuseUnknownThemes(facts);
        return new RestrictionExtract(
            land,
            on,
            knownAt,
            ground.AreaSquareMetres,
            [.. answers.Select(answer => answer.Layer)],
            [.. answers.SelectMany(answer => answer.Found.Where(found => found.Class != RestrictionClass.None))],
            [.. answers.SelectMany(answer => answer.Found.Where(found => found.Class == RestrictionClass.None))]);
    }

    private static (LayerAnswer Layer, IReadOnlyList<FoundRestriction> Found) Answer(LandUnderCheck land, RestrictionTheme theme, RestrictionFacts facts, DateOnly on)
    {
        var threshold = ThresholdOf(theme, facts);
        var expected = LayersOf(theme, facts);
        var layers = expected.FindAll(layer => layer.Coverage is { IsEmpty: false });
        var failed = facts.FailedThemes.Contains(theme.Code);
        var found = FindAll(land, theme, facts, threshold, ref failed);
        var uncovered = UncoveredSquareMetres(land, expected, ref failed);
        return (new LayerAnswer(
            theme,
            StateOf(layers, found, failed, uncovered, on),
            layers.Count == 0 ? null : layers.Min(layer => layer.AsOf),
            layers.Count == 0 ? null : layers.Min(layer => layer.ReviewBy),
            layers.Count == 0 ? null : layers.Max(layer => layer.AccuracyMetres),
            uncovered,
            Sorted(layers, layer => layer.Source),
            layers.Count > 0 && layers.All(layer => layer.Confirmed),
            threshold,
            Sorted(layers, layer => layer.LayerVersionId)), found);
    }

    private static RestrictionThreshold ThresholdOf(RestrictionTheme theme, RestrictionFacts facts)
    {
        foreach (var threshold in facts.Thresholds)
        {
            if (threshold.Theme == theme.Code)
            {
                return threshold;
            }
        }

        return RestrictionThreshold.Strictest(theme.Code);
    }

    private static List<RestrictionLayer> LayersOf(RestrictionTheme theme, RestrictionFacts facts)
    {
        var layers = new List<RestrictionLayer>();
        foreach (var layer in facts.Layers)
        {
            if (layer.Theme == theme.Code)
            {
                layers.Add(layer);
            }
        }

        return layers;
    }

    private static List<CandidateRestriction> CandidatesOf(RestrictionTheme theme, RestrictionFacts facts)
    {
        var candidates = new List<CandidateRestriction>();
        foreach (var candidate in facts.Candidates)
        {
            if (candidate.Theme == theme.Code)
            {
                candidates.Add(candidate);
            }
        }

        return candidates;
    }

    /// <summary>Most themes have one layer or none: this is asked eight times for each of a million parcels.</summary>
    private static IReadOnlyList<T> Sorted<T>(List<RestrictionLayer> layers, Func<RestrictionLayer, T> what) => layers.Count switch
    {
        0 => [],
        1 => [what(layers[0])],
        _ when typeof(T) == typeof(string) => [.. layers.Select(what).Distinct().Order((IComparer<T>)StringComparer.Ordinal)],
        _ => [.. layers.Select(what).Order()],
    };

    private static List<FoundRestriction> FindAll(LandUnderCheck land, RestrictionTheme theme, RestrictionFacts facts, RestrictionThreshold threshold, ref bool failed)
    {
        var candidates = CandidatesOf(theme, facts);
        var found = new List<FoundRestriction>(candidates.Count);
        foreach (var versions in ByRestriction(candidates))
        {
            try
            {
                if (Judgement.Find(land, versions, threshold) is { } one)
                {
                    found.Add(one);
                }
            }
            catch (TopologyException)
            {
                // One restriction that cannot be measured must not hide the others, nor the fact that it is missing.
                failed = true;
            }
        }

        return found.Count < 2 ? found : [.. found.OrderBy(one => one.Class).ThenBy(one => one.Restriction.Code, StringComparer.Ordinal).ThenBy(one => one.Restriction.RestrictionId)];
    }

    private static IEnumerable<IReadOnlyList<CandidateRestriction>> ByRestriction(List<CandidateRestriction> candidates) =>
        candidates.Count < 2 ? candidates.Select(IReadOnlyList<CandidateRestriction> (candidate) => [candidate]) : candidates.GroupBy(candidate => candidate.RestrictionId).Select(IReadOnlyList<CandidateRestriction> (versions) => [.. versions]);

    /// <summary>How much of the land is not covered by every survey of the theme.</summary>
    private static double UncoveredSquareMetres(LandUnderCheck land, List<RestrictionLayer> layers, ref bool failed)
    {
        if (layers.Count == 0)
        {
            return land.AreaSquareMetres;
        }

        if (layers is [var only] ? IsAllOf(land, only.Coverage) : layers.GroupBy(layer => layer.Code, StringComparer.Ordinal).All(survey => survey.Any(layer => IsAllOf(land, layer.Coverage))))
        {
            return 0;
        }

        try
        {
            var covered = land.Geometry;
            foreach (var survey in layers.GroupBy(layer => layer.Code, StringComparer.Ordinal))
            {
                var lies = OverlayNGRobust.Union(survey.Where(layer => layer.Coverage is not null).Select(layer => Parts.OnlyPolygons(Geo.Read(layer.Coverage!)))) ?? Geo.Factory.CreateMultiPolygon();
                covered = Parts.OnlyPolygons(OverlayNGRobust.Overlay(covered, lies, SpatialFunction.Intersection));
            }

            var rest = Parts.OnlyPolygons(OverlayNGRobust.Overlay(land.Geometry, covered, SpatialFunction.Difference));
            return InscribedCircle.LowerBoundMetres(rest) > CoverageToleranceMetres || InscribedCircle.DiameterMetres(rest) > CoverageToleranceMetres ? rest.Area : 0;
        }
        catch (TopologyException)
        {
            failed = true;
            return land.AreaSquareMetres;
        }
    }

    private static bool IsAllOf(LandUnderCheck land, Geometry? coverage) => ReferenceEquals(coverage, land.Geometry) || (coverage is not null && land.Geometry.EqualsExact(coverage));

    private static LayerState StateOf(List<RestrictionLayer> layers, List<FoundRestriction> found, bool failed, double uncovered, DateOnly on) =>
        failed ? LayerState.Failed
        : uncovered > 0 ? LayerState.NoDataHere
        : layers.Any(layer => on > layer.ReviewBy) ? LayerState.Outdated
        : found.Any(one => one.Class == RestrictionClass.Affected) ? LayerState.Affected
        : found.Any(one => one.Class == RestrictionClass.Edge) ? LayerState.Edge
        : LayerState.NotAffected;

    private static void RefuseUnknownThemes(RestrictionFacts facts)
    {
        var known = facts.Themes.Select(theme => theme.Code).ToHashSet(StringComparer.Ordinal);
        if (facts.Candidates.FirstOrDefault(candidate => !known.Contains(candidate.Theme)) is { } stray)
        {
            throw new ArgumentException($"The restriction {stray.RestrictionId} names the theme '{stray.Theme}', which is not in the list of themes.", nameof(facts));
        }
    }
}
