using System.CommandLine;
using SpatialPlan.Synthesis.AkJar;
using SpatialPlan.Synthesis.Mesh;
using SpatialPlan.Synthesis.Writing;

namespace SpatialPlan.Cli.Commands;

/// <summary><c>synthesize</c>: draws an invented municipality and writes its files.</summary>
public static class SynthesizeCommand
{
    private const int FewestParcels = 600;
    private const int MostParcels = 5_000_000;

    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var seed = new Option<ulong>("--seed") { Description = context.Text("cli.synthesize.seed"), DefaultValueFactory = _ => 1 };
        var parcels = new Option<int>("--parcels") { Description = context.Text("cli.synthesize.parcels"), DefaultValueFactory = _ => 6000 };
        var restrictions = new Option<int>("--restrictions") { Description = context.Text("cli.synthesize.restrictions") };
        var giants = new Option<int>("--giants") { Description = context.Text("cli.synthesize.giants") };
        var folder = new Option<DirectoryInfo>("--out") { Description = context.Text("cli.synthesize.out"), Required = true };
        var command = new Command("synthesize", context.Text("cli.synthesize")) { seed, parcels, restrictions, giants, folder };
        command.SetAction(result => Run(context, result.GetRequiredValue(folder), new Order(result.GetValue(seed), result.GetValue(parcels), result.GetValue(restrictions), result.GetValue(giants))));
        return command;
    }

    private static int Run(CliContext context, DirectoryInfo folder, Order order)
    {
        if (Refusal(context, order) is { } refusal)
        {
            return context.Fail(ExitCode.WrongUsage, refusal);
        }

        try
        {
            folder.Create();
            foreach (var file in Draw(order))
            {
                Write(context, folder, file);
            }

            context.Out.WriteLine(context.Text("cli.synthesize.done", ("folder", folder.FullName)));
            return ExitCode.Done;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return context.Fail(ExitCode.Refused, context.Text("cli.synthesize.out.unwritable", ("folder", folder.FullName), ("reason", problem.Message)));
        }
    }

    private static string? Refusal(CliContext context, Order order)
    {
        if (order.Parcels is < FewestParcels or > MostParcels)
        {
            return context.Text("cli.synthesize.parcels.wrong", ("value", order.Parcels));
        }

        var onMesh = order.Parcels > AkJarSample.MostParcels;
        return order.Restrictions < 0 || order.Giants < 0 || (!onMesh && order.Restrictions + (long)order.Giants > 0)
            ? context.Text("cli.synthesize.restrictions.wrong")
            : null;
    }

    private static IEnumerable<SampleFile> Draw(Order order) => order.Parcels <= AkJarSample.MostParcels
        ? AkJarSample.Draw(order.Seed, order.Parcels).Files()
        : BenchmarkSet.Files(order.Seed, order.Parcels, order.Restrictions, order.Giants);

    private static void Write(CliContext context, DirectoryInfo folder, SampleFile file)
    {
        using var stream = File.Create(Path.Combine(folder.FullName, file.Name));
        file.Write(stream);
        context.Error.Profile.Out.Writer.WriteLine(context.Text("cli.synthesize.file", ("file", file.Name), ("bytes", stream.Length)));
    }

    private sealed record Order(ulong Seed, int Parcels, int Restrictions, int Giants);
}
