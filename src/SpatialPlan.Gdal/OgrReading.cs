using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;
using SpatialPlan.Importing;

namespace SpatialPlan.Gdal;

/// <summary>Reads a prepared file through ogr2ogr.</summary>
internal static class OgrReading
{
    /// <summary>The name we give the geometry column, so that no attribute is taken for it.</summary>
    public const string GeometryColumn = "import geometry";

    private const string Output = "PGDUMP";
    private const int BatchesAhead = 16;

    /// <summary>Starts reading.</summary>
    /// <param name="file">The file, in its work folder.</param>
    /// <param name="encoding">The character set the person states, or <see langword="null"/>.</param>
    /// <param name="table">The table to read, or <see langword="null"/>.</param>
    /// <param name="cancellation">Kills the process.</param>
    public static async Task<(OgrProcess Process, SourceColumns Columns, IAsyncEnumerable<IReadOnlyList<SourceFeature>> Batches)> StartAsync(PreparedFile file, Encoding? encoding, string? table, CancellationToken cancellation)
    {
        var process = OgrProcess.Start(file.Format.Driver, Output, Arguments(file, table), file.Folder, cancellation);
        try
        {
            var states = file.Check is null ? file.StatesSystem : await Task.Run(() => file.Check(cancellation), cancellation).ConfigureAwait(false);
            var reader = new PgDumpReader(process.Output, encoding, file.Format == SourceFormat.Shapefile, states);
            var columns = await reader.ReadHeaderAsync(cancellation).ConfigureAwait(false);
            if (columns is null)
            {
                await process.FinishAsync(cancellation).ConfigureAwait(false);
                throw new ImportRefusedException("file-without-features");
            }

            return (process, columns, ReadAheadAsync(process, reader, cancellation));
        }
        catch
        {
            await process.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static IEnumerable<string> Arguments(PreparedFile file, string? table) =>
    [
        "-f", "PGDump", "/vsistdout/", file.FileName,
        "-lco", "LAUNDER=NO", "-lco", $"GEOMETRY_NAME={GeometryColumn}", "-lco", "CREATE_TABLE=OFF", "-lco", "SPATIAL_INDEX=NONE", "-lco", "DROP_TABLE=OFF",
        .. file.OpenOptions.SelectMany(option => new[] { "-oo", option }),
        .. table is null ? Array.Empty<string>() : [table],
    ];

    /// <summary>Lines are taken apart on one core while the features before them are checked and stored on the other.</summary>
    private static async IAsyncEnumerable<IReadOnlyList<SourceFeature>> ReadAheadAsync(OgrProcess process, PgDumpReader reader, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<IReadOnlyList<SourceFeature>>(new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var filling = Task.Run(() => FillAsync(process, reader, channel.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in channel.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                yield return batch;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await filling.ConfigureAwait(false);
        }
    }

    private static async Task FillAsync(OgrProcess process, PgDumpReader reader, ChannelWriter<IReadOnlyList<SourceFeature>> writer, CancellationToken cancellation)
    {
        try
        {
            await foreach (var batch in reader.ReadAsync(cancellation).ConfigureAwait(false))
            {
                await writer.WriteAsync(batch, cancellation).ConfigureAwait(false);
            }

            await process.FinishAsync(cancellation).ConfigureAwait(false);
            writer.Complete();
        }
        catch (ImportRefusedException refusal) when (refusal.Finding.Key == "file-cut-off")
        {
            // The process says better than its broken output why it stopped.
            writer.Complete(await ReasonAsync(process, cancellation).ConfigureAwait(false) ?? refusal);
        }
        catch (Exception reason)
        {
            // Passed on to the reader of the channel, where it is thrown again.
            writer.Complete(reason);
        }
    }

    private static async Task<Exception?> ReasonAsync(OgrProcess process, CancellationToken cancellation)
    {
        try
        {
            await process.FinishAsync(cancellation).ConfigureAwait(false);
            return null;
        }
        catch (ImportRefusedException reason)
        {
            return reason;
        }
    }
}
