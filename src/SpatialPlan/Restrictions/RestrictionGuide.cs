using System.Globalization;

namespace SpatialPlan.Restrictions;

/// <summary>All guidance that holds in one municipality on one day.</summary>
/// <param name="Rows">At most one row per theme, kind and grade, in any order.</param>
public sealed record RestrictionGuide(IReadOnlyList<RestrictionGuidance> Rows)
{
    /// <summary>
    /// The row that says most about a restriction: of its kind and grade, else of its kind, else of its grade, else of its theme;
    /// <see langword="null"/> when none speaks for it.
    /// </summary>
    public RestrictionGuidance? Find(CandidateRestriction restriction)
    {
        ArgumentNullException.ThrowIfNull(restriction);
        var grade = restriction.Traits.Regime ?? restriction.Traits.HazardLevel?.ToString(CultureInfo.InvariantCulture) ?? "";
        return Rows
            .Where(row => row.Theme == restriction.Theme && (row.Kind.Length == 0 || row.Kind == restriction.Type) && (row.Grade.Length == 0 || row.Grade == grade))
            .MaxBy(row => (row.Kind.Length > 0 ? 2 : 0) + (row.Grade.Length > 0 ? 1 : 0));
    }
}
