namespace SpatialPlan.Benchmarks;

/// <summary>Where this program stands.</summary>
internal static class BenchmarkPlace
{
    /// <summary>The folder of the repository.</summary>
    internal static string Repository()
    {
        var place = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(place.FullName, "SpatialPlan.sln")))
        {
            place = place.Parent ?? throw new InvalidOperationException("The benchmarks run outside the repository.");
        }

        return place.FullName;
    }
}
