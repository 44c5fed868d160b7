using System.Net;
using System.Text.Json;
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
            update spatialplan.restriction_version set recorded = spatialplan.closed(recorded) where upper_inf(recorded) and name_en = 'Great mudflow'
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

    [Fact]
    public async Task The_document_is_given_byte_for_byte_and_its_hash_is_that_of_its_bytes()
    {
        var hash = await StoreAsync(2);
        var before = await server.Client.GetByteArrayAsync($"/extracts/{hash}");
        Assert.Equal(hash, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(before)));
        await server.Database.RunAsync("insert into spatialplan.change (kind, reason) values ('edit', 'test'); update spatialplan.restriction_layer_version set recorded = spatialplan.closed(recorded) where upper_inf(recorded) and layer_id < 0");
        Assert.Equal(before, await server.Client.GetByteArrayAsync($"/extracts/{hash.ToUpperInvariant()}"));
        using var unknown = await server.Client.GetAsync("/extracts/" + new string('b', 64));
        await Problem.AssertAsync(unknown, HttpStatusCode.NotFound, "not-found", "hash");
    }

    [Theory]
    [InlineData("ky", "Файл өзгөртүлгөн")]
    [InlineData("ru", "Файл изменён")]
    [InlineData("en", "The file was changed")]
    public async Task One_changed_letter_in_a_file_and_it_is_not_genuine(string language, string said)
    {
        var hash = await StoreAsync(2);
        var document = await server.Client.GetStringAsync($"/extracts/{hash}");
        var shown = await server.Client.GetStringAsync($"/parcels/2/restrictions?hash={hash}&lang={language}");
        Assert.Contains(hash, shown, StringComparison.Ordinal);
        foreach (var file in new[] { document, shown, $"{{\"hash\":\"{hash}\",{document[1..]}" })
        {
            var genuine = await PostAsync(file, HttpStatusCode.OK);
            Assert.Equal((hash, true, false), (genuine.GetProperty("hash").GetString(), genuine.GetProperty("genuine").GetBoolean(), genuine.GetProperty("changed").GetBoolean()));
            var forged = file.Replace("\"clear\"", "\"Clear\"", StringComparison.Ordinal).Replace("incomplete", "clear", StringComparison.Ordinal);
            Assert.NotEqual(file, forged);
            Assert.False((await PostAsync(forged, HttpStatusCode.OK)).GetProperty("genuine").GetBoolean());
        }

        using var form = new MultipartFormDataContent { { new StringContent(shown.Replace("incomplete", "clear", StringComparison.Ordinal)), "file", "extract.json" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/verify?lang={language}") { Content = form, Headers = { { "Accept", "text/html" } } };
        using var answer = await server.Client.SendAsync(request);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains($"/verify/{hash}", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("no json")]
    [InlineData("[1]")]
    [InlineData("{\"hash\":\"zz\",\"restrictions\":[]}")]
    [InlineData("{\"format\":\"spatialplan-extract/1\",\"format\":\"spatialplan-extract/1\"}")]
    public async Task What_is_no_extract_is_refused_by_name(string file)
    {
        using var content = new StringContent(file, System.Text.Encoding.UTF8, "application/json");
        using var answer = await server.Client.PostAsync("/verify", content);
        await Problem.AssertAsync(answer, HttpStatusCode.BadRequest, "bad-value", "body");
        using var form = new MultipartFormDataContent { { new StringContent(file), "file", "extract.json" } };
        using var fromForm = await server.Client.PostAsync("/verify", form);
        await Problem.AssertAsync(fromForm, HttpStatusCode.BadRequest, "bad-value", "file");
    }

    [Fact]
    public async Task A_form_without_a_file_and_a_giant_file_are_refused()
    {
        using var empty = new MultipartFormDataContent { { new StringContent("x"), "other" } };
        using var without = await server.Client.PostAsync("/verify", empty);
        await Problem.AssertAsync(without, HttpStatusCode.BadRequest, "bad-value", "file");
        using var giant = new ByteArrayContent(new byte[9_000_000]);
        giant.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/verify") { Content = giant, Headers = { ExpectContinue = true } };
        using var refused = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
    }

    [Fact]
    public async Task The_kept_answer_is_shown_on_page_map_and_file_as_it_was_given_and_so_after_a_change()
    {
        var hash = await StoreAsync(4);
        var (json, map) = (await server.Client.GetStringAsync($"/parcels/4/restrictions?hash={hash}"), await server.Client.GetStringAsync($"/parcels/4/restrictions?hash={hash}&format=geojson"));
        Assert.Contains($"\"hash\":\"{hash}\"", map, StringComparison.Ordinal);
        await AddHazardOnAsync(4);
        Assert.Equal(json, await server.Client.GetStringAsync($"/parcels/4/restrictions?hash={hash}"));
        Assert.Equal(map, await server.Client.GetStringAsync($"/parcels/4/restrictions?hash={hash}&format=geojson"));
        Assert.Equal(1, (await JsonAsync("/parcels/4/restrictions", HttpStatusCode.OK)).GetProperty("restrictions").GetArrayLength());
        var (then, now) = (await PageAsync($"/parcels/4?hash={hash}"), await PageAsync("/parcels/4"));
        Assert.DoesNotContain("Кийинки сел", then, StringComparison.Ordinal);
        Assert.Contains($"/verify/{hash}", then, StringComparison.Ordinal);
        Assert.Contains($"hash={hash}", then, StringComparison.Ordinal);
        Assert.Contains("Кийинки сел", now, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_answer_is_not_shown_for_another_parcel()
    {
        var hash = await StoreAsync(2);
        foreach (var path in new[] { $"/parcels/3?hash={hash}", $"/parcels/3/restrictions?hash={hash}", $"/parcels/4220100460012/restrictions?hash={hash}", $"/parcels/2?hash={new string('c', 64)}" })
        {
            using var answer = await server.Client.GetAsync(path);
            await Problem.AssertAsync(answer, HttpStatusCode.NotFound, "not-found", "hash");
        }

        using var malformed = await server.Client.GetAsync("/parcels/2/restrictions?hash=12");
        await Problem.AssertAsync(malformed, HttpStatusCode.BadRequest, "bad-value", "hash");
    }

    [Fact]
    public async Task Whoever_types_the_code_with_spaces_is_led_to_its_page_and_the_form_is_there_in_three_languages()
    {
        var hash = await StoreAsync(2);
        using var answer = await server.Client.GetAsync($"/verify?hash={Uri.EscapeDataString(hash[..32] + " " + hash[32..])}");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/verify/{hash}", answer.Headers.Location!.ToString());
        foreach (var language in new[] { "ky", "ru", "en" })
        {
            Assert.Contains("enctype=\"multipart/form-data\"", await PageAsync($"/verify?lang={language}"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_layer_that_cannot_be_looked_at_leaves_it_open_whether_the_answer_is_current()
    {
        var hash = await StoreAsync(2);
        await server.Database.RunAsync("alter table spatialplan.restriction_layer_version rename column review_by to away");
        try
        {
            var found = await JsonAsync($"/verify/{hash}", HttpStatusCode.OK);
            Assert.True(found.GetProperty("genuine").GetBoolean());
            Assert.Equal(JsonValueKind.Null, found.GetProperty("current").ValueKind);
            Assert.Equal(8, found.GetProperty("notChecked").GetArrayLength());
            Assert.DoesNotContain("verdict clear", await PageAsync($"/verify/{hash}"), StringComparison.Ordinal);
        }
        finally
        {
            await server.Database.RunAsync("alter table spatialplan.restriction_layer_version rename column away to review_by");
        }
    }

    [Fact]
    public async Task A_signed_statement_stands_beside_the_answer_everywhere_and_its_person_not_on_the_public_page()
    {
        await using (var snapshot = await Snapshot.OpenAsync(server.Database.Database, CancellationToken.None))
        {
            var parcel = (await ParcelReader.FindByIdAsync(snapshot.Connection, 3, Today, null, CancellationToken.None))!;
            await AddHazardOnAsync(3);
            await using var after = await Snapshot.OpenAsync(server.Database.Database, CancellationToken.None);
            var found = (await RestrictionReader.CheckAsync(after, parcel, Today, null, CancellationToken.None)).Restrictions.First(one => one.Restriction.Code == "later-3").Restriction;
            await OverrideSigning.SignAsync(server.Database.Database, parcel, found.RestrictionId, found.VersionId, new OverrideStatement("Ката чийилген", "Асанов А.", "№ 12", Today), CancellationToken.None);
        }

        var hash = await StoreAsync(3);
        var json = await JsonAsync("/parcels/3/restrictions", HttpStatusCode.OK);
        Assert.Equal(("affected", "incomplete"), (json.GetProperty("verdict").GetString(), json.GetProperty("verdictWithOverrides").GetString()));
        Assert.Equal("№ 12", json.GetProperty("restrictions").EnumerateArray().Single(one => one.GetProperty("code").GetString() == "later-3").GetProperty("override").GetProperty("signature").GetString());
        foreach (var page in new[] { await PageAsync("/parcels/3"), await PageAsync($"/parcels/3?hash={hash}") })
        {
            Assert.Contains("Асанов А.", page, StringComparison.Ordinal);
            Assert.Contains("Кийинки сел", page, StringComparison.Ordinal);
            Assert.Contains("чыгарып салганда", page, StringComparison.Ordinal);
        }

        var verify = await PageAsync($"/verify/{hash}") + (await JsonAsync($"/verify/{hash}", HttpStatusCode.OK)).GetRawText();
        Assert.Contains("№ 12", verify, StringComparison.Ordinal);
        Assert.DoesNotContain("Асанов", verify, StringComparison.Ordinal);
        Assert.DoesNotContain("Ката чийилген", verify, StringComparison.Ordinal);
    }

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(6));

    private Task<int> AddHazardOnAsync(long parcel) => server.Database.RunAsync($"""
        insert into spatialplan.change (kind, reason) values ('edit', 'test');
        insert into spatialplan.restriction (layer_id, code) select layer_id, 'later-{parcel}' from spatialplan.restriction_layer where theme = 'hazard';
        insert into spatialplan.restriction_version (restriction_id, layer_id, theme, municipality_id, name_ky, hazard_kind, hazard_level, geom, registered_geom, change_id, valid)
        select r.restriction_id, r.layer_id, 'hazard', l.municipality_id, 'Кийинки сел', 'mudflow', 2, p.geom, p.geom, spatialplan.current_change(), '[2020-01-01,)'
        from spatialplan.restriction r join spatialplan.restriction_layer l using (layer_id), spatialplan.parcel_version p where r.code = 'later-{parcel}' and p.parcel_id = {parcel}
        """);

    private async Task<string> StoreAsync(long number = 1)
    {
        await using var snapshot = await Snapshot.OpenAsync(server.Database.Database, CancellationToken.None);
        var parcel = (await ParcelReader.FindByIdAsync(snapshot.Connection, number, Today, null, CancellationToken.None))!;
        var extract = await RestrictionReader.CheckAsync(snapshot, parcel, Today, null, CancellationToken.None);
        return (await StoredExtracts.StoreAsync(server.Database.Database, await ExtractToKeep.ReadAsync(snapshot, extract, parcel.MunicipalityId, parcel.MunicipalitySoate, CancellationToken.None), CancellationToken.None))!.Hash;
    }

    private async Task<JsonElement> PostAsync(string file, HttpStatusCode status)
    {
        using var content = new StringContent(file, System.Text.Encoding.UTF8, "application/json");
        using var answer = await server.Client.PostAsync("/verify", content);
        Assert.Equal(status, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private async Task<string> PageAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html" } } };
        using var answer = await server.Client.SendAsync(request);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private async Task<JsonElement> JsonAsync(string path, HttpStatusCode status)
    {
        using var answer = await server.Client.GetAsync(path);
        Assert.Equal(status, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }
}
