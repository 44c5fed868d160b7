namespace SpatialPlan.PostGis.Tiles;

/// <summary>The layers a tile can be asked of: the files of a folder, one query each, named after the layer. No other name is ever put to the database.</summary>
/// <param name="Queries">SQL by layer name. Parameters: <c>$1</c> z, <c>$2</c> x, <c>$3</c> y (integer), <c>$4</c> date of law. One row, one column: the tile.</param>
public sealed record TileLayers(IReadOnlyDictionary<string, string> Queries)
{
    /// <summary>Reads <c>*.sql</c> of a folder.</summary>
    /// <param name="folder">A folder of the file system; not searched further down.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidOperationException">The folder holds no query.</exception>
    public static TileLayers ReadFolder(string folder)
    {
        var queries = Directory.GetFiles(folder, "*.sql").ToDictionary(file => Path.GetFileNameWithoutExtension(file)!, File.ReadAllText, StringComparer.Ordinal);
        return queries.Count > 0 ? new TileLayers(queries) : throw new InvalidOperationException($"No tile layer stands in {folder}.");
    }
}
