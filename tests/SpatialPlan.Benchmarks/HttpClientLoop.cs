using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SpatialPlan.Benchmarks;

/// <summary>One client with one connection that is kept open. It does as little as a client can, for it shares the cores with what it measures.</summary>
internal sealed class HttpClientLoop : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[1 << 20];

    internal HttpClientLoop(int port) => socket.Connect(new IPEndPoint(IPAddress.Loopback, port));

    /// <summary>Asks once.</summary>
    /// <returns>How long the whole answer took, milliseconds.</returns>
    internal double Get(string path)
    {
        var since = Stopwatch.GetTimestamp();
        var length = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", buffer);
        socket.Send(buffer.AsSpan(0, length));
        var body = Receive(path);
        var elapsed = Stopwatch.GetElapsedTime(since).TotalMilliseconds;
        return body.IndexOf("\"restrictions\":"u8) >= 0 ? elapsed : throw new InvalidOperationException($"{path} answers no extract.");
    }

    public void Dispose() => socket.Dispose();

    private ReadOnlySpan<byte> Receive(string path)
    {
        var (have, head) = (0, -1);
        while (head < 0)
        {
            have += Read(have);
            head = buffer.AsSpan(0, have).IndexOf("\r\n\r\n"u8);
        }

        var text = Encoding.ASCII.GetString(buffer, 0, head);
        if (!text.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{path} answers {text}");
        }

        var at = text.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase) + "Content-Length: ".Length;
        var end = text.IndexOf('\r', at);
        var length = int.Parse(text.AsSpan(at, (end < 0 ? text.Length : end) - at), NumberStyles.None, CultureInfo.InvariantCulture);
        while (have < head + 4 + length)
        {
            have += Read(have);
        }

        return buffer.AsSpan(head + 4, length);
    }

    private int Read(int have) => socket.Receive(buffer.AsSpan(have)) is > 0 and var read ? read : throw new InvalidOperationException("The server closed the connection.");
}
