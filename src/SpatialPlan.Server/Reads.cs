using System.Net.Sockets;
using SpatialPlan.PostGis;

namespace SpatialPlan.Server;

/// <summary>Reading again after the database came back: a pool keeps connections that died with the old server, and each would fail once.</summary>
internal static class Reads
{
    /// <summary>
    /// How often a read is tried. More than twice, because requests that run side by side hand each other dead connections while the pool is
    /// being emptied.
    /// </summary>
    private const int Attempts = 4;

    /// <summary>Runs a read; while it fails because its connection was cut, forgets the idle connections and runs it again.</summary>
    public static async Task<T> OnceMoreAsync<T>(Database database, Func<Task<T>> read, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await read();
            }
            catch (Exception fault) when (attempt < Attempts && Problems.IsAway(fault) && !cancellation.IsCancellationRequested && !IsUnreachable(fault))
            {
                database.ForgetIdleConnections();
            }
        }
    }

    /// <summary>Nobody listens, or nobody answers in time: asking again at once would only keep the reader waiting.</summary>
    private static bool IsUnreachable(Exception fault) =>
        fault.InnerException is TimeoutException or SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.TryAgain or SocketError.TimedOut };
}
