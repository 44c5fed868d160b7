using SpatialPlan.PostGis;

namespace SpatialPlan.Server;

/// <summary>Reading again after the database came back: a pool keeps connections that died with the old server, and each would fail once.</summary>
internal static class Reads
{
    /// <summary>Runs a read; when it fails because the database went away, forgets the idle connections and runs it once more.</summary>
    public static async Task<T> OnceMoreAsync<T>(Database database, Func<Task<T>> read, CancellationToken cancellation)
    {
        try
        {
            return await read();
        }
        catch (Exception fault) when (Problems.IsAway(fault) && !cancellation.IsCancellationRequested && fault.InnerException is not System.Net.Sockets.SocketException and not TimeoutException)
        {
            database.ForgetIdleConnections();
            return await read();
        }
    }
}
