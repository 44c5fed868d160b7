namespace SpatialPlan.Server.Restrictions;

/// <summary>In which form an extract is given: <c>?format=json|geojson|pdf</c>, else what <c>Accept</c> prefers, else JSON.</summary>
internal enum AnswerFormat
{
    /// <summary>The extract with all its numbers.</summary>
    Json,

    /// <summary>The land and what lies on it, for a map.</summary>
    GeoJson,

    /// <summary>The paper.</summary>
    Pdf,
}
