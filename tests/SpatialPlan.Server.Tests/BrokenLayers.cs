namespace SpatialPlan.Server.Tests;

/// <summary>A server on land of which not everything can be looked at.</summary>
public sealed class BrokenLayers : IAsyncLifetime
{
    public RunningServer Server { get; } = new();

    public async Task InitializeAsync()
    {
        await Server.InitializeAsync();
        await Server.RunFileAsync("hard-land.sql");
        await Server.RunFileAsync("broken-layers.sql");
    }

    public Task DisposeAsync() => Server.DisposeAsync();
}
