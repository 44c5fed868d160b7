using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SpatialPlan.Server.Paper;

/// <summary>One running printing program (<c>print.py</c>) and how one speaks with it.</summary>
internal sealed class PrintProcess : IDisposable
{
    private const int MostErrorLetters = 2_000;
    private const int LongestHead = 20;
    private const int MostPdfBytes = 200_000_000;

    private readonly Process process;
    private readonly StringBuilder errors = new();

    private PrintProcess(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) => Remember(line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>True while it can take a job.</summary>
    public bool IsRunning => !process.HasExited;

    /// <summary>Why it ended, when it did: its exit code.</summary>
    public int ExitCode => process.ExitCode;

    /// <summary>Starts one without a shell and with an empty environment; null when there is no Python.</summary>
    public static PrintProcess? Start(string python)
    {
        var start = new ProcessStartInfo(python, ["-I", "-B", Path.Combine(AppContext.BaseDirectory, "paper", "print.py")])
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
            return new PrintProcess(Process.Start(start)!);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Prints; null when the program ended instead, and <see cref="ExitCode"/> and <see cref="Errors"/> say why.</summary>
    public async Task<byte[]?> PrintAsync(PrintJob job, CancellationToken cancellation)
    {
        try
        {
            var text = JsonSerializer.SerializeToUtf8Bytes(job, JsonSerializerOptions.Web);
            var input = process.StandardInput.BaseStream;
            await input.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text.Length}\n")), cancellation);
            await input.WriteAsync(text, cancellation);
            await input.FlushAsync(cancellation);
            return await ReadPdfAsync(process.StandardOutput.BaseStream, cancellation);
        }
        catch (IOException)
        {
            // It ended before it had read or answered everything.
        }

        await process.WaitForExitAsync(cancellation);
        return null;
    }

    /// <summary>What it said on its way out.</summary>
    public string Errors()
    {
        lock (errors)
        {
            return errors.ToString();
        }
    }

    private void Remember(string? line)
    {
        lock (errors)
        {
            if (line is not null && errors.Length < MostErrorLetters)
            {
                errors.AppendLine(line);
            }
        }
    }

    private static async Task<byte[]> ReadPdfAsync(Stream output, CancellationToken cancellation)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        for (; head.Length < LongestHead; head.Append((char)one[0]))
        {
            await output.ReadExactlyAsync(one, cancellation);
            if (one[0] == '\n')
            {
                break;
            }
        }

        if (!int.TryParse(head.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length > MostPdfBytes)
        {
            throw new IOException("The printing program does not speak as agreed.");
        }

        var pdf = new byte[length];
        await output.ReadExactlyAsync(pdf, cancellation);
        return pdf;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }
}
