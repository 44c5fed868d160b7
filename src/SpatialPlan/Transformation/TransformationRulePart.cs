namespace SpatialPlan.Transformation;

/// <summary>Which question a rule answers.</summary>
public enum TransformationRulePart
{
    /// <summary>What a transfer from one land to another takes. Of the rows that fit, the one with most conditions is used.</summary>
    Matrix,

    /// <summary>What is barred, whatever the matrix says.</summary>
    Moratorium,

    /// <summary>What lifts a moratorium.</summary>
    Exception,

    /// <summary>What a restriction on the land means to the wanted use. Of the rows that fit, the one with most conditions is used.</summary>
    Restriction,
}
