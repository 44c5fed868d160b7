using System.Collections.Concurrent;

namespace SpatialPlan.Server.Paper;

/// <summary>
/// Prints HTML as PDF/A-3b with WeasyPrint, in processes of their own that see no network, no settings of ours and not more time and memory than
/// allowed. A program stays loaded between papers; one that fails, or takes too long, is ended and replaced.
/// </summary>
internal sealed class PdfPrinter(ServerOptions options, ILogger<PdfPrinter> log) : IDisposable
{
    private const int ExitNotInstalled = 3;

    private readonly SemaphoreSlim turns = new(options.PapersAtOnce);
    private readonly ConcurrentQueue<PrintProcess> idle = new();
    private int warmed;

    /// <summary>Loads the program beforehand: whoever looks at an answer may want it on paper next.</summary>
    public void Warm()
    {
        if (Interlocked.Exchange(ref warmed, 1) == 0 && idle.IsEmpty && PrintProcess.Start(options.PaperPython) is { } process)
        {
            idle.Enqueue(process);
        }
    }

    /// <summary>Prints; null with the key of a text that says why it could not.</summary>
    /// <param name="job">What to print.</param>
    /// <param name="limit">How long it may take, waiting for a turn included.</param>
    /// <param name="cancellation">The reader went away.</param>
    public async Task<(byte[]? Pdf, string? Refusal)> PrintAsync(PrintJob job, TimeSpan limit, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limit);
        try
        {
            await turns.WaitAsync(time.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, "problem.no-paper.busy");
        }

        try
        {
            return await PrintInTurnAsync(job, time.Token);
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

    private async Task<(byte[]? Pdf, string? Refusal)> PrintInTurnAsync(PrintJob job, CancellationToken cancellation)
    {
        if ((TakeIdle() ?? PrintProcess.Start(options.PaperPython)) is not { } process)
        {
            return (null, "problem.no-paper.missing");
        }

        var whole = false;
        try
        {
            if (await process.PrintAsync(job, cancellation) is { } pdf)
            {
                whole = true;
                idle.Enqueue(process);
                return (pdf, null);
            }

            return process.ExitCode == ExitNotInstalled ? (null, "problem.no-paper.missing") : Failed(process);
        }
        finally
        {
            // In the middle of an answer nobody could tell what belongs to the next one.
            if (!whole)
            {
                process.Dispose();
            }
        }
    }

    private (byte[]? Pdf, string? Refusal) Failed(PrintProcess process)
    {
        log.LogError("A paper could not be printed: exit code {Code}. {Errors}", process.ExitCode, process.Errors());
        return (null, "problem.no-paper.failed");
    }

    private PrintProcess? TakeIdle()
    {
        while (idle.TryDequeue(out var process))
        {
            if (process.IsRunning)
            {
                return process;
            }

            process.Dispose();
        }

        return null;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        while (idle.TryDequeue(out var process))
        {
            process.Dispose();
        }

        turns.Dispose();
    }
}
