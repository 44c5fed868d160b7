namespace SpatialPlan.Gdal;

/// <summary>A private temporary folder that is gone when it is disposed.</summary>
internal sealed class WorkFolder : IDisposable
{
    /// <summary>Makes the folder, open to nobody else.</summary>
    public WorkFolder() => Path = Directory.CreateTempSubdirectory("spatialplan-import-").FullName;

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <inheritdoc />
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A killed process may still hold a file for a moment; the system clears its temporary folder.
        }
    }
}
