using SpatialPlan.Importing;

namespace SpatialPlan.Gdal;

/// <summary>An Excel workbook has no geometry for GDAL: its sheet is rewritten as CSV, in which coordinate columns and well-known text are understood.</summary>
internal static class Workbook
{
    /// <summary>Rewrites the first sheet that has rows.</summary>
    public static async Task<PreparedFile> RewriteAsync(PreparedFile file, CancellationToken cancellation)
    {
        var target = file with { FileName = "sheet.csv", Format = SourceFormat.Csv, OpenOptions = SourceFormat.Csv.OpenOptions };
        await using (var process = OgrProcess.Start(file.Format.Driver, "CSV", ["-f", "CSV", "sheets", file.FileName], file.Folder, cancellation))
        {
            await process.FinishAsync(cancellation).ConfigureAwait(false);
        }

        var sheets = Directory.GetFiles(Path.Combine(file.Folder, "sheets"), "*.csv").Where(sheet => new FileInfo(sheet).Length > 0).Order(StringComparer.Ordinal).ToList();
        if (sheets.Count != 1)
        {
            throw sheets.Count == 0
                ? new ImportRefusedException("file-without-features")
                : new ImportRefusedException("several-tables", ("tables", string.Join(", ", sheets.Select(Path.GetFileNameWithoutExtension))));
        }

        File.Move(sheets[0], target.Path);
        return target;
    }
}
