using System.Text;
using SpatialPlan.Importing;

namespace SpatialPlan.Gdal;

/// <summary>What every file passes before GDAL sees it: its name ending and its content must say the same, and only it and what belongs to it come into the work folder.</summary>
internal static class FileDoor
{
    private const string Name = "input";

    /// <summary>Prepares a file.</summary>
    public static async Task<PreparedFile> PrepareAsync(string path, string folder, Encoding? encoding, ContentDigest digest, CancellationToken cancellation)
    {
        if (Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase))
        {
            await digest.AddAsync(path, cancellation).ConfigureAwait(false);
            var unpacked = await ZipDoor.ExtractAsync(path, Path.Combine(folder, "zip"), cancellation).ConfigureAwait(false);
            return await PrepareAsync(unpacked, folder, encoding, digest, cancellation).ConfigureAwait(false);
        }

        var format = SourceFormat.Of(path) ?? throw new ImportRefusedException("format-unknown", ("file", Path.GetFileName(path)), ("formats", string.Join(", ", SourceFormat.All.SelectMany(known => known.Extensions))));
        var file = new PreparedFile(folder, Name + format.Extensions[0], format);
        await BringAsync(path, file, encoding, digest, cancellation).ConfigureAwait(false);
        await ContentCheck.RequireAsync(file, Path.GetFileName(path), cancellation).ConfigureAwait(false);
        return await CompleteAsync(file, encoding, cancellation).ConfigureAwait(false);
    }

    /// <summary>The file and its siblings under names of ours: text in a stated character set is rewritten, everything else linked.</summary>
    private static async Task BringAsync(string path, PreparedFile file, Encoding? encoding, ContentDigest digest, CancellationToken cancellation)
    {
        await digest.AddAsync(path, cancellation).ConfigureAwait(false);
        if (encoding is not null && file.Format.IsText)
        {
            await TextEncodings.RewriteAsync(path, file.Path, encoding, cancellation).ConfigureAwait(false);
        }
        else
        {
            File.CreateSymbolicLink(file.Path, Path.GetFullPath(path));
        }

        var beside = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var stem = Path.GetFileNameWithoutExtension(path);
        foreach (var sibling in file.Format.Siblings)
        {
            var found = Directory.EnumerateFiles(beside, stem + ".*").FirstOrDefault(name => Path.GetFileName(name).Equals(stem + sibling, StringComparison.OrdinalIgnoreCase));
            if (found is not null)
            {
                await digest.AddAsync(found, cancellation).ConfigureAwait(false);
                File.CreateSymbolicLink(Path.Combine(file.Folder, Name + sibling), found);
            }
        }
    }

    private static async Task<PreparedFile> CompleteAsync(PreparedFile file, Encoding? encoding, CancellationToken cancellation)
    {
        if (file.Format == SourceFormat.GeoJson)
        {
            return file with { Check = stop => CheckGeoJsonAsync(file.Path, stop) };
        }

        if (file.Format == SourceFormat.Shapefile)
        {
            return await ShapefileCheck.CompleteAsync(file, Path.Combine(file.Folder, Name), encoding, cancellation).ConfigureAwait(false);
        }

        return file.Format == SourceFormat.Xlsx
            ? await Workbook.RewriteAsync(file, cancellation).ConfigureAwait(false)
            : file with { StatesSystem = file.Format == SourceFormat.Kml || file.Format == SourceFormat.GeoPackage || file.Format == SourceFormat.Tab || file.Format == SourceFormat.Mif };
    }

    private static async Task<bool> CheckGeoJsonAsync(string path, CancellationToken cancellation)
    {
        await TextEncodings.RequireUtf8Async(path, cancellation).ConfigureAwait(false);
        return await GeoJsonCheck.RunAsync(path, cancellation).ConfigureAwait(false);
    }
}
