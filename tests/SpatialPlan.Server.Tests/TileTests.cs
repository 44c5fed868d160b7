using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace SpatialPlan.Server.Tests;

/// <summary>Tile z13 5818/3067 holds the small municipality; its neighbour far away holds nothing.</summary>
public sealed class TileTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly (int X, int Y) Tile = TileAt(75.605, 41.145, 14);

    public static TheoryData<string> Layers => ["hazards", "parcels", "places", "protected_areas", "strip_sources", "strips", "units", "zones"];

    [Theory]
    [MemberData(nameof(Layers))]
    public async Task Every_layer_answers_a_tile_or_nothing(string layer)
    {
        foreach (var zoom in new[] { 0, 5, 9, 14, 22 })
        {
            var (x, y) = TileAt(75.605, 41.145, zoom);
            using var answer = await server.Client.GetAsync($"/tiles/{layer}/{zoom}/{x}/{y}.mvt");
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NoContent, $"{layer} {zoom}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_tile_of_parcels_holds_their_attributes()
    {
        using var answer = await server.Client.GetAsync($"/tiles/parcels/14/{Tile.X}/{Tile.Y}.mvt");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/vnd.mapbox-vector-tile", answer.Content.Headers.ContentType!.MediaType);
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
        Assert.Contains("4220100460012", text, StringComparison.Ordinal);
        Assert.Contains("pasture", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tile_is_kept_for_a_while_and_not_sent_again_when_it_is_the_same()
    {
        using var first = await server.Client.GetAsync($"/tiles/hazards/14/{Tile.X}/{Tile.Y}.mvt");
        Assert.True(first.Headers.CacheControl!.Public);
        Assert.NotNull(first.Headers.CacheControl.MaxAge);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/tiles/hazards/14/{Tile.X}/{Tile.Y}.mvt");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task A_tile_is_compressed_for_a_client_that_can_read_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/tiles/parcels/14/{Tile.X}/{Tile.Y}.mvt");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var answer = await server.Client.SendAsync(request);
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task A_tile_before_the_land_held_in_law_is_empty()
    {
        using var answer = await server.Client.GetAsync($"/tiles/parcels/14/{Tile.X}/{Tile.Y}.mvt?on=2019-12-31");
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Fact]
    public async Task A_small_hazard_does_not_vanish_from_a_small_map()
    {
        var (x, y) = TileAt(75.605, 41.145, 6);
        using var answer = await server.Client.GetAsync($"/tiles/hazards/6/{x}/{y}.mvt");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("mudflow", Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("23/0/0.mvt", "z")]
    [InlineData("-1/0/0.mvt", "z")]
    [InlineData("2147483648/0/0.mvt", "z")]
    [InlineData("x/0/0.mvt", "z")]
    [InlineData("3/8/0.mvt", "x")]
    [InlineData("3/-1/0.mvt", "x")]
    [InlineData("3/4294967296/0.mvt", "x")]
    [InlineData("3/0/8.mvt", "y")]
    [InlineData("3/0/1e1.mvt", "y")]
    [InlineData("3/0/1", "y")]
    [InlineData("3/0/1.pbf", "y")]
    [InlineData("3/0/1.mvt?on=2026-02-30", "on")]
    [InlineData("3/0/1.mvt?on=9999-12-31", "on")]
    [InlineData("3/0/1.mvt?on=", "on")]
    public async Task A_tile_that_cannot_be_is_refused_with_the_name_of_what_is_wrong(string path, string field)
    {
        using var answer = await server.Client.GetAsync("/tiles/parcels/" + path);
        await Problem.AssertAsync(answer, HttpStatusCode.BadRequest, "bad-value", field);
    }

    [Theory]
    [InlineData("parcel")]
    [InlineData("..%2F..%2Fstyle")]
    [InlineData("parcels;select%201")]
    public async Task A_layer_that_is_not_in_the_folder_is_not_found(string layer)
    {
        using var answer = await server.Client.GetAsync($"/tiles/{layer}/1/0/0.mvt");
        await Problem.AssertAsync(answer, HttpStatusCode.NotFound, "not-found", "layer");
    }

    private static (int X, int Y) TileAt(double lon, double lat, int zoom)
    {
        var count = Math.Pow(2, zoom);
        var radians = lat * Math.PI / 180;
        return ((int)((lon + 180) / 360 * count), (int)((1 - (Math.Asinh(Math.Tan(radians)) / Math.PI)) / 2 * count));
    }
}
