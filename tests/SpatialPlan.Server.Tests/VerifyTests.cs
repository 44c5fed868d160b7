using System.Net;
using System.Text.Json;
using SpatialPlan.Municipalities;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Parcels;
using SpatialPlan.PostGis.Restrictions;

namespace SpatialPlan.Server.Tests;

public sealed class VerifyTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_stored_answer_is_genuine_and_current_until_its_layer_changes()
    {
        var hash = await StoreAsync();
        var before = await JsonAsync($"/verify/{hash}", HttpStatusCode.OK);
        Assert.True(before.GetProperty("genuine").GetBoolean());
        Assert.True(before.GetProperty("current").GetBoolean());
        Assert.Equal("affected", before.GetProperty("verdict").GetString());

        await server.Database.RunAsync("""
            insert into spatialplan.change (kind, reason) values ('edit', 'test');
            update spatialplan.restriction_version set recorded = spatialplan.closed(recorded) where upper_inf(recorded)
            """);
        var after = await JsonAsync($"/verify/{hash.ToUpperInvariant()}", HttpStatusCode.OK);
        Assert.True(after.GetProperty("genuine").GetBoolean());
        Assert.False(after.GetProperty("current").GetBoolean());
        Assert.Contains("gone", after.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("kind").GetString()));

        foreach (var language in new[] { "ky", "ru", "en" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/verify/{hash}?lang={language}") { Headers = { { "Accept", "text/html" } } };
            using var answer = await server.Client.SendAsync(request);
            var page = await answer.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains(hash, page, StringComparison.Ordinal);
            Assert.Contains($"<html lang=\"{language}\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_hash_that_was_never_given_is_not_genuine()
    {
        Assert.False((await JsonAsync("/verify/" + new string('a', 64), HttpStatusCode.NotFound)).GetProperty("genuine").GetBoolean());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/verify/" + new string('a', 64)) { Headers = { { "Accept", "text/html" } } };
        using var answer = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("verify-page", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    public async Task What_is_no_hash_is_refused_by_name(string hash)
    {
        using var answer = await server.Client.GetAsync($"/verify/{hash}");
        await Problem.AssertAsync(answer, HttpStatusCode.BadRequest, "bad-value", "hash");
    }

    private async Task<string> StoreAsync()
    {
        var on = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(6));
        await using var snapshot = await Snapshot.OpenAsync(server.Database.Database, CancellationToken.None);
        var parcel = (await ParcelReader.FindByIdAsync(snapshot.Connection, 1, on, null, CancellationToken.None))!;
        var extract = await RestrictionReader.CheckAsync(snapshot, parcel, on, null, CancellationToken.None);
        var municipality = new Municipality(parcel.MunicipalityId, parcel.MunicipalitySoate, "KG04220803000", parcel.MunicipalityName);
        return (await StoredExtracts.StoreAsync(server.Database.Database, extract, municipality, await StoredExtracts.TimeOfReadingAsync(snapshot, CancellationToken.None), null, null, CancellationToken.None)).Hash;
    }

    private async Task<JsonElement> JsonAsync(string path, HttpStatusCode status)
    {
        using var answer = await server.Client.GetAsync(path);
        Assert.Equal(status, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }
}
