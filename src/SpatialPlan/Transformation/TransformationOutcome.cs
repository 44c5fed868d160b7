namespace SpatialPlan.Transformation;

/// <summary>The answer to a wanted transformation, the later one standing before the earlier ones when several hold.</summary>
public enum TransformationOutcome
{
    /// <summary>No transfer is needed and nothing stands against the use.</summary>
    Allowed,

    /// <summary>It takes the whole procedure of a transfer.</summary>
    NeedsApproval,

    /// <summary>It is possible under conditions that the findings name.</summary>
    Conditional,

    /// <summary>It cannot be answered: something was not looked at, or no rule speaks of it. It blocks.</summary>
    Incomplete,

    /// <summary>A moratorium bars it, and no exception fits.</summary>
    Moratorium,

    /// <summary>The law or the place forbids it.</summary>
    Forbidden,
}
