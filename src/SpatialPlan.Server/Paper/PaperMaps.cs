using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Restrictions;
using SpatialPlan.Texts;

namespace SpatialPlan.Server.Paper;

/// <summary>The maps of a paper: where the land lies, and each theme that concerns it.</summary>
internal static class PaperMaps
{
    private const double OverviewWidth = 92, OverviewHeight = 84, OverviewRoom = 3;
    private const double ThemeWidth = 87, ThemeHeight = 70, ThemeRoom = 1.3;

    /// <summary>The window of the overview; what lies in it is read from the database. It holds the windows of the themes.</summary>
    public static PaperFrame Overview(RestrictionExtract extract) => PaperFrame.Around(extract.Land.Geometry.EnvelopeInternal, OverviewWidth, OverviewHeight, OverviewRoom);

    /// <summary>Draws the overview.</summary>
    public static DrawnMap DrawOverview(RestrictionExtract extract, MapWindow window, Language language) => PaperMap.Draw(Overview(extract), extract, window, null, language);

    /// <summary>Draws a map of each theme of which something affects the land or may do so.</summary>
    public static IReadOnlyDictionary<string, DrawnMap> DrawThemes(RestrictionExtract extract, MapWindow window, Language language)
    {
        var frame = PaperFrame.Around(extract.Land.Geometry.EnvelopeInternal, ThemeWidth, ThemeHeight, ThemeRoom);
        return extract.Restrictions.Select(found => found.Restriction.Theme).Distinct(StringComparer.Ordinal)
            .ToDictionary(theme => theme, theme => PaperMap.Draw(frame, extract, window, theme, language), StringComparer.Ordinal);
    }
}
