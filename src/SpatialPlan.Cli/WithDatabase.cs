using System.Net.Sockets;
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

        try
        {
            await using var database = new Database(context.ConnectionString);
            return await work(database).ConfigureAwait(false);
        }
        catch (ArgumentException problem) when (problem.TargetSite?.DeclaringType?.Namespace is "Npgsql" or "System.Data.Common" || problem.ParamName == "text")
        {
            // The text is not repeated: it may hold a password.
            return context.Fail(ExitCode.EnvironmentMissing, context.Text("cli.database-text"));
        }
        catch (NpgsqlException problem) when (problem is not PostgresException && problem.InnerException is SocketException or TimeoutException or IOException)
        {
            return context.Fail(ExitCode.EnvironmentMissing, context.Text("cli.database-silent", ("reason", problem.InnerException!.Message)));
        }
        catch (PostgresException problem) when (problem.SqlState is PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InvalidCatalogName)
        {
            return context.Fail(ExitCode.EnvironmentMissing, context.Text("cli.database-refuses", ("reason", problem.MessageText)));
        }
    }
}
