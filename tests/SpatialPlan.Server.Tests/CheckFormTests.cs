using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace SpatialPlan.Server.Tests;

/// <summary>The page on which land is drawn and parcels are listed: what it refuses, and that it keeps nothing.</summary>
public sealed partial class CheckFormTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Corners = "41.1442 75.5948\n41.1442 75.5959\n41.1435 75.5959\n41.1435 75.5948";

    [Theory]
    [InlineData("41.1442 75.5948\n41.1442", "Line 2")]
    [InlineData("41.1442 75.5948\n41.1442 75.5959\n4555000 13300000", "Line 3")]
    [InlineData("41.1442 75.5948\n75.5959 41.1442\n41.1435 75.5959", "Line 2")]
    [InlineData("41.1442 75.5948\n41.1442 75.5959", "Line 1")]
    [InlineData("", "empty")]
    [InlineData("41.20 75.59\n41.21 75.60\n41.20 75.60\n41.21 75.59", "cross")]
    [InlineData("42.20 75.59\n42.20 75.60\n42.21 75.60", "Drawn shape: this land lies in no aimak")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[]}", "empty")]
    [InlineData("{\"type\":\"Polygon\"", "1:")]
    public async Task A_shape_that_cannot_be_checked_is_refused_with_its_place_and_stays_in_the_field(string shape, string words)
    {
        var (status, page) = await PostAsync("/check/shape?lang=en", ("shape", shape));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        var reason = Alert().Match(page).Groups[1].Value;
        Assert.Contains(words, reason, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($">{shape}</textarea>", page.Replace("\r", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "The list is empty")]
    [InlineData("name;area\nfield of Asan;12", "2: field of Asan;12")]
    [InlineData("4-22-01-0046-0012\nabc 1", "2: abc 1")]
    public async Task A_list_with_a_line_that_cannot_be_read_is_refused_whole(string codes, string words)
    {
        var (status, page) = await PostAsync("/check/parcels?lang=en", ("codes", codes));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(words, Alert().Match(page).Groups[1].Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_too_long_names_the_limit()
    {
        var (status, page) = await PostAsync("/check/parcels?lang=en", ("codes", string.Join('\n', Enumerable.Range(0, 501).Select(n => $"42201{n:00000000}"))));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("The list has 501 plots; at most 500", page, StringComparison.Ordinal);
        (_, page) = await PostAsync("/check/parcels?lang=en", ("format", "pdf"), ("codes", string.Join('\n', Enumerable.Range(0, 51).Select(n => $"42201{n:00000000}"))));
        Assert.Contains("one PDF holds at most 50", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/check/shape", "shape")]
    [InlineData("/check/parcels", "codes")]
    public async Task A_day_that_cannot_be_read_is_refused_by_name(string path, string field)
    {
        var (status, page) = await PostAsync(path + "?lang=en", (field, Corners), ("on", "2026-13-01"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("2026-13-01", Alert().Match(page).Groups[1].Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_long_or_no_text_is_refused()
    {
        using var longer = new MultipartFormDataContent { { new ByteArrayContent(new byte[1_100_000]), "file", "a.geojson" } };
        using var first = await server.Client.PostAsync("/check/shape?lang=en", longer);
        Assert.Contains("at most 1000 KB", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var other = new MultipartFormDataContent { { new ByteArrayContent([0xC6, 0xE5, 0xF0]), "file", "a.csv" } };
        using var second = await server.Client.PostAsync("/check/parcels?lang=en", other);
        Assert.Contains("not in UTF-8", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corners_in_degrees_and_in_metres_of_the_national_system_are_the_same_land()
    {
        var inMetres = await server.Database.ScalarAsync<string>(
            "select string_agg(round(st_y(p)::numeric, 3) || ' ' || round(st_x(p)::numeric, 3), E'\\n' order by i) from (values (1, 41.1442, 75.5948), (2, 41.1442, 75.5959), (3, 41.1435, 75.5959), (4, 41.1435, 75.5948)) c (i, lat, lon), st_transform(st_setsrid(st_makepoint(lon, lat), 4326), 7694) p");
        Assert.Equal(await AreaAsync(Corners), await AreaAsync(inMetres), 0.2);
        Assert.Equal(await AreaAsync(Corners), await AreaAsync("1; 75,5948; 41,1442\n2; 75,5959; 41,1442\n3; 75,5959; 41,1435\n4; 75,5948; 41,1435\n5; 75,5948; 41,1442"), 1e-6);
    }

    [Fact]
    public async Task Neither_an_answer_nor_a_refusal_stores_anything()
    {
        const string All = "select (select count(*) from spatialplan.change) + (select count(*) from spatialplan.parcel)";
        var before = await server.Database.ScalarAsync<long>(All);
        await PostAsync("/check/shape", ("shape", Corners));
        await PostAsync("/check/shape", ("shape", "nonsense"));
        await PostAsync("/check/parcels", ("codes", "4-22-01-0046-0012"));
        Assert.Equal(before, await server.Database.ScalarAsync<long>(All));
    }

    [Fact]
    public async Task A_hostile_name_is_shown_as_text_and_a_formula_in_a_table_is_none()
    {
        var (_, page) = await PostAsync("/check/parcels?lang=en", ("codes", "4-22-01-0046-0012"));
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        var (_, drawn) = await PostAsync("/check/shape?lang=en", ("shape", Corners));
        Assert.Contains("id=\"answer\"", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("<", drawn[(drawn.IndexOf("id=\"answer\">", StringComparison.Ordinal) + 12)..drawn.LastIndexOf("</script>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    private async Task<double> AreaAsync(string corners)
    {
        var (status, json) = await PostAsync("/check/shape?lang=en", ("shape", corners), ("format", "json"));
        Assert.Equal(HttpStatusCode.OK, status);
        return System.Text.Json.JsonDocument.Parse(json).RootElement.GetProperty("geometricAreaSquareMetres").GetDouble();
    }

    private async Task<(HttpStatusCode Status, string Page)> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value, Encoding.UTF8), name);
        }

        using var answer = await server.Client.PostAsync(path, form);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    [GeneratedRegex("role=\"alert\">([^<]*)")]
    private static partial Regex Alert();
}
