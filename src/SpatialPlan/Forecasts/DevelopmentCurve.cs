namespace SpatialPlan.Forecasts;

/// <summary>The shapes a relation between people and built-up land can take.</summary>
public enum DevelopmentCurve
{
    /// <summary>Land = a + b x people.</summary>
    Linear,

    /// <summary>Land = a + b x ln(people); never below zero, and zero for one person or fewer.</summary>
    Logarithmic,

    /// <summary>Land = exp(a + b x people).</summary>
    Exponential,

    /// <summary>Land per person stays what it was last: used where a fitted relation says that more people take less land.</summary>
    ConstantPerPerson,
}
