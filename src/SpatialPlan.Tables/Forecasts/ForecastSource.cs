namespace SpatialPlan.Tables.Forecasts;

/// <summary>Where a forecast is read from by its path: a folder of CSV files, or a workbook.</summary>
public static class ForecastSource
{
    /// <summary>Reads a forecast.</summary>
    /// <param name="path">A folder, or a file that ends in <c>.xlsx</c>.</param>
    /// <returns>The reading, and the tables it was read from; <see langword="null"/> when there are none.</returns>
    public static (ForecastFolderReading Reading, ForecastFiles? Files) Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || !File.Exists(path))
        {
            return (ForecastFolder.Read(path), Directory.Exists(path) ? ForecastFiles.OfFolder(path) : null);
        }

        var bytes = new byte[(int)Math.Min(new FileInfo(path).Length, ForecastFiles.LargestBytes + 1L)];
        using (var file = File.OpenRead(path))
        {
            file.ReadExactly(bytes);
        }

        var name = Path.GetFileName(path);
        return (ForecastWorkbook.Read(name, bytes), ForecastWorkbook.Files(name, bytes, []));
    }
}
