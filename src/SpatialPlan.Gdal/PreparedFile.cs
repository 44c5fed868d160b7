namespace SpatialPlan.Gdal;

/// <summary>A file that was looked at and lies, under a name of ours, alone with what belongs to it in a folder of its own.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="FileName">The name in it.</param>
/// <param name="Format">Its format.</param>
internal sealed record PreparedFile(string Folder, string FileName, SourceFormat Format)
{
    /// <summary>Options for opening it.</summary>
    public IReadOnlyList<string> OpenOptions { get; init; } = Format.OpenOptions;

    /// <summary>What is still to be checked while the reading process already looks for the columns; nothing it says is used before. Tells whether the file states its system.</summary>
    public Func<CancellationToken, Task<bool>>? Check { get; init; }

    /// <summary>True when it states a coordinate system in so many words.</summary>
    public bool StatesSystem { get; init; }

    /// <summary>Its full path.</summary>
    public string Path => System.IO.Path.Combine(Folder, FileName);
}
