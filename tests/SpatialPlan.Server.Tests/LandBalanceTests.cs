using System.IO.Compression;
using System.Net;
using System.Text.Json;

namespace SpatialPlan.Server.Tests;

public sealed class LandBalanceTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Path = "/municipalities/41704220803000/land-balance";

    [Fact]
    public async Task A_program_gets_json_with_exact_areas()
    {
        var json = JsonDocument.Parse(await server.Client.GetStringAsync(Path + "?on=2026-01-01&from=2019-12-31")).RootElement;
        Assert.Equal(40001.00m, json.GetProperty("total").GetProperty("registeredSquareMetres").GetDecimal());
        Assert.Equal(1_000_000.00m, json.GetProperty("total").GetProperty("boundarySquareMetres").GetDecimal());
        Assert.Equal(959_999.00m, json.GetProperty("total").GetProperty("unregisteredSquareMetres").GetDecimal());
        var line = Assert.Single(json.GetProperty("movement").GetProperty("categories").EnumerateArray());
        Assert.Equal(0, line.GetProperty("openingSquareMetres").GetDecimal());
        Assert.Equal(40001.00m, line.GetProperty("inSquareMetres").GetDecimal());
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task A_file_has_its_type_and_a_name_with_unit_and_day(string format, string type)
    {
        using var answer = await server.Client.GetAsync($"{Path}?on=2026-01-01&format={format}");
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"land-balance-41704220803000-2026-01-01.{format}", answer.Content.Headers.ContentDisposition!.FileName);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (format == "xlsx")
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            Assert.Contains(zip.Entries, entry => entry.FullName == "xl/workbook.xml");
        }
    }

    [Theory]
    [InlineData("ky", "Жер балансы")]
    [InlineData("ru", "Земельный баланс")]
    [InlineData("en", "Land balance")]
    public async Task A_reader_gets_a_page_with_the_year_so_far(string language, string title)
    {
        var page = await PageAsync($"{Path}?on=2026-03-31&lang={language}");
        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-01-01\"", page, StringComparison.Ordinal);
        Assert.Contains("format=xlsx", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_first_of_january_the_form_is_that_of_the_year_before() =>
        Assert.Contains("value=\"2025-01-01\"", await PageAsync(Path + "?on=2026-01-01"), StringComparison.Ordinal);

    [Fact]
    public async Task The_page_of_a_municipality_before_its_land_was_registered_says_so_first()
    {
        var page = await PageAsync($"{Path}?on=2020-01-01&known-at=2000-01-01T00:00:00Z&lang=en");
        Assert.DoesNotContain("<h1>Land balance</h1>", page, StringComparison.Ordinal);
        await server.Database.RunAsync("""
            insert into spatialplan.change (kind, reason) values ('edit', 'a municipality without land');
            insert into spatialplan.administrative_unit (soate) values ('41704220806000');
            insert into spatialplan.administrative_unit_version (unit_id, level, name_ky, change_id, valid)
            select unit_id, 'aimak', 'Бош', spatialplan.current_change(), '[2020-01-01,)' from spatialplan.administrative_unit where soate = '41704220806000'
            """);
        var empty = await PageAsync("/municipalities/41704220806000/land-balance?lang=en");
        Assert.Contains("class=\"to-know error\"", empty, StringComparison.Ordinal);
        Assert.Contains("no data", empty, StringComparison.Ordinal);
        Assert.DoesNotContain("0.0000 ha", empty, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/municipalities/417/land-balance?on=x", "on")]
    [InlineData(Path + "?from=2026-02-30", "from")]
    [InlineData(Path + "?on=2026-01-01&from=2026-01-01", "from")]
    [InlineData(Path + "?known-at=soon", "known-at")]
    [InlineData(Path + "?format=pdf", "format")]
    [InlineData(Path + "?lang=xx", "lang")]
    [InlineData("/municipalities/4170'%20or%20'1'='1/land-balance", "code")]
    public async Task What_cannot_be_read_is_refused_by_name(string path, string field)
    {
        foreach (var language in new[] { "ky", "ru", "en" })
        {
            using var answer = await server.Client.GetAsync(path.Contains("lang=", StringComparison.Ordinal) ? path : path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + language);
            await Problem.AssertAsync(answer, HttpStatusCode.BadRequest, "bad-value", field);
        }
    }

    [Fact]
    public async Task A_code_that_nobody_has_is_not_found()
    {
        using var answer = await server.Client.GetAsync("/municipalities/41799999999999/land-balance");
        await Problem.AssertAsync(answer, HttpStatusCode.NotFound, "not-found", "code");
    }

    [Fact]
    public async Task The_start_page_of_the_municipality_leads_to_it() =>
        Assert.Contains($"href=\"{Path}\"", await PageAsync("/"), StringComparison.Ordinal);

    private async Task<string> PageAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await server.Client.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }
}
