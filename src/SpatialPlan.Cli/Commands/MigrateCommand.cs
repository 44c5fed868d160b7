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
        IReadOnlyList<string> applied;
        try
        {
            applied = await Migrator.MigrateAsync(database, cancellation).ConfigureAwait(false);
        }
        catch (InvalidOperationException refusal)
        {
            // The database was set up by another version of the program; what it holds is left as it is.
            return context.Fail(ExitCode.Refused, context.Text("cli.migrate.other-version", ("database", database.Address), ("reason", refusal.Message)));
        }

        await context.Out.WriteLineAsync(applied.Count == 0
            ? context.Text("cli.migrate.nothing", ("database", database.Address))
            : context.Text("cli.migrate.done", ("count", applied.Count), ("database", database.Address))).ConfigureAwait(false);
        return ExitCode.Done;
    }
}
