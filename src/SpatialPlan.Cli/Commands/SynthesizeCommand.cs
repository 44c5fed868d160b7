using System.CommandLine;
using SpatialPlan.Synthesis.AkJar;
using SpatialPlan.Synthesis.Writing;

namespace SpatialPlan.Cli.Commands;

/// <summary><c>synthesize</c>: draws an invented municipality and writes its files.</summary>
public static class SynthesizeCommand
{
    private const int FewestParcels = 200;
    private const int MostParcels = 5_000_000;

    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var seed = new Option<ulong>("--seed") { Description = context.Text("cli.synthesize.seed"), DefaultValueFactory = _ => 1 };
        var parcels = new Option<int>("--parcels") { Description = context.Text("cli.synthesize.parcels"), DefaultValueFactory = _ => 6000 };
        var folder = new Option<DirectoryInfo>("--out") { Description = context.Text("cli.synthesize.out"), Required = true };
        parcels.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < FewestParcels or > MostParcels)
            {
                result.AddError(context.Text("cli.synthesize.parcels.wrong", ("value", result.GetValueOrDefault<int>())));
            }
        });
        var command = new Command("synthesize", context.Text("cli.synthesize")) { seed, parcels, folder };
        command.SetAction(result => Run(context, result.GetValue(seed), result.GetValue(parcels), result.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(CliContext context, ulong seed, int parcels, DirectoryInfo folder)
    {
        try
        {
            folder.Create();
            var sample = AkJarSample.Draw(seed, parcels);
            foreach (var file in sample.Files())
            {
                Write(context, folder, file);
            }

            context.Out.WriteLine(context.Text("cli.synthesize.done", ("parcels", sample.Parcels.Count), ("folder", folder.FullName)));
            return ExitCode.Done;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return context.Fail(ExitCode.Refused, context.Text("cli.synthesize.out.unwritable", ("folder", folder.FullName), ("reason", refusal.Message)));
        }
    }

    private static void Write(CliContext context, DirectoryInfo folder, SampleFile file)
    {
        using var stream = File.Create(Path.Combine(folder.FullName, file.Name));
        file.Write(stream);
        context.Error.Profile.Out.Writer.WriteLine(context.Text("cli.synthesize.file", ("file", file.Name), ("bytes", stream.Length)));
    }
}
