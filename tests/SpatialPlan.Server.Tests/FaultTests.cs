using System.Net;
using Npgsql;
using SpatialPlan.PostGis;

namespace SpatialPlan.Server.Tests;

public sealed class FaultTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Health_tells_that_it_is_ready()
    {
        using var answer = await server.Client.GetAsync("/health");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("{\"state\":\"ready\"}", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Without_a_database_it_lives_is_not_ready_and_says_when_to_ask_again()
    {
        var (process, client) = await RunningServer.StartAsync($"Host=127.0.0.1;Port={RunningServer.FreePort()};Username=nobody;Database=nothing");
        try
        {
            foreach (var path in new[] { "/health", "/municipalities", "/parcels/1", "/tiles/parcels/0/0/0.mvt", "/" })
            {
                using var answer = await client.GetAsync(path);
                await Problem.AssertAsync(answer, HttpStatusCode.ServiceUnavailable, "database-away");
                Assert.NotNull(answer.Headers.RetryAfter);
                Assert.DoesNotContain("nobody", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }

            using var alive = await client.GetAsync("/health/live");
            Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
        }
        finally
        {
            RunningServer.Stop(process);
            client.Dispose();
        }
    }

    [Fact]
    public async Task It_reads_again_when_its_connections_were_cut()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => server.Client.GetStringAsync("/municipalities")));
        await CutConnectionsAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var answer = await server.Client.GetAsync("/municipalities");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }));
    }

    [Fact]
    public async Task It_answers_503_while_the_database_lets_nobody_in_and_recovers_by_itself()
    {
        var name = new NpgsqlConnectionStringBuilder(server.Database.ConnectionString).Database!;
        await MaintainAsync($"alter database {name} with allow_connections false");
        try
        {
            await CutConnectionsAsync();
            using var away = await server.Client.GetAsync("/health");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
        }
        finally
        {
            await MaintainAsync($"alter database {name} with allow_connections true");
        }

        using var back = await server.Client.GetAsync("/health");
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
    }

    [Theory]
    [InlineData("--SpatialPlan:NoSuchSetting=1", "NoSuchSetting")]
    [InlineData("--SpatialPlan:DatabaseConnections=0", "DatabaseConnections")]
    public async Task A_wrong_setting_ends_the_start_and_is_named(string argument, string name)
    {
        using var process = RunningServer.Launch("Host=127.0.0.1", "--urls", "http://127.0.0.1:0", argument);
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.NotEqual(0, process.ExitCode);
        Assert.Contains(name, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_session_cannot_write()
    {
        await server.Client.GetStringAsync("/municipalities");
        var writers = await server.Database.ScalarAsync<long>("select count(*) from pg_stat_activity where application_name = 'spatialplan-server' and datname = current_database() and backend_xid is not null");
        Assert.Equal(0, writers);
    }

    private async Task CutConnectionsAsync() => await MaintainAsync(
        $"select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'spatialplan-server' and datname = '{new NpgsqlConnectionStringBuilder(server.Database.ConnectionString).Database}'");

    private async Task MaintainAsync(string sql)
    {
        var settings = ConnectionText.Read(Environment.GetEnvironmentVariable("SPATIALPLAN_TEST_DATABASE")!);
        settings.Pooling = false;
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
