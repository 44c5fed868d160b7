using System.Net;
using System.Text.Json;

namespace SpatialPlan.Server.Tests;

/// <summary>A theme that failed, one that does not reach the parcel and one that is out of date: each says so in every form of the answer, and none lets it be called free.</summary>
public sealed class UncheckedEverywhereTests(BrokenLayers broken) : IClassFixture<BrokenLayers>, IDisposable
{
    private static readonly string[] Sentences =
    [
        "'heritage zones' could not be checked: the data could not be read or measured.",
        "'border zone': the layer was due for review by 04/04/2024 and has not been reviewed since.",
        "'road strips': there are no data for 8,100 m² (100 %) of this land.",
    ];

    private static readonly (string Theme, string State)[] States = [("heritage", "failed"), ("border", "outdated"), ("road", "noDataHere")];

    private readonly string folder = Directory.CreateTempSubdirectory("unchecked").FullName;

    [Theory]
    [InlineData("json")]
    [InlineData("geojson")]
    public async Task In_the_answer_for_programs(string format)
    {
        var answer = await JsonAsync($"/parcels/14/restrictions?on=2026-01-01&lang=en&format={format}");
        Assert.Equal("incomplete", answer.GetProperty("verdict").GetString());
        Assert.False(answer.GetProperty("complete").GetBoolean());
        var layers = answer.GetProperty("layers").EnumerateArray().ToDictionary(layer => layer.GetProperty("theme").GetString()!);
        foreach (var (theme, state) in States)
        {
            Assert.Equal(state, layers[theme].GetProperty("state").GetString());
            Assert.Contains(Sentences, sentence => layers[theme].GetProperty("says").GetString()!.StartsWith(sentence, StringComparison.Ordinal));
        }

        Assert.Equal("notAffected", layers["hazard"].GetProperty("state").GetString());
    }

    [Fact]
    public async Task On_the_page()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/parcels/14?on=2026-01-01&lang=en");
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await broken.Server.Client.SendAsync(request);
        var page = Pdf.OneLine(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        AssertSays(page);
        Assert.Contains("class=\"verdict incomplete\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_paper_before_the_verdict()
    {
        using var answer = await broken.Server.Client.GetAsync("/parcels/14/restrictions?on=2026-01-01&lang=en&format=pdf");
        var words = await Pdf.WordsAsync(await Pdf.SaveAsync(answer, folder));
        AssertSays(words);
        Assert.InRange(words.IndexOf(Sentences[0], StringComparison.Ordinal), 0, words.IndexOf("No conclusion is possible", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_a_terminal() => AssertSays(Pdf.OneLine(await broken.Server.RunToolAsync("check", "--parcel", "id:14", "--on", "2026-01-01", "--lang", "en")));

    [Fact]
    public async Task In_a_list_of_parcels_as_page_table_and_map()
    {
        const string Says = "road strips: no data here; heritage zones: could not be checked; border zone: outdated";
        var page = Pdf.OneLine(WebUtility.HtmlDecode(await ListAsync(null)));
        Assert.Contains("not fully checked", page, StringComparison.Ordinal);
        Assert.Contains(Says, page, StringComparison.Ordinal);
        var table = await ListAsync("csv");
        Assert.Contains(",incomplete,false,", table, StringComparison.Ordinal);
        Assert.Contains(Says, table, StringComparison.Ordinal);
        var feature = Assert.Single(JsonDocument.Parse(await ListAsync("geojson")).RootElement.GetProperty("features").EnumerateArray());
        Assert.Equal(Says, feature.GetProperty("properties").GetProperty("notChecked").GetString());
    }

    [Fact]
    public async Task Of_a_drawn_shape()
    {
        var land = (await JsonAsync("/parcels/14/restrictions?on=2026-01-01&format=geojson")).GetProperty("features")[0].GetProperty("geometry").GetRawText();
        using var form = new MultipartFormDataContent { { new StringContent(land), "shape" }, { new StringContent("2026-01-01"), "on" } };
        using var answer = await broken.Server.Client.PostAsync("/check/shape?lang=en", form);
        var page = Pdf.OneLine(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        AssertSays(page);
        Assert.Contains("class=\"verdict incomplete\"", page, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static void AssertSays(string text)
    {
        Assert.All(Sentences, sentence => Assert.Contains(sentence, text, StringComparison.Ordinal));
        Assert.Contains("No conclusion is possible: not everything could be checked.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing restricts this land", text, StringComparison.Ordinal);
    }

    private async Task<string> ListAsync(string? format)
    {
        using var form = new MultipartFormDataContent { { new StringContent("4-22-01-0047-0014"), "codes" }, { new StringContent("2026-01-01"), "on" } };
        if (format is not null)
        {
            form.Add(new StringContent(format), "format");
        }

        using var answer = await broken.Server.Client.PostAsync("/check/parcels?lang=en", form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<JsonElement> JsonAsync(string path) => JsonDocument.Parse(await broken.Server.Client.GetStringAsync(path)).RootElement;
}
