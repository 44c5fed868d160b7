using System.Diagnostics;
using System.Globalization;
using NetTopologySuite.Operation.Union;
using SpatialPlan.Coordinates;
using SpatialPlan.Tests.Zoning;
using SpatialPlan.Zoning.Coverage;

namespace SpatialPlan.Benchmarks;

/// <summary>The validation of a zoning plan: the whole, one edit, and memory; beside it the union of the same zones, which would only tell the gaps. Processor time is what a busy machine leaves comparable.</summary>
internal static class CoverageBenchmark
{
    private const int Edits = 40;

    internal static void Run(TextWriter output)
    {
        Measure(new CoverageMesh(new Random(1), 30), TextWriter.Null, withUnion: false);
        Measure(new CoverageMesh(new Random(1), 100), output, withUnion: true);
        Measure(new CoverageMesh(new Random(1), 317), output, withUnion: false);
    }

    private static void Measure(CoverageMesh mesh, TextWriter output, bool withUnion)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.UserTime);
        var validation = new CoverageValidation(mesh.Zones, mesh.Boundary);
        var whole = clock.Elapsed.TotalSeconds;
        var work = (Environment.CpuUsage.UserTime - processor).TotalSeconds;
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        Write(output, $"coverage    {mesh.Zones.Count} zones, {mesh.Zones.Sum(zone => (long)zone.Shape.VertexCount)} vertices: {whole:0.00} s ({work:0.00} s of processor), {memory / 1e6:0} MB kept, {Environment.WorkingSet / 1e6:0} MB of the process; {validation.Report.Findings.Count} findings");
        var random = new Random(2);
        var (times, spent) = (new List<double>(), TimeSpan.Zero);
        for (var edit = 0; edit < Edits; edit++)
        {
            var zone = mesh.Zones[random.Next(mesh.Zones.Count)];
            var moved = CoverageMesh.Moved(zone, random.Next(zone.Shape.VertexCount), random.NextDouble(), random.NextDouble());
            (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.UserTime);
            validation.Put(moved);
            times.Add(clock.Elapsed.TotalMilliseconds);
            spent += Environment.CpuUsage.UserTime - processor;
        }

        times.Sort();
        Write(output, $"coverage    one edit of {mesh.Zones.Count} zones: median {times[Edits / 2]:0.0} ms, worst {times[^1]:0.0} ms ({spent.TotalMilliseconds / Edits:0.0} ms of processor on average); {validation.Report.Findings.Count} findings after {Edits} edits");
        if (withUnion)
        {
            var shapes = mesh.Zones.Select(zone => zone.Shape.ToGeometry(Srid.Working)).ToList();
            clock.Restart();
            UnaryUnionOp.Union(shapes);
            Write(output, $"coverage    the union of the same zones alone: {clock.Elapsed.TotalSeconds:0.00} s, {clock.Elapsed.TotalSeconds / whole:0.0} times the validation");
        }
    }

    private static void Write(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
