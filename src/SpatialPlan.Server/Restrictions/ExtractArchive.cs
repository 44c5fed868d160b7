using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Restrictions;

namespace SpatialPlan.Server.Restrictions;

/// <summary>
/// Keeps the answers that leave the site on paper. All else of the site reads in sessions that cannot write; these few connections can, and their role
/// is allowed this one thing.
/// </summary>
internal sealed class ExtractArchive(ServerOptions options) : IAsyncDisposable
{
    private const int Connections = 2;
    private readonly Database database = new(Writing(options));

    /// <summary>Keeps an answer; one that is kept already stays as it is, and costs nothing more.</summary>
    /// <returns>The document with its hash.</returns>
    public async Task<ExtractDocument> KeepAsync(ExtractToKeep keep, CancellationToken cancellation) =>
        (await Reads.OnceMoreAsync(database, () => StoredExtracts.StoreAsync(database, keep, cancellation), cancellation))!;

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static string Writing(ServerOptions options)
    {
        var settings = ConnectionText.Read(options.Database);
        settings.MaxPoolSize = Connections;
        settings.Timeout = options.WaitForConnectionSeconds;
        settings.CommandTimeout = options.StatementTimeoutSeconds + 5;
        settings.ApplicationName = "spatialplan-archive";
        settings.Options = $"{settings.Options} -c default_transaction_read_only=off -c statement_timeout={options.StatementTimeoutSeconds}s -c jit=off".TrimStart();
        return settings.ConnectionString;
    }
}
