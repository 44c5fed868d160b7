using System.Net;
using System.Text.RegularExpressions;

namespace SpatialPlan.Server.Tests;

/// <summary>Papers that are hard to print: very many restrictions, names as long as they come, a parcel of very many corners, and nothing at all.</summary>
public sealed partial class HardPaperTests(HardLand land) : IClassFixture<HardLand>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hard").FullName;

    [Fact]
    public async Task A_hundred_and_fifty_restrictions_stand_in_the_table_and_are_explained_one_by_one()
    {
        var words = await Pdf.WordsAsync(await PrintAsync("/parcels/11/restrictions?format=pdf&on=2026-01-01&lang=en"));
        for (var i = 1; i <= 150; i++)
        {
            Assert.Contains($"Spring No. {i} (water-protection zone) takes up 30 m² of this land (0.4 %).", words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_longest_name_is_broken_into_lines_and_nothing_runs_off_the_page()
    {
        var file = await PrintAsync("/parcels/11/restrictions?format=pdf&on=2026-01-01&lang=ky");
        var places = WordPlace().Matches(await Pdf.ReadAsync("pdftotext", "-bbox", file, "-"));
        Assert.True(places.Count > 1000);
        // Margins of 15 mm on a page 595.3 points wide.
        Assert.All(places, place => Assert.InRange(double.Parse(place.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), 0, 595.3 - 41));
    }

    [Fact]
    public async Task A_parcel_of_five_thousand_corners_is_drawn_with_those_that_paper_can_show()
    {
        var file = await PrintAsync("/parcels/12/restrictions?format=pdf&on=2026-01-01&lang=en");
        Assert.InRange(new FileInfo(file).Length, 20_000, 400_000);
    }

    [Fact]
    public async Task Where_nothing_was_found_the_paper_names_what_was_looked_at_and_as_of_when()
    {
        var words = await Pdf.WordsAsync(await PrintAsync("/parcels/13/restrictions?format=pdf&on=2026-01-01&lang=en"));
        Assert.Contains("Every theme was checked; nothing restricts this land.", words, StringComparison.Ordinal);
        Assert.Contains("These themes were looked at and nothing was found: hazard zones (as of 01/01/2025); protected areas (as of 01/01/2025);", words, StringComparison.Ordinal);
        Assert.DoesNotContain("What could not be checked", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_extracts_make_one_document_with_whole_page_numbers_and_each_its_attachment()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("4-22-01-0047-0013\n4-22-01-0047-0014\n4-22-99-0000-0001"), "codes" },
            { new StringContent("2026-01-01"), "on" },
            { new StringContent("pdf"), "format" },
        };
        using var answer = await land.Server.Client.PostAsync("/check/parcels?lang=en", form);
        var file = await Pdf.SaveAsync(answer, folder);
        var words = await Pdf.WordsAsync(file);
        Assert.Contains("4-22-99-0000-0001: The system has no plot with this code", words, StringComparison.Ordinal);
        Assert.Contains("Land plot 4-22-01-0047-0013", words, StringComparison.Ordinal);
        Assert.Contains("Land plot 4-22-01-0047-0014", words, StringComparison.Ordinal);
        var pages = int.Parse(PageCount().Match(await Pdf.ReadAsync("pdfinfo", file)).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.All(Enumerable.Range(1, pages), page => Assert.Contains($"page {page} / {pages}", words, StringComparison.Ordinal));
        Assert.Contains("2 embedded files", await Pdf.ReadAsync("pdfdetach", "-list", file), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string> PrintAsync(string path)
    {
        using var answer = await land.Server.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Pdf.SaveAsync(answer, folder);
    }

    [GeneratedRegex("xMax=\"([0-9.]+)\"")]
    private static partial Regex WordPlace();

    [GeneratedRegex("Pages: +([0-9]+)")]
    private static partial Regex PageCount();
}
