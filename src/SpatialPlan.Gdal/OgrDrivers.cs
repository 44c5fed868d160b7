using System.Diagnostics;
using System.Text.RegularExpressions;

namespace SpatialPlan.Gdal;

/// <summary>
/// GDAL opens a file by whatever driver its content pleases: a .geojson that is a VRT reads other files of the machine. ogr2ogr of this generation cannot
/// be told a driver for reading, so every other driver is taken out of it.
/// </summary>
internal static partial class OgrDrivers
{
    private static readonly Lazy<IReadOnlyList<string>> All = new(List);

    /// <summary>False when ogr2ogr is not installed.</summary>
    public static bool Exist => All.Value.Count > 0;

    /// <summary>The value of <c>GDAL_SKIP</c> that leaves one driver for reading and the one we write with.</summary>
    public static string SkipAllBut(string driver, string output) =>
        string.Join(',', All.Value.Where(name => name != driver && !name.Equals(output, StringComparison.OrdinalIgnoreCase)));

    private static IReadOnlyList<string> List()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("ogr2ogr", ["--formats"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return [.. FormatLine().Matches(text).Select(match => match.Groups[1].Value)];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Not installed.
            return [];
        }
    }

    [GeneratedRegex(@"^  (\S.*?) -[a-z,]+- \(", RegexOptions.Multiline)]
    private static partial Regex FormatLine();
}
