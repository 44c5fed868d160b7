using Npgsql;
using SpatialPlan.Testing;

namespace SpatialPlan.PostGis.Tests;

public sealed class SqlFileTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Every_query_file_can_be_prepared_against_the_migrated_schema()
    {
        await using var connection = await database.Database.OpenAsync(CancellationToken.None);
        var faults = new List<string>();
        foreach (var file in SqlFile.Queries)
        {
            await using var prepare = new NpgsqlCommand($"prepare question as {SqlFile.Read(file)}", connection);
            try
            {
                await prepare.ExecuteNonQueryAsync();
                await using var forget = new NpgsqlCommand("deallocate question", connection);
                await forget.ExecuteNonQueryAsync();
            }
            catch (PostgresException fault)
            {
                faults.Add($"{file}: {fault.MessageText}");
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void Every_query_file_begins_with_the_question_it_answers() =>
        Assert.All(SqlFile.Queries, file => Assert.StartsWith("--", SqlFile.Read(file), StringComparison.Ordinal));

    [Fact]
    public async Task Migrating_twice_changes_nothing()
    {
        Assert.Empty(await Migrator.MigrateAsync(database.Database, CancellationToken.None));
        Assert.Empty(await Migrator.MissingAsync(database.Database, CancellationToken.None));
    }
}
