using Npgsql;
using SpatialPlan.PostGis;

namespace SpatialPlan.Cli;

/// <summary>Opens the database of a command and says in words what is wrong when there is none.</summary>
public static class WithDatabase
{
    /// <summary>Runs work on the database; answers <see cref="ExitCode.EnvironmentMissing"/> when none is named or none answers.</summary>
    public static async Task<int> RunAsync(CliContext context, Func<Database, Task<int>> work)
    {
        if (string.IsNullOrWhiteSpace(context.ConnectionString))
        {
            return context.Fail(ExitCode.EnvironmentMissing, context.Text("cli.no-database"));
        }

        Database database;
        try
        {
            database = new Database(context.ConnectionString);
        }
        catch (ArgumentException)
        {
            // The text is not repeated: it may hold a password.
            return context.Fail(ExitCode.EnvironmentMissing, context.Text("cli.database-text"));
        }

        await using (database)
        {
            try
            {
                return await work(database).ConfigureAwait(false);
            }
            catch (NpgsqlException fault) when (fault is not PostgresException)
            {
                return context.Fail(ExitCode.EnvironmentMissing, context.Text("cli.database-silent", ("reason", (fault.InnerException ?? fault).Message)));
            }
            catch (PostgresException fault) when (IsOlderSchema(fault.SqlState))
            {
                if (!await LacksMigrationsAsync(database).ConfigureAwait(false))
                {
                    throw;
                }

                return context.Fail(ExitCode.EnvironmentMissing, context.Text("cli.not-migrated", ("database", database.Address)));
            }
            catch (PostgresException fault) when (IsAway(fault.SqlState))
            {
                return context.Fail(ExitCode.EnvironmentMissing, context.Text("cli.database-away", ("reason", fault.MessageText)));
            }
            catch (PostgresException fault) when (IsRefusal(fault.SqlState))
            {
                return context.Fail(ExitCode.EnvironmentMissing, context.Text("cli.database-refuses", ("reason", fault.MessageText)));
            }
        }
    }

    private static bool IsOlderSchema(string sqlState) =>
        sqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.UndefinedFunction or PostgresErrorCodes.InvalidSchemaName;

    private static async Task<bool> LacksMigrationsAsync(Database database) =>
        (await Migrator.MissingAsync(database, CancellationToken.None).ConfigureAwait(false)).Count > 0;

    /// <summary>The server is starting, stopping or full; what was under way was rolled back.</summary>
    private static bool IsAway(string sqlState) =>
        sqlState is PostgresErrorCodes.TooManyConnections || sqlState.StartsWith("57P", StringComparison.Ordinal);

    /// <summary>Sign-in refused, or no such database.</summary>
    private static bool IsRefusal(string sqlState) =>
        sqlState is PostgresErrorCodes.InvalidCatalogName || sqlState.StartsWith("28", StringComparison.Ordinal);
}
