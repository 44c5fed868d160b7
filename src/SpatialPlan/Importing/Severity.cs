namespace SpatialPlan.Importing;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>Something was understood or done that the person should know.</summary>
    Info,

    /// <summary>The file is taken, but a person should look at it.</summary>
    Warning,

    /// <summary>The whole file is refused.</summary>
    Error,
}
