namespace SpatialPlan.Cli;

/// <summary>What the process answers to its caller.</summary>
public static class ExitCode
{
    /// <summary>The work was done.</summary>
    public const int Done = 0;

    /// <summary>The input was refused, or findings of severity error were reported.</summary>
    public const int Refused = 1;

    /// <summary>The command line was wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>Something the work needs is missing: no database, no ogr2ogr.</summary>
    public const int EnvironmentMissing = 3;
}
