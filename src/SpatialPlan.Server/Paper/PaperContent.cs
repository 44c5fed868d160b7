using SpatialPlan.Server.Pages;
using SpatialPlan.Server.Parcels;

namespace SpatialPlan.Server.Paper;

/// <summary>Everything that stands on a paper.</summary>
/// <param name="Frame">Language and texts.</param>
/// <param name="View">The parcel and the answer.</param>
/// <param name="Overview">Where the parcel lies.</param>
/// <param name="Themes">One map per theme that concerns the parcel, by the code of the theme.</param>
/// <param name="MadeAt">When it was made, by the clock of the country.</param>
/// <param name="Address">Where the code leads.</param>
/// <param name="Css">The look.</param>
public sealed record PaperContent(
    PageFrameModel Frame,
    ParcelView View,
    DrawnMap Overview,
    IReadOnlyDictionary<string, DrawnMap> Themes,
    DateTimeOffset MadeAt,
    Uri Address,
    string Css);
