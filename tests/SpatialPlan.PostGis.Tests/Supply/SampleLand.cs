using SpatialPlan.Cli;
using SpatialPlan.PostGis.Municipalities;
using SpatialPlan.PostGis.Supply;
using SpatialPlan.Supply;
using SpatialPlan.Testing;

namespace SpatialPlan.PostGis.Tests.Supply;

/// <summary>A database with the sample municipality in it, loaded once by the command a person would use.</summary>
public sealed class SampleLand : IAsyncLifetime
{
    public const string Soate = "41704220803000";
    public static readonly DateOnly On = new(2025, 1, 1);

    private Task<SupplyFacts>? facts;

    public static string Folder { get; } = Path.Combine(Root(), "sample-maps", "ak-jar");

    public TestDatabase Test { get; } = new();

    public async Task InitializeAsync()
    {
        await Test.InitializeAsync();
        var (code, _, error) = await RunAsync("sample", "load", Folder);
        Assert.True(code == ExitCode.Done, error);
    }

    public Task DisposeAsync() => Test.DisposeAsync();

    public async Task<(int Code, string Answer, string Error)> RunAsync(params string[] arguments)
    {
        Environment.SetEnvironmentVariable("SPATIALPLAN_DATABASE", Test.ConnectionString);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>The facts of the usual day, read once.</summary>
    public Task<SupplyFacts> Facts => facts ??= ReadAsync();

    public async Task<SupplyFacts> ReadAsync(DateOnly? on = null, params string[] redeveloped)
    {
        await using var snapshot = await Snapshot.OpenAsync(Test.Database, CancellationToken.None);
        var municipality = await MunicipalityFinder.FindByCodeAsync(snapshot.Connection, Soate, On, null, CancellationToken.None);
        return await SupplyReader.ReadAsync(snapshot, municipality!.UnitId, on ?? On, null, redeveloped, CancellationToken.None);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SpatialPlan.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
