using System.Net;
using System.Text.Json;

namespace SpatialPlan.Server.Tests;

public sealed class ParcelTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Theory]
    [InlineData("1")]
    [InlineData("4220100460012")]
    [InlineData("4-22-01-0046-0012")]
    public async Task A_parcel_is_found_by_its_number_and_by_its_eni_code(string id)
    {
        var parcel = await JsonAsync($"/parcels/{id}");
        Assert.Equal("1", parcel.GetProperty("id").GetString());
        Assert.Equal(10000.25m, parcel.GetProperty("registeredAreaSquareMetres").GetDecimal());
        Assert.Equal(10000, parcel.GetProperty("geometricAreaSquareMetres").GetDouble(), 6);
        Assert.Equal(["pasture", "roads"], parcel.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("kind").GetString()));
        var zone = Assert.Single(parcel.GetProperty("zones").EnumerateArray());
        Assert.Equal(0.5, zone.GetProperty("shareOfDrawn").GetDouble(), 9);
    }

    [Fact]
    public async Task Its_restrictions_say_what_was_found_and_what_was_not_looked_at()
    {
        var extract = await JsonAsync("/parcels/1/restrictions?on=2026-01-01&lang=en");
        Assert.Equal("2026-01-01", extract.GetProperty("on").GetString());
        Assert.Equal("affected", extract.GetProperty("verdict").GetString());
        var found = Assert.Single(extract.GetProperty("restrictions").EnumerateArray());
        Assert.Equal("Great mudflow", found.GetProperty("name").GetString());
        Assert.Equal(4000, found.GetProperty("areaSquareMetres").GetDouble(), 6);
        var states = extract.GetProperty("layers").EnumerateArray().ToDictionary(layer => layer.GetProperty("theme").GetString()!, layer => layer.GetProperty("state").GetString());
        Assert.Equal("affected", states["hazard"]);
        Assert.Equal("noDataHere", states["water"]);
    }

    [Theory]
    [InlineData("/parcels/1x", "id")]
    [InlineData("/parcels/-1", "id")]
    [InlineData("/parcels/1'%20or%20'1'='1", "id")]
    [InlineData("/parcels/1?on=yesterday", "on")]
    [InlineData("/parcels/1/restrictions?on=2026-13-01", "on")]
    [InlineData("/parcels/1/restrictions?lang=xx", "lang")]
    [InlineData("/municipalities?on=1900-01-01", "on")]
    public async Task What_cannot_be_read_is_refused_by_name(string path, string field)
    {
        using var answer = await server.Client.GetAsync(path);
        await Problem.AssertAsync(answer, HttpStatusCode.BadRequest, "bad-value", field);
    }

    [Theory]
    [InlineData("/parcels/999999")]
    [InlineData("/parcels/1?on=2019-12-31")]
    [InlineData("/parcels/999999/restrictions")]
    public async Task A_parcel_that_is_not_there_on_the_day_is_not_found(string path)
    {
        using var answer = await server.Client.GetAsync(path);
        await Problem.AssertAsync(answer, HttpStatusCode.NotFound, "not-found", "id");
    }

    [Theory]
    [InlineData("/parcels/1%00")]
    [InlineData("/parcels/%ff%fe")]
    [InlineData("/parcels/1?on=%00")]
    public async Task Bytes_that_are_no_text_are_refused_and_not_a_fault(string path)
    {
        using var answer = await server.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Municipalities_with_land_say_where_they_lie()
    {
        var municipality = Assert.Single((await JsonAsync("/municipalities")).EnumerateArray());
        Assert.Equal("41704220803000", municipality.GetProperty("soate").GetString());
        Assert.Equal("Сыноо", municipality.GetProperty("name").GetProperty("ky").GetString());
        var extent = municipality.GetProperty("extent").EnumerateArray().Select(degrees => degrees.GetDouble()).ToArray();
        Assert.InRange(extent[0], 75.58, 75.60);
        Assert.InRange(extent[1], 41.13, 41.15);
        Assert.InRange(extent[2], extent[0] + 0.01, extent[0] + 0.02);
        Assert.InRange(extent[3], extent[1] + 0.008, extent[1] + 0.02);
    }

    private async Task<JsonElement> JsonAsync(string path)
    {
        using var answer = await server.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }
}
