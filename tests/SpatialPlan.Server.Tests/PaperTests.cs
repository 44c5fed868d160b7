using System.Diagnostics;
using System.Net;
using SpatialPlan.Restrictions;
using SpatialPlan.Texts;

namespace SpatialPlan.Server.Tests;

/// <summary>The paper as a reader and a program get it: printed, then read again with programs that know nothing of ours.</summary>
public sealed class PaperTests(RunningServer server) : IClassFixture<RunningServer>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("paper").FullName;

    [Theory]
    [InlineData("ky", "Жер тилкесинин чектөөлөрү боюнча көчүрмө", "Чоң сел", "Курулушка тыюу салынат", "Өзгөчө кырдаалдар министрлигинин")]
    [InlineData("ru", "Выписка об ограничениях", "Большой сель", "Строительство запрещено", "Министерства чрезвычайных ситуаций")]
    [InlineData("en", "Extract of the restrictions", "Great mudflow", "Building is forbidden", "Ministry of Emergency Situations")]
    public async Task The_paper_says_in_each_language_what_was_found_what_it_asks_and_who_answers(string language, params string[] words)
    {
        var file = await PrintAsync($"/parcels/1/restrictions?format=pdf&on=2026-01-01&lang={language}");
        var text = string.Join(' ', (await ReadAsync("pdftotext", "-layout", file, "-")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.All(words, word => Assert.Contains(word, text, StringComparison.Ordinal));
        Assert.Contains("1:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_looked_at_stands_before_the_verdict_on_paper()
    {
        var file = await PrintAsync("/parcels/1/restrictions?format=pdf&lang=en");
        var text = await ReadAsync("pdftotext", "-layout", file, "-");
        var missing = text.IndexOf("What could not be checked", StringComparison.Ordinal);
        Assert.InRange(missing, 0, text.IndexOf("Restrictions apply to this land", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_archivable_and_carries_the_answer_for_programs()
    {
        var file = await PrintAsync("/parcels/1/restrictions?format=pdf&on=2026-01-01&lang=en");
        var meta = await ReadAsync("pdfinfo", "-meta", file);
        Assert.Matches("pdfaid:part=\"3\"|<pdfaid:part>3<", meta);
        var attached = Path.Combine(folder, "extract.json");
        await ReadAsync("pdfdetach", "-savefile", "extract.json", "-o", attached, file);
        var document = Assert.IsType<DocumentReading.Found>(ExtractDocument.Read(await File.ReadAllBytesAsync(attached)));
        Assert.True(document.IsWhole);
        var told = await server.Client.GetStringAsync("/parcels/1/restrictions?on=2026-01-01&lang=en&explain=true");
        var extract = document.Document.ToExtract();
        Assert.Equal(told, System.Text.Encoding.UTF8.GetString(RestrictionExtractJson.ToUtf8(extract with { KnownAt = null, Hash = null }, Language.English, guide: document.Document.ToGuide())));
        Assert.Contains("/AFRelationship /Data", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_font_is_embedded_and_every_page_can_be_drawn()
    {
        var file = await PrintAsync("/parcels/1/restrictions?format=pdf");
        var fonts = (await ReadAsync("pdffonts", file)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"DejaVu.* yes +yes +yes ", font));
        await ReadAsync("pdftoppm", "-r", "40", "-gray", file, Path.Combine(folder, "page"));
        Assert.All(Directory.GetFiles(folder, "page*"), page => Assert.True(File.ReadAllBytes(page).Distinct().Count() > 20));
    }

    [Fact]
    public async Task The_accept_header_asks_for_paper_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/parcels/1/restrictions");
        request.Headers.Accept.ParseAdd("application/pdf");
        using var answer = await server.Client.SendAsync(request);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Its_answer_is_kept_and_its_code_leads_to_the_page_that_verifies_it()
    {
        var file = await PrintAsync("/parcels/2/restrictions?format=pdf&lang=ru");
        var attached = Path.Combine(folder, "kept.json");
        await ReadAsync("pdfdetach", "-savefile", "extract.json", "-o", attached, file);
        var document = Assert.IsType<DocumentReading.Found>(ExtractDocument.Read(await File.ReadAllBytesAsync(attached))).Document;
        Assert.Equal(document.Text, await server.Client.GetStringAsync($"/extracts/{document.Hash}"));
        Assert.Contains("\"genuine\":true", await server.Client.GetStringAsync($"/verify/{document.Hash}"), StringComparison.Ordinal);
        Assert.Contains(document.Hash, (await ReadAsync("pdftotext", file, "-")).ReplaceLineEndings(""), StringComparison.Ordinal);

        // Printed again, now or from the archive, it is the same answer.
        foreach (var path in new[] { "/parcels/2/restrictions?format=pdf&lang=ky", $"/parcels/2/restrictions?format=pdf&hash={document.Hash}" })
        {
            await ReadAsync("pdfdetach", "-savefile", "extract.json", "-o", attached, await PrintAsync(path));
            Assert.Equal(document.WithHash(), await File.ReadAllTextAsync(attached));
        }

        Assert.Equal(1, await server.Database.ScalarAsync<long>("select count(*) from spatialplan.stored_extract where parcel_id = 2"));
    }

    [Fact]
    public async Task A_hostile_name_is_printed_as_text()
    {
        var file = await PrintAsync("/parcels/3/restrictions?format=pdf");
        Assert.Contains("<script>alert(1)</script>", await ReadAsync("pdftotext", "-layout", file, "-"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_printing_program_there_is_a_problem_that_says_what_to_install()
    {
        var (process, client) = await RunningServer.StartAsync(server.Database.ConnectionString, "--SpatialPlan:PaperPython=/no/such/python");
        try
        {
            using var answer = await client.GetAsync("/parcels/1/restrictions?format=pdf&lang=en");
            var problem = await Problem.AssertAsync(answer, HttpStatusCode.ServiceUnavailable, "no-paper");
            Assert.Contains("weasyprint", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
        finally
        {
            RunningServer.Stop(process);
            client.Dispose();
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string> PrintAsync(string path)
    {
        using var answer = await server.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        var file = Path.Combine(folder, $"{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync());
        return file;
    }

    private static async Task<string> ReadAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return text;
    }
}
