using Npgsql;
using SpatialPlan.Testing;

namespace SpatialPlan.PostGis.Tests.Restrictions;

/// <summary>
/// A session of a role that may only read, as the site has one. SPATIALPLAN_TEST_READER names the one of the project's own cluster, whose owner may make no
/// roles; elsewhere one is made for the test.
/// </summary>
internal sealed class ReadingRole : IAsyncDisposable
{
    private readonly TestDatabase owner;
    private readonly bool isMade;

    private ReadingRole(TestDatabase owner, NpgsqlConnectionStringBuilder settings, bool isMade)
    {
        this.owner = owner;
        this.isMade = isMade;
        Name = settings.Username!;
        // The sessions that keep answers may write, as far as their role is allowed to.
        settings.Options = "-c default_transaction_read_only=off";
        Database = new Database(settings.ConnectionString);
    }

    public string Name { get; }

    public Database Database { get; }

    public static async Task<ReadingRole> OpenAsync(TestDatabase owner)
    {
        var settings = new NpgsqlConnectionStringBuilder(owner.ConnectionString);
        if (Environment.GetEnvironmentVariable("SPATIALPLAN_TEST_READER") is { Length: > 0 } given)
        {
            var reader = ConnectionText.Read(given);
            settings.Username = reader.Username;
            settings.Password = reader.Password;
            return new ReadingRole(owner, settings, isMade: false);
        }

        settings.Username = settings.Password = $"sp_reader_{Guid.NewGuid():N}";
        await owner.RunAsync($"create role {settings.Username} login password '{settings.Password}'; call spatialplan.let_read('{settings.Username}')");
        return new ReadingRole(owner, settings, isMade: true);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (isMade)
        {
            await owner.RunAsync($"drop owned by {Name}; drop role {Name}");
        }
    }
}
