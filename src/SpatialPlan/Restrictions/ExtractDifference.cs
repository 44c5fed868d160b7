namespace SpatialPlan.Restrictions;

/// <summary>Compares what was answered with what is answered now.</summary>
public static class ExtractDifference
{
    /// <summary>Shares and lengths that differ by less, relatively, are the arithmetic's difference, not the land's.</summary>
    public const double RelativeTolerance = 1e-9;

    /// <summary>
    /// All differences of what concerns the land, themes in the order of the newer answer; none when both say the same. Days, times and numbers of
    /// versions may differ without a difference, and so may what only lies near.
    /// </summary>
    /// <param name="before">The older answer.</param>
    /// <param name="after">The newer answer.</param>
    public static IReadOnlyList<ExtractChange> Between(RestrictionExtract before, RestrictionExtract after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var themes = after.Layers.Concat(before.Layers).DistinctBy(layer => layer.Theme.Code).ToList();
        return [.. OfLand(before, after), .. themes.SelectMany(theme => OfTheme(theme, before, after))];
    }

    private static IEnumerable<ExtractChange> OfLand(RestrictionExtract before, RestrictionExtract after)
    {
        if (before.Land.ParcelId != after.Land.ParcelId || before.Land.RegisteredAreaSquareMetres != after.Land.RegisteredAreaSquareMetres || !before.Land.Geometry.EqualsExact(after.Land.Geometry))
        {
            yield return new ExtractChange(
                ExtractChangeKind.Land, null, null, null, CanonicalJson.Number(before.GeometricAreaSquareMetres), after.Land.ParcelId == before.Land.ParcelId ? CanonicalJson.Number(after.GeometricAreaSquareMetres) : null);
        }
    }

    private static IEnumerable<ExtractChange> OfTheme(LayerAnswer theme, RestrictionExtract before, RestrictionExtract after)
    {
        var code = theme.Theme.Code;
        var (was, now) = (StateOf(before, code), StateOf(after, code));
        if (was != now)
        {
            yield return new ExtractChange(ExtractChangeKind.State, code, null, theme.Theme.Name, was, now);
        }

        var old = before.Restrictions.Where(found => found.Restriction.Theme == code).ToDictionary(found => found.Restriction.RestrictionId);
        foreach (var found in after.Restrictions.Where(found => found.Restriction.Theme == code))
        {
            if (!old.Remove(found.Restriction.RestrictionId, out var earlier))
            {
                yield return Change(ExtractChangeKind.New, found, null, MeasureOf(found));
                continue;
            }

            foreach (var change in OfRestriction(earlier, before, found, after))
            {
                yield return change;
            }
        }

        // Where the layer could not be looked at, what was found before may still be there.
        foreach (var gone in old.Values.Where(_ => now != RestrictionExtractJson.CodeOf(LayerState.Failed)).OrderBy(found => found.Restriction.Code, StringComparer.Ordinal))
        {
            yield return Change(ExtractChangeKind.Gone, gone, MeasureOf(gone), null);
        }
    }

    private static IEnumerable<ExtractChange> OfRestriction(FoundRestriction earlier, RestrictionExtract before, FoundRestriction found, RestrictionExtract after)
    {
        if (earlier.Class != found.Class)
        {
            yield return Change(ExtractChangeKind.State, found, RestrictionExtractJson.CodeOf(earlier.Class), RestrictionExtractJson.CodeOf(found.Class));
        }

        if (Differ(earlier.ShareOfDrawn, found.ShareOfDrawn) || Differ(earlier.LengthMetres, found.LengthMetres) || earlier.Count != found.Count)
        {
            yield return Change(ExtractChangeKind.Share, found, MeasureOf(earlier), MeasureOf(found));
        }

        if (!TermsOf(earlier).Equals(TermsOf(found)))
        {
            yield return Change(ExtractChangeKind.Terms, found, earlier.Restriction.Name.Kyrgyz, found.Restriction.Name.Kyrgyz);
        }

        var (signed, signs) = (before.OverrideOf(earlier), after.OverrideOf(found));
        if (signed?.Signature != signs?.Signature || signed?.Reason != signs?.Reason)
        {
            // The number of the signed paper, not the person: differences are shown to everybody.
            yield return Change(ExtractChangeKind.Override, found, signed?.Signature, signs?.Signature);
        }
    }

    private static ExtractChange Change(ExtractChangeKind kind, FoundRestriction found, string? before, string? after) =>
        new(kind, found.Restriction.Theme, found.Restriction.RestrictionId, found.Restriction.Name, before, after);

    /// <summary>The share of the drawn area, else the length in metres, else the number of points.</summary>
    private static string MeasureOf(FoundRestriction found) => CanonicalJson.Number(found.ShareOfDrawn ?? found.LengthMetres ?? found.Count ?? 0);

    private static object TermsOf(FoundRestriction found)
    {
        var restriction = found.Restriction;
        return (restriction.Type, restriction.Name, restriction.Traits, restriction.Act?.ActId, restriction.Act?.InForce, restriction.ValidUntil);
    }

    private static string? StateOf(RestrictionExtract extract, string theme) =>
        extract.Layers.FirstOrDefault(layer => layer.Theme.Code == theme) is { } layer ? RestrictionExtractJson.CodeOf(layer.State) : null;

    private static bool Differ(double? one, double? other) =>
        one.HasValue != other.HasValue || (one is { } a && other is { } b && Math.Abs(a - b) > RelativeTolerance * Math.Max(Math.Abs(a), Math.Abs(b)));
}
