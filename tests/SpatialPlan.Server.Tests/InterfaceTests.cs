using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace SpatialPlan.Server.Tests;

public sealed class InterfaceTests(RunningServer server) : IClassFixture<RunningServer>
{
    /// <summary>About 100 m by 100 m inside the small municipality, on the mudflow.</summary>
    private const string Shape = """{"type":"Polygon","coordinates":[[[75.5948,41.1435],[75.5959,41.1435],[75.5959,41.1442],[75.5948,41.1442],[75.5948,41.1435]]]}""";

    [Fact]
    public async Task A_drawn_shape_is_judged_like_a_parcel_and_has_no_registered_area()
    {
        var parcel = await JsonAsync("/parcels/1/restrictions?format=geojson&on=2026-01-01");
        var land = parcel.GetProperty("features").EnumerateArray().First(feature => feature.GetProperty("properties").GetProperty("role").GetString() == "land").GetProperty("geometry").GetRawText();
        using var answer = await PostAsync("/restrictions/check?on=2026-01-01&lang=en", land);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var extract = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(JsonValueKind.Null, extract.GetProperty("parcel").ValueKind);
        Assert.Equal(JsonValueKind.Null, extract.GetProperty("registeredAreaSquareMetres").ValueKind);
        var found = Assert.Single(extract.GetProperty("restrictions").EnumerateArray());
        Assert.Equal("Great mudflow", found.GetProperty("name").GetString());
        Assert.Equal(4000, found.GetProperty("areaSquareMetres").GetDouble(), 1);
    }

    [Fact]
    public async Task A_check_of_a_shape_stores_nothing()
    {
        var before = await server.Database.ScalarAsync<long>("select (select count(*) from spatialplan.change) + (select count(*) from spatialplan.parcel)");
        using var answer = await PostAsync("/restrictions/check", Shape);
        Assert.Equal(before, await server.Database.ScalarAsync<long>("select (select count(*) from spatialplan.change) + (select count(*) from spatialplan.parcel)"));
    }

