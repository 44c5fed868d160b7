using System.ComponentModel;
using System.Diagnostics;
using SpatialPlan.Coordinates;

namespace SpatialPlan.Cli.Restrictions;

/// <summary>Makes a GeoPackage of a table with a column <c>wkt</c>, by ogr2ogr.</summary>
internal static class GeoPackageFile
{
    /// <summary>False when there is no ogr2ogr, or it could not write; then nothing is left of the file.</summary>
    public static async Task<bool> TryWriteAsync(string table, string file, CancellationToken cancellation)
    {
        var fresh = Path.ChangeExtension(file, ".new.gpkg");
        File.Delete(fresh);
        var start = new ProcessStartInfo("ogr2ogr") { RedirectStandardError = true };
        // Text is quoted in the table and stays text, however many digits it has.
        foreach (var argument in new[]
        {
            "-f", "GPKG", fresh, "CSV:" + Path.GetFullPath(table), "-nln", "restrictions", "-nlt", "PROMOTE_TO_MULTI", "-a_srs", Srid.WorkingProj,
            "-oo", "GEOM_POSSIBLE_NAMES=wkt", "-oo", "KEEP_GEOM_COLUMNS=NO", "-oo", "AUTODETECT_TYPE=YES", "-oo", "QUOTED_FIELDS_AS_STRING=YES",
        })
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start)!;
            await process.StandardError.ReadToEndAsync(cancellation).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            if (process.ExitCode == 0)
            {
                File.Move(fresh, file);
                return true;
            }
        }
        catch (Win32Exception)
        {
            // There is no such program.
        }

        File.Delete(fresh);
        return false;
    }
}
