namespace SpatialPlan.Server.Tests;

/// <summary>A server on land that is hard to print.</summary>
public sealed class HardLand : IAsyncLifetime
{
    public RunningServer Server { get; } = new();

    public async Task InitializeAsync()
    {
        await Server.InitializeAsync();
        await Server.RunFileAsync("hard-land.sql");
    }

    public Task DisposeAsync() => Server.DisposeAsync();
}