    [Theory]
    [InlineData("{", "body", "1:2")]
    [InlineData("""{"type":"Point","coordinates":[75.6,41.1]}""", "type", "Point")]
    [InlineData("""{"type":"Polygon","coordinates":[[[75.59,41.14],[75.60,41.15],[75.60,41.14],[75.59,41.15],[75.59,41.14]]]}""", "geometry", "75.595 41.145")]
    [InlineData("""{"type":"Polygon","coordinates":[[[7.59,41.14],[7.60,41.14],[7.60,41.15],[7.59,41.14]]]}""", "geometry", "7.59 41.14")]
    [InlineData("""{"type":"Polygon","coordinates":[[[72.59,41.14],[72.60,41.14],[72.60,41.15],[72.59,41.14]]]}""", "geometry", "no aimak")]
    [InlineData("""{"type":"Polygon","coordinates":[[[71,40],[79,40],[79,42.5],[71,42.5],[71,40]]]}""", "geometry", "km²")]
    public async Task A_shape_that_cannot_be_checked_is_refused_with_its_place(string shape, string field, string words)
    {
        using var answer = await PostAsync("/restrictions/check?lang=en", shape);
        var problem = await Problem.AssertAsync(answer, HttpStatusCode.BadRequest, "bad-shape", field);
        Assert.Contains(words, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_vertices_and_too_many_bytes_are_refused_as_too_large()
    {
        var ring = string.Join(',', Enumerable.Range(0, 10_001).Select(n => string.Create(CultureInfo.InvariantCulture, $"[{75.6 + (0.001 * Math.Cos(n / 1592.0)):R},{41.1 + (0.001 * Math.Sin(n / 1592.0)):R}]")));
        using var vertices = await PostAsync("/restrictions/check", $$"""{"type":"Polygon","coordinates":[[{{ring}}]]}""");
        await Problem.AssertAsync(vertices, HttpStatusCode.RequestEntityTooLarge, "bad-shape");
        using var bytes = await PostAsync("/restrictions/check", new string(' ', 1_000_001));
        await Problem.AssertAsync(bytes, HttpStatusCode.RequestEntityTooLarge, "bad-shape", "body");
    }

    [Theory]
    [InlineData("/restrictions/check?on=2026-13-01", "on")]
    [InlineData("/restrictions/check?lang=xx", "lang")]
    [InlineData("/restrictions/check?format=docx", "format")]
    public async Task A_value_that_cannot_be_read_is_refused_by_name(string path, string field)
    {
        using var answer = await PostAsync(path, Shape);
        await Problem.AssertAsync(answer, HttpStatusCode.BadRequest, "bad-value", field);
    }

    [Fact]
    public async Task Another_kind_of_body_is_refused()
    {
        using var content = new StringContent(Shape, Encoding.UTF8, "text/plain");
        using var answer = await server.Client.PostAsync("/restrictions/check", content);
        await Problem.AssertAsync(answer, HttpStatusCode.UnsupportedMediaType, "bad-value", "Content-Type");
    }

    [Fact]
    public async Task A_body_in_another_charset_is_refused_by_name()
    {
        using var content = new StringContent(Shape, Encoding.Latin1);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/geo+json", "windows-1251");
        using var answer = await server.Client.PostAsync("/restrictions/check?lang=en", content);
        var problem = await Problem.AssertAsync(answer, HttpStatusCode.UnsupportedMediaType, "bad-value", "charset");
        Assert.Contains("windows-1251", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compressed_body_is_refused_unread_however_little_it_weighs()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await gzip.WriteAsync(new byte[50_000_000]);
        }

        using var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/geo+json");
        content.Headers.ContentEncoding.Add("gzip");
        using var answer = await server.Client.PostAsync("/restrictions/check?lang=en", content);
        await Problem.AssertAsync(answer, HttpStatusCode.UnsupportedMediaType, "bad-value", "Content-Encoding");
    }

    [Fact]
    public async Task A_shape_can_be_had_on_paper_too()
    {
        using var answer = await PostAsync("/restrictions/check?format=pdf&on=2026-01-01&lang=en", Shape);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("%PDF-1.7"u8.ToArray(), (await answer.Content.ReadAsByteArrayAsync())[..8]);
    }

    [Fact]
    public async Task An_unknown_form_of_the_answer_is_refused()
    {
        using var answer = await server.Client.GetAsync("/parcels/1/restrictions?format=docx");
        await Problem.AssertAsync(answer, HttpStatusCode.BadRequest, "bad-value", "format");
    }

    [Fact]
    public async Task As_geojson_the_part_on_the_land_is_a_feature_in_degrees()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/parcels/1/restrictions?on=2026-01-01&lang=en");
        request.Headers.Accept.ParseAdd("application/geo+json");
        using var answer = await server.Client.SendAsync(request);
        Assert.Equal("application/geo+json", answer.Content.Headers.ContentType!.MediaType);
        var features = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.Equal(["land", "restriction"], features.Select(feature => feature.GetProperty("properties").GetProperty("role").GetString()));
        Assert.All(features, feature =>
        {
            var first = feature.GetProperty("geometry").GetProperty("coordinates")[0];
            while (first[0].ValueKind == JsonValueKind.Array)
            {
                first = first[0];
            }

            Assert.InRange(first[0].GetDouble(), 75.5, 75.7);
            Assert.InRange(first[1].GetDouble(), 41.1, 41.2);
        });
    }

    [Fact]
    public async Task The_description_names_every_member_of_a_real_answer()
    {
        var schemas = (await JsonAsync("/openapi/v1.json")).GetProperty("components").GetProperty("schemas");
        AssertDescribed(schemas.GetProperty("Extract"), await JsonAsync("/parcels/1/restrictions?on=2026-01-01"), "extract");
        var paths = (await JsonAsync("/openapi/v1.json")).GetProperty("paths");
        Assert.Equal(["/municipalities/{code}/allocation", "/municipalities/{code}/forecast", "/parcels/{id}/restrictions", "/restrictions/check"], paths.EnumerateObject().Select(path => path.Name).Order());
    }

    private static void AssertDescribed(JsonElement schema, JsonElement answer, string place)
    {
        if (answer.ValueKind == JsonValueKind.Array)
        {
            Assert.All(answer.EnumerateArray(), item => AssertDescribed(schema.GetProperty("items"), item, place + "[]"));
        }
        else if (answer.ValueKind == JsonValueKind.Object)
        {
            var described = schema.GetProperty("properties");
            foreach (var member in answer.EnumerateObject())
            {
                Assert.True(described.TryGetProperty(member.Name, out var inner), $"{place}.{member.Name} is not described");
                AssertDescribed(inner, member.Value, $"{place}.{member.Name}");
            }
        }
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string body)
    {
        using var content = new StringContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/geo+json");
        return await server.Client.PostAsync(path, content);
    }

    private async Task<JsonElement> JsonAsync(string path) => JsonDocument.Parse(await server.Client.GetStringAsync(path)).RootElement;
}
