namespace SpatialPlan.PostGis.Importing;

/// <summary>How many objects an import added, changed and left.</summary>
internal sealed record PublishedCounts(long Added, long Changed, long Unchanged)
{
    public static PublishedCounts None { get; } = new(0, 0, 0);
}
