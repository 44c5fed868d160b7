using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SpatialPlan.Benchmarks;

/// <summary>The server as a process of its own, as it is started in use, and the most memory it ever held.</summary>
internal sealed class MeasuredServer : IAsyncDisposable
{
    private readonly Process process;

    private MeasuredServer(Process process, int port) => (this.process, Port) = (process, port);

    internal int Port { get; }

    /// <summary>The most memory that was resident so far, bytes.</summary>
    internal long PeakBytes => Number("VmHWM:") * 1024;

    internal static async Task<MeasuredServer> StartAsync(string root, string connectionString)
    {
        var port = FreePort();
        var program = Path.Combine(root, "src", "SpatialPlan.Server", "bin", "Release", "net10.0", "SpatialPlan.Server.dll");
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Path.Combine(root, "src", "SpatialPlan.Server"), RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(program);
        start.ArgumentList.Add("--urls");
        start.ArgumentList.Add(FormattableString.Invariant($"http://127.0.0.1:{port}"));
        start.Environment["SPATIALPLAN_DATABASE"] = connectionString;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new MeasuredServer(process, port);
        for (var waited = 0; !await server.AnswersAsync(); waited++)
        {
            if (process.HasExited || waited > 300)
            {
                throw new InvalidOperationException($"The server {program} does not answer: build the whole solution in Release first.");
            }

            await Task.Delay(100);
        }

        return server;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private long Number(string key) =>
        File.ReadLines(FormattableString.Invariant($"/proc/{process.Id}/status")).First(line => line.StartsWith(key, StringComparison.Ordinal)).Split(['\t', ' '], StringSplitOptions.RemoveEmptyEntries) is [_, var number, ..]
            ? long.Parse(number, CultureInfo.InvariantCulture)
            : 0;

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
