using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace SpatialPlan.Server.Paper;

/// <summary>
/// Prints HTML as PDF/A-3b with WeasyPrint, in a process of its own that sees no network, no settings of ours and not more time and memory than
/// allowed. A process prints one paper. After each paper the next one is started, for half of the time goes into loading the program.
/// </summary>
internal sealed class PdfPrinter(ServerOptions options, ILogger<PdfPrinter> log) : IDisposable
{
    private const int ExitNotInstalled = 3;

    private readonly SemaphoreSlim turns = new(options.PapersAtOnce);
    private readonly ConcurrentQueue<Process> waiting = new();

    /// <summary>Prints; null with the key of a text that says why it could not.</summary>
    public async Task<(byte[]? Pdf, string? Refusal)> PrintAsync(PrintJob job, CancellationToken cancellation)
    {
        await turns.WaitAsync(cancellation);
        try
        {
            using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            time.CancelAfter(TimeSpan.FromSeconds(options.PaperSeconds));
            return await PrintWithinAsync(job, time.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, "problem.no-paper.failed");
        }
        finally
        {
            turns.Release();
        }
    }

    private async Task<(byte[]? Pdf, string? Refusal)> PrintWithinAsync(PrintJob job, CancellationToken cancellation)
    {
        if ((TakeWaiting() ?? Start()) is not { } process)
        {
            return (null, "problem.no-paper.missing");
        }

        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            var printed = ReadAllAsync(process.StandardOutput.BaseStream, cancellation);
            await SendAsync(process, job, cancellation);
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode switch
            {
                0 when await printed is { Length: > 0 } pdf => (pdf, null),
                ExitNotInstalled => (null, "problem.no-paper.missing"),
                _ => Failed(process.ExitCode, await errors),
            };
        }
        finally
        {
            End(process);
            KeepOneWaiting();
        }
    }

    private static async Task SendAsync(Process process, PrintJob job, CancellationToken cancellation)
    {
        try
        {
            await JsonSerializer.SerializeAsync(process.StandardInput.BaseStream, job, JsonSerializerOptions.Web, cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read; its exit code says why.
        }
    }

    private (byte[]? Pdf, string? Refusal) Failed(int code, string errors)
    {
        log.LogError("A paper could not be printed: exit code {Code}. {Errors}", code, errors.Length > 2000 ? errors[^2000..] : errors);
        return (null, "problem.no-paper.failed");
    }

    private Process? TakeWaiting()
    {
        while (waiting.TryDequeue(out var process))
        {
            if (!process.HasExited)
            {
                return process;
            }

            process.Dispose();
        }

        return null;
    }

    private void KeepOneWaiting()
    {
        if (waiting.IsEmpty && Start() is { } next)
        {
            waiting.Enqueue(next);
        }
    }

    /// <summary>Starts one without a shell and with an empty environment; null when there is no Python.</summary>
    private Process? Start()
    {
        var start = new ProcessStartInfo(options.PaperPython, ["-I", "-B", Path.Combine(AppContext.BaseDirectory, "paper", "print.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.Environment.Clear();
        start.Environment["LC_ALL"] = "C.UTF-8";
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static async Task<byte[]> ReadAllAsync(Stream stream, CancellationToken cancellation)
    {
        using var all = new MemoryStream();
        await stream.CopyToAsync(all, cancellation);
        return all.ToArray();
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        while (waiting.TryDequeue(out var process))
        {
            End(process);
        }

        turns.Dispose();
    }
}
