using System.Diagnostics;
using System.Text;
using SpatialPlan.Importing;

namespace SpatialPlan.Gdal;

/// <summary>One run of ogr2ogr in its sandbox.</summary>
internal sealed class OgrProcess : IAsyncDisposable
{
    private const int KeptErrorBytes = 8_000;
    private readonly Process process;
    private readonly Task<string> errors;
    private readonly CancellationTokenSource deadline;

    private OgrProcess(Process process, CancellationToken cancellation)
    {
        this.process = process;
        deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(OgrLimits.Time);
        deadline.Token.Register(Kill);
        process.StandardInput.Close();
        errors = ReadErrorsAsync(process.StandardError);
    }

    /// <summary>What it writes.</summary>
    public Stream Output => process.StandardOutput.BaseStream;

    /// <summary>Starts it.</summary>
    /// <param name="driver">The one driver that may read.</param>
    /// <param name="output">The driver it writes with.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Its working folder, of its own.</param>
    /// <param name="cancellation">Kills it.</param>
    public static OgrProcess Start(string driver, string output, IEnumerable<string> arguments, string folder, CancellationToken cancellation)
    {
        if (!OgrDrivers.Exist || !Sandbox.CanLimit)
        {
            throw new ImportRefusedException("ogr-missing", ("program", OgrDrivers.Exist ? "prlimit (util-linux)" : "ogr2ogr (gdal-bin)"));
        }

        var skipped = OgrDrivers.SkipAllBut(driver, output);
        var environment = new Dictionary<string, string>
        {
            ["GDAL_SKIP"] = skipped,
            ["OGR_SKIP"] = skipped,
            ["PG_USE_COPY"] = "YES",
            ["OGR_GEOMETRY_ACCEPT_UNCLOSED_RING"] = "NO",
            ["OGR_XLSX_HEADERS"] = "FORCE",
            ["OGR_XLSX_FIELD_TYPES"] = "STRING",
            ["DXF_CLOSED_LINE_AS_POLYGON"] = "TRUE",
            ["PROJ_NETWORK"] = "OFF",
            ["CPL_VSIL_CURL_ALLOWED_EXTENSIONS"] = "none",
            ["CPL_TMPDIR"] = folder,
        };
        return new OgrProcess(Process.Start(Sandbox.Start("ogr2ogr", arguments, folder, environment))!, cancellation);
    }

    /// <summary>Waits for its end.</summary>
    /// <exception cref="ImportRefusedException">It failed, or complained about the file: what it could not read must not be missing silently.</exception>
    public async Task FinishAsync(CancellationToken cancellation)
    {
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        var said = await errors.ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        if (deadline.IsCancellationRequested)
        {
            throw new ImportRefusedException("ogr-timeout", ("minutes", OgrLimits.Time.TotalMinutes));
        }

        var complaints = said.Split('\n').Where(line => line.StartsWith("ERROR", StringComparison.Ordinal) || line.StartsWith("FAILURE", StringComparison.Ordinal) || line.Contains("Non closed ring", StringComparison.Ordinal)).ToList();
        if (process.ExitCode != 0 || complaints.Count > 0)
        {
            var first = complaints.FirstOrDefault() ?? said.Split('\n').FirstOrDefault(line => line.Length > 0) ?? $"exit {process.ExitCode}";
            throw new ImportRefusedException("ogr-failed", ("message", first.Trim()));
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Kill();
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        deadline.Dispose();
        process.Dispose();
    }

    private void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    private static async Task<string> ReadErrorsAsync(StreamReader reader)
    {
        var kept = new StringBuilder();
        var buffer = new char[1024];
        int read;
        while ((read = await reader.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            kept.Append(buffer, 0, Math.Min(read, Math.Max(0, KeptErrorBytes - kept.Length)));
        }

        return kept.ToString();
    }
}
