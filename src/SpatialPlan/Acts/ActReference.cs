using SpatialPlan.Texts;

namespace SpatialPlan.Acts;

/// <summary>The legal act that something rests on, as it is cited.</summary>
/// <param name="ActId">The number of the act in the database.</param>
/// <param name="Kind">The code of its kind: <c>law</c>, <c>resolution</c>, <c>council_resolution</c> and so on.</param>
/// <param name="Number">The number of the act as its body wrote it.</param>
/// <param name="AdoptedOn">The day it was adopted.</param>
/// <param name="Title">Its title in the wording that holds on the day asked for; <see langword="null"/> when the act is not in force on that day.</param>
/// <param name="Body">Who adopted it; <see langword="null"/> when the act is not in force on that day.</param>
/// <param name="Link">Where it can be read, or <see langword="null"/> when no address was recorded.</param>
public sealed record ActReference(long ActId, string Kind, string Number, DateOnly AdoptedOn, LocalizedName? Title, LocalizedName? Body, string? Link)
{
    /// <summary>True when a wording of the act is in force on the day asked for.</summary>
    public bool InForce => Title is not null;
}
