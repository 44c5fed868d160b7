using SpatialPlan.Importing;
using SpatialPlan.Zoning.Coverage;
using SpatialPlan.Zoning.Plans;

namespace SpatialPlan.Cli.Zoning;

/// <summary>Reads a plan from a file and says in words why it cannot be read.</summary>
internal static class PlanFile
{
    /// <summary>The plan, or <see langword="null"/> when the file was refused; then the reason stands on the error stream.</summary>
    public static async Task<ZonePlan?> ReadAsync(CliContext context, string path, CancellationToken cancellation)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            context.Fail(ExitCode.Refused, context.Text("zoning.no-file", ("file", path)));
            return null;
        }

        var limits = new ZonePlanLimits();
        if (file.Length > limits.MostBytes)
        {
            context.Fail(ExitCode.Refused, context.Text("zoning.too-long", ("file", path), ("most", limits.MostBytes / 1024 / 1024)));
            return null;
        }

        try
        {
            var reading = ZonePlanReader.Read(await File.ReadAllBytesAsync(file.FullName, cancellation).ConfigureAwait(false), limits);
            if (reading is ZonePlanReading.Refused refused)
            {
                context.Fail(ExitCode.Refused, $"{path}: {refused.Why.In(context.Language)}");
            }

            return (reading as ZonePlanReading.Found)?.Plan;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            context.Fail(ExitCode.Refused, context.Text("zoning.cannot-read", ("file", path), ("reason", problem.Message)));
            return null;
        }
    }

    /// <summary>The polygons of all features as one shape, or <see langword="null"/> when the file was refused.</summary>
    public static async Task<SourceGeometry?> ReadBoundaryAsync(CliContext context, string path, CancellationToken cancellation)
    {
        if (await ReadAsync(context, path, cancellation).ConfigureAwait(false) is not { } plan)
        {
            return null;
        }

        if (plan.Zones.Count == 0)
        {
            context.Fail(ExitCode.Refused, context.Text("zoning.boundary-empty", ("file", path)));
            return null;
        }

        var boundary = Together([.. plan.Zones.Select(zone => zone.Zone.Shape)]);
        if (CoverageValidation.FaultsOf(new CoverageZone(Path.GetFileName(path), boundary)) is [var fault, ..])
        {
            context.Fail(ExitCode.Refused, context.Text("zoning.boundary-invalid", ("file", path), ("fault", CoverageText.Message(fault, context.Language)), ("place", FindingLines.Place(fault))));
            return null;
        }

        return boundary;
    }

    private static SourceGeometry Together(IReadOnlyList<SourceGeometry> shapes)
    {
        var (ordinates, rings, parts) = (new List<double>(), new List<int> { 0 }, new List<int> { 0 });
        foreach (var shape in shapes)
        {
            var (vertex, ring) = (ordinates.Count / 2, rings.Count - 1);
            ordinates.AddRange(shape.Ordinates);
            rings.AddRange(shape.RingStarts.Skip(1).Select(start => start + vertex));
            parts.AddRange(shape.PartStarts.Skip(1).Select(start => start + ring));
        }

        return shapes.Count == 1 ? shapes[0] : new SourceGeometry { Kind = SourceGeometryKind.MultiPolygon, Ordinates = [.. ordinates], RingStarts = [.. rings], PartStarts = [.. parts], Srid = shapes[0].Srid, HadHeights = false };
    }
}
