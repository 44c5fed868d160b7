using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SpatialPlan.Testing;

namespace SpatialPlan.Server.Tests;

/// <summary>The server as a process of its own on a free port of the loopback, on a database with one small municipality.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    private readonly TestDatabase database = new();
    private Process? process;

    public HttpClient Client { get; private set; } = null!;

    public TestDatabase Database => database;

    /// <summary>How much of the processor the server has used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process!.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public Uri Address => Client.BaseAddress!;

    public async Task InitializeAsync()
    {
        await database.InitializeAsync();
        await RunFileAsync("small-municipality.sql");
        (process, Client) = await StartAsync(database.ConnectionString);
    }

    /// <summary>Adds to the database what a file beside the tests says.</summary>
    public async Task RunFileAsync(string file) => await database.RunAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, file)));

    public async Task DisposeAsync()
    {
        Stop(process);
        Client?.Dispose();
        await database.DisposeAsync();
    }

    /// <summary>Starts a server and waits until it listens; it need not be ready.</summary>
    public static async Task<(Process Process, HttpClient Client)> StartAsync(string connectionString, params string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var process = Launch(connectionString, ["--urls", address.ToString(), .. arguments]);
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        for (var attempt = 0; attempt < 300; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync("/health/live");
                return (process, client);
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(100);
            }
        }

        Stop(process);
        throw new InvalidOperationException("The server did not start: " + await process.StandardError.ReadToEndAsync());
    }

    public static Process Launch(string connectionString, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [ProgramFile("SpatialPlan.Server"), .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["SPATIALPLAN_DATABASE"] = connectionString;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    public static void Stop(Process? process)
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process?.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Runs the command-line tool on the database and gives back what it wrote.</summary>
    public async Task<string> RunToolAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [ProgramFile("SpatialPlan.Cli"), .. arguments]) { RedirectStandardOutput = true };
        start.Environment["SPATIALPLAN_DATABASE"] = database.ConnectionString;
        using var tool = Process.Start(start)!;
        var text = await tool.StandardOutput.ReadToEndAsync();
        await tool.WaitForExitAsync();
        return text;
    }

    private static string ProgramFile(string project)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var (framework, configuration) = (here.Name, here.Parent!.Name);
        while (!File.Exists(Path.Combine(here.FullName, "SpatialPlan.sln")))
        {
            here = here.Parent ?? throw new InvalidOperationException("The tests do not lie in the project.");
        }

        return Path.Combine(here.FullName, "src", project, "bin", configuration, framework, project + ".dll");
    }
}
