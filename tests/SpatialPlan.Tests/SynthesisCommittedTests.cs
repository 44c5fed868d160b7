using SpatialPlan.Synthesis.AkJar;

namespace SpatialPlan.Tests;

/// <summary>The sample that stands in the project is what the generator draws.</summary>
public sealed class SynthesisCommittedTests
{
    private const int LargestBytes = 15_000_000;

    [Fact]
    public void The_committed_sample_is_drawn_again_byte_for_byte_and_small_enough()
    {
        var folder = Path.Combine(ProjectRoot(), "sample-maps", "ak-jar");
        var total = 0L;
        foreach (var file in AkJarSample.Draw(1, 6000).Files())
        {
            var committed = File.ReadAllBytes(Path.Combine(folder, file.Name));
            Assert.True(committed.AsSpan().SequenceEqual(SynthesisFiles.Bytes(file)), $"{file.Name} differs: run spatialplan synthesize --seed 1 --parcels 6000 --out sample-maps/ak-jar");
            total += committed.Length;
        }

        Assert.InRange(total, 1, LargestBytes);
    }

    private static string ProjectRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SpatialPlan.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie inside the project.");
        }

        return folder.FullName;
    }
}
