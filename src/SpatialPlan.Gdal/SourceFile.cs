using SpatialPlan.Importing;

namespace SpatialPlan.Gdal;

/// <summary>An opened file of a stranger. Dispose it to end its process and remove its work folder.</summary>
public sealed class SourceFile : IAsyncDisposable
{
    private readonly WorkFolder folder;
    private readonly OgrProcess process;

    private SourceFile(WorkFolder folder, OgrProcess process, ImportSource source)
    {
        this.folder = folder;
        this.process = process;
        Source = source;
    }

    /// <summary>What it says about itself, and its features.</summary>
    public ImportSource Source { get; }

    /// <summary>False when the reading process could not be cut off from the network on this machine.</summary>
    public static bool NetworkIsCut => Sandbox.CutsNetwork;

    /// <summary>Looks at a file, and opens it when nothing is wrong with it.</summary>
    /// <param name="path">A path on this machine; never an address.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="cancellation">Stops, and kills the reading process.</param>
    /// <exception cref="ImportRefusedException">It cannot be taken; the finding says why.</exception>
    public static async Task<SourceFile> OpenAsync(string path, SourceOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        RefuseWhatIsNoFile(path);
        var encoding = TextEncodings.Find(options.Encoding);
        var folder = new WorkFolder();
        try
        {
            var digest = new ContentDigest(options);
            var file = await FileDoor.PrepareAsync(path, folder.Path, encoding, digest, cancellation).ConfigureAwait(false);
            var (process, columns, batches) = await OgrReading.StartAsync(file, encoding, options.Table, cancellation).ConfigureAwait(false);
            return new SourceFile(folder, process, new ImportSource(Path.GetFileName(path), digest.Finish(), columns, batches));
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync().ConfigureAwait(false);
        folder.Dispose();
    }

    private static void RefuseWhatIsNoFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (path.StartsWith("/vsi", StringComparison.OrdinalIgnoreCase) || path.Contains("://", StringComparison.Ordinal) || path.Contains('\0', StringComparison.Ordinal))
        {
            throw new ImportRefusedException("file-is-address", ("file", path));
        }

        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new ImportRefusedException(Directory.Exists(path) ? "file-is-folder" : "file-not-found", ("file", path));
        }

        if (file.Length == 0)
        {
            throw new ImportRefusedException("file-empty", ("file", file.Name));
        }

        if (file.Length > ImportLimits.FileBytes)
        {
            throw new ImportRefusedException("file-too-large", ("file", file.Name), ("most", ImportLimits.FileBytes / 1024 / 1024));
        }
    }
}
