using System.Net.Sockets;
using SpatialPlan.PostGis;

namespace SpatialPlan.Server;

/// <summary>Reading again after the database came back: a pool keeps connections that died with the old server, and each would fail once.</summary>
internal static class Reads
{
    /// <summary>
    /// How often a read is tried. More than twice, and after a breath: one request empties the pool while those beside it do not wait for that, and
    /// may draw another dead connection from it.
    /// </summary>
    private const int Attempts = 6;

    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(30);

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
                await Task.Delay(Breath * attempt, cancellation);
            }
        }
    }

    /// <summary>Nobody listens, or nobody answers in time: asking again at once would only keep the reader waiting.</summary>
    private static bool IsUnreachable(Exception fault) =>
        fault.InnerException is TimeoutException or SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.TryAgain or SocketError.TimedOut };
}
