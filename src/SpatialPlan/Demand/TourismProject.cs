using SpatialPlan.Texts;

namespace SpatialPlan.Demand;

/// <summary>Places for guests that are to be opened.</summary>
/// <param name="Code">Its code in the municipality's table.</param>
/// <param name="Kind">The kind of lodging.</param>
/// <param name="Name">Its name.</param>
/// <param name="Year">The year it opens.</param>
/// <param name="Places">New places; not negative.</param>
/// <param name="OnShore">True when it needs a beach on standing water.</param>
public sealed record TourismProject(string Code, LodgingKind Kind, LocalizedName Name, int Year, double Places, bool OnShore);
