namespace SpatialPlan.Restrictions;

/// <summary>What a check says in one word.</summary>
public enum Verdict
{
    /// <summary>Every required theme was looked at everywhere on the land, is up to date, and nothing concerns it.</summary>
    Clear,

    /// <summary>Every required theme was looked at, and there are edge cases that an officer has to look at.</summary>
    Edge,

    /// <summary>At least one restriction affects the land. Whether everything could be looked at is told apart.</summary>
    Affected,

    /// <summary>A required theme could not be looked at, or not everywhere, or is out of date: nothing can be said, least of all that the land is free.</summary>
    Incomplete,
}
