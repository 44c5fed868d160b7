using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using SpatialPlan.Gdal;
using SpatialPlan.Importing;

namespace SpatialPlan.Cli.Importing;

/// <summary>The table of restriction layers names files that hold the coverage; each row gets the polygon of its file.</summary>
internal static class CoverageFiles
{
    private const string WholeMunicipality = "municipality";

    /// <summary>The source with the coverage polygons as the geometry of its rows.</summary>
    public static async Task<ImportSource> AttachAsync(ImportSource table, string path, CancellationToken cancellation)
    {
        var column = table.Columns.Names.ToList().FindIndex(name => name.Equals("coverage", StringComparison.OrdinalIgnoreCase));
        if (column < 0)
        {
            return table;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var rows = new List<SourceFeature>();
        var digest = new StringBuilder(table.Sha256);
        await foreach (var batch in table.Batches.WithCancellation(cancellation).ConfigureAwait(false))
        {
            foreach (var row in batch)
            {
                rows.Add(await AttachAsync(row, row.Attributes[column]?.Trim(), folder, digest, cancellation).ConfigureAwait(false));
            }
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(digest.ToString())));
        return table with { Sha256 = sha256, Columns = table.Columns with { HasGeometry = true }, Batches = OnceAsync(rows, cancellation) };
    }

    private static async Task<SourceFeature> AttachAsync(SourceFeature row, string? name, string folder, StringBuilder digest, CancellationToken cancellation)
    {
        if (name is null or WholeMunicipality)
        {
            return row;
        }

        if (name.AsSpan().ContainsAny('/', '\\') || name.Contains("..", StringComparison.Ordinal))
        {
            throw new ImportRefusedException(new Finding(Severity.Error, "coverage-file", row.Ordinal, "coverage", null, [("value", name)]));
        }

        await using var file = await SourceFile.OpenAsync(Path.Combine(folder, name), new SourceOptions(), cancellation).ConfigureAwait(false);
        digest.Append(file.Source.Sha256);
        SourceFeature? only = null;
        await foreach (var batch in file.Source.Batches.WithCancellation(cancellation).ConfigureAwait(false))
        {
            foreach (var feature in batch)
            {
                only = only is null ? feature : throw new ImportRefusedException(new Finding(Severity.Error, "coverage-file", row.Ordinal, "coverage", null, [("value", name)]));
            }
        }

        return only?.Ewkb is { } polygon ? row with { Ewkb = polygon } : throw new ImportRefusedException(new Finding(Severity.Error, "coverage-file", row.Ordinal, "coverage", null, [("value", name)]));
    }

    private static async IAsyncEnumerable<IReadOnlyList<SourceFeature>> OnceAsync(IReadOnlyList<SourceFeature> rows, [EnumeratorCancellation] CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await Task.CompletedTask.ConfigureAwait(false);
        yield return rows;
    }
}
