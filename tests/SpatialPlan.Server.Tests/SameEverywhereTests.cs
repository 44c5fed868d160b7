using System.Net;
using System.Text.Json;

namespace SpatialPlan.Server.Tests;

/// <summary>Page, paper, terminal and the answer for programs explain a restriction in the same sentences.</summary>
public sealed class SameEverywhereTests(RunningServer server) : IClassFixture<RunningServer>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("same").FullName;

    [Theory]
    [InlineData("ky")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Every_sentence_of_the_answer_for_programs_stands_on_page_and_paper_and_in_the_terminal(string language)
    {
        var json = JsonDocument.Parse(await server.Client.GetStringAsync($"/parcels/1/restrictions?on=2026-01-01&lang={language}&explain=true")).RootElement;
        var explanation = Assert.Single(json.GetProperty("restrictions").EnumerateArray()).GetProperty("explanation");
        string[] sentences =
        [
            json.GetProperty("says").GetString()!,
            .. new[] { "what", "rule", "office", "remedy", "unconfirmedSource" }.Select(name => explanation.GetProperty(name).GetString()!),
            .. json.GetProperty("layers").EnumerateArray().Select(layer => layer.GetProperty("says").GetString()).OfType<string>(),
        ];
        Assert.Equal(13, sentences.Length);

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/parcels/1?on=2026-01-01&lang={language}");
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await server.Client.SendAsync(request);
        var page = Pdf.OneLine(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        using var printed = await server.Client.GetAsync($"/parcels/1/restrictions?on=2026-01-01&lang={language}&format=pdf");
        var paper = Joined(await Pdf.WordsAsync(await Pdf.SaveAsync(printed, folder)));
        var terminal = Pdf.OneLine(await server.RunToolAsync("check", "--parcel", "id:1", "--on", "2026-01-01", "--lang", language));
        foreach (var sentence in sentences)
        {
            Assert.Contains(Pdf.OneLine(sentence), page, StringComparison.Ordinal);
            Assert.Contains(Pdf.OneLine(sentence), terminal, StringComparison.Ordinal);
            Assert.Contains(Joined(Pdf.OneLine(sentence)), paper, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_sources_of_all_defaults_are_known_in_the_reader_s_language()
    {
        var sources = await server.Database.ScalarAsync<string[]>("select array_agg(distinct source) from (select source from spatialplan.restriction_guidance union all select source from spatialplan.restriction_threshold) s");
        Assert.NotEmpty(sources);
        Assert.All(sources.SelectMany(source => source.Split("; ")), part => Assert.True(SpatialPlan.Texts.TextCatalogue.Has("source." + part), part));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>A line that breaks at a hyphen is read from a PDF with a blank behind it, or without the hyphen.</summary>
    private static string Joined(string text) => text.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
}
