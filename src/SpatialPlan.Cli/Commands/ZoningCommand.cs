using System.CommandLine;

namespace SpatialPlan.Cli.Commands;

/// <summary><c>zoning</c>: validate and compare zoning plans.</summary>
public static class ZoningCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context) => new("zoning", context.Text("cli.zoning"))
    {
        ZoningDiffCommand.Create(context),
        ZoningValidateCommand.Create(context),
    };
}
