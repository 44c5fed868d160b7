using System.CommandLine;
using SpatialPlan.PostGis;

namespace SpatialPlan.Cli.Commands;

/// <summary><c>migrate</c>: brings the database to the newest schema.</summary>
public static class MigrateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var command = new Command("migrate", context.Text("cli.migrate"));
        command.SetAction((_, cancellation) => WithDatabase.RunAsync(context, database => RunAsync(context, database, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, Database database, CancellationToken cancellation)
    {
        var applied = await Migrator.MigrateAsync(database, cancellation).ConfigureAwait(false);
        await context.Out.WriteLineAsync(applied.Count == 0
            ? context.Text("cli.migrate.nothing", ("database", database.Address))
            : context.Text("cli.migrate.done", ("count", applied.Count), ("database", database.Address))).ConfigureAwait(false);
        return ExitCode.Done;
    }
}
