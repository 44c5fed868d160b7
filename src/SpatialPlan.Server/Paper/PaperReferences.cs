using SpatialPlan.Acts;
using SpatialPlan.Restrictions;
using SpatialPlan.Texts;

namespace SpatialPlan.Server.Paper;

/// <summary>The acts and offices of one extract, each named once and then by its number: a table has no room for their full names.</summary>
public sealed class PaperReferences
{
    private readonly List<ActReference> acts = [];
    private readonly List<string> offices = [];
    private readonly Dictionary<long, string?> officeOf = [];

    /// <summary>Gathers them in the order of the restrictions.</summary>
    public PaperReferences(PaperSheet sheet, Language language)
    {
        foreach (var found in sheet.Extract.Restrictions)
        {
            var restriction = found.Restriction;
            if (restriction.Act is { } act && acts.All(known => known.ActId != act.ActId))
            {
                acts.Add(act);
            }

            var office = RestrictionExplanation.Of(found, sheet.Guide, language).Office;
            officeOf[restriction.RestrictionId] = office;
            if (office is not null && !offices.Contains(office, StringComparer.Ordinal))
            {
                offices.Add(office);
            }
        }
    }

    /// <summary>The acts.</summary>
    public IReadOnlyList<ActReference> Acts => acts;

    /// <summary>The offices.</summary>
    public IReadOnlyList<string> Offices => offices;

    /// <summary>The number of the act of a restriction; null when none was recorded.</summary>
    public int? ActOf(FoundRestriction found) => found.Restriction.Act is { } act ? acts.FindIndex(known => known.ActId == act.ActId) + 1 : null;

    /// <summary>The number of the office that answers for a restriction; null when none is recorded.</summary>
    public int? OfficeOf(FoundRestriction found) => officeOf[found.Restriction.RestrictionId] is { } office ? offices.IndexOf(office) + 1 : null;
}
