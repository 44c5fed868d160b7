using SpatialPlan.Parcels;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Restrictions;
using SpatialPlan.Texts;

namespace SpatialPlan.Server.Paper;

/// <summary>One extract on paper.</summary>
/// <param name="Title">What the land is called.</param>
/// <param name="Address">Where it is, in words; null when that is not recorded.</param>
/// <param name="Municipality">Who governs it.</param>
/// <param name="Extract">The answer.</param>
/// <param name="Guide">What restrictions ask of people.</param>
/// <param name="Parcel">The facts of the register; null for a drawn shape.</param>
/// <param name="Overview">Where the land lies.</param>
/// <param name="Themes">One map per theme that concerns the land, by the code of the theme.</param>
/// <param name="MadeAt">When the answer was given, by the clock of the country.</param>
/// <param name="Code">Where the printed code leads and what it is for.</param>
public sealed record PaperSheet(
    string Title,
    string? Address,
    LocalizedName Municipality,
    RestrictionExtract Extract,
    RestrictionGuide Guide,
    Parcel? Parcel,
    DrawnMap Overview,
    IReadOnlyDictionary<string, DrawnMap> Themes,
    DateTimeOffset MadeAt,
    PaperCode Code)
{
    /// <summary>The document of the answer: attached to the paper, and found again by the printed code.</summary>
    public required ExtractDocument Document { get; init; }

    /// <summary>What has to be kept before the paper leaves; null when it is kept already.</summary>
    public ExtractToKeep? Keep { get; init; }
}
