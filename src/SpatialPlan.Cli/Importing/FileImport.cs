using SpatialPlan.Gdal;
using SpatialPlan.Importing;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Importing;

namespace SpatialPlan.Cli.Importing;

/// <summary>Opens a file and imports it.</summary>
internal static class FileImport
{
    /// <summary>Imports a file; whatever is wrong with it stands in the report.</summary>
    public static async Task<ImportReport> RunAsync(CliContext context, Database database, string file, SourceOptions options, ImportRequest request, CancellationToken cancellation)
    {
        try
        {
            await using var opened = await SourceFile.OpenAsync(file, options, cancellation).ConfigureAwait(false);
            var source = request.Layer == ImportLayers.Coverages ? await CoverageFiles.AttachAsync(opened.Source, file, cancellation).ConfigureAwait(false) : opened.Source;
            using var progress = new ReadingProgress(context);
            var report = await Importer.RunAsync(database, source, request, progress, cancellation).ConfigureAwait(false);
            if (!SourceFile.NetworkIsCut)
            {
                report.Log.Warning("network-open", null, null, null);
            }

            return report;
        }
        catch (ImportRefusedException refusal)
        {
            return Importer.Refuse(Path.GetFileName(file), request, refusal.Finding);
        }
    }
}
