using System.Globalization;
using System.IO.Compression;
using System.Text;
using SpatialPlan.Cli;
using SpatialPlan.Demand;
using SpatialPlan.Sheets;
using SpatialPlan.Tables.Forecasts;
using SpatialPlan.Tables.Writing;
using SpatialPlan.Texts;

namespace SpatialPlan.Tests.Demand;

/// <summary>The workbook a specialist fills in: it goes out in three languages and comes back with the same demand, and what is wrong is told by sheet, row and heading.</summary>
public sealed class ForecastWorkbookTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workbook-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("ky")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task The_sample_goes_out_and_comes_back_with_the_same_demand(string language)
    {
        var path = Path.Combine(folder.FullName, "sample.xlsx");
        Assert.Equal(ExitCode.Done, (await Answer("demand", "template", "--out", path, "--from", ForecastFolderTests.SampleFolder, "--lang", language)).Exit);
        var back = ForecastSource.Read(path).Reading;
        Assert.Empty(back.Problems.Select(problem => problem.In(Language.English)));
        var there = ForecastFolder.Read(ForecastFolderTests.SampleFolder).Forecast!;
        Assert.Equal(LandDemand.Run(there, DemandScenario.Plan).Demand.AsEnumerable(), LandDemand.Run(back.Forecast!, DemandScenario.Plan).Demand);
        Assert.Equal(there.Links!.Value.AsEnumerable(), back.Forecast!.Links!.Value);
        Assert.Equal(there.Sheet.All, back.Forecast.Sheet.All);
        Assert.Equal(there.Name, back.Forecast.Name);
    }

    [Fact]
    public async Task The_command_answers_the_same_from_folder_and_workbook()
    {
        var path = Path.Combine(folder.FullName, "sample.xlsx");
        await Answer("demand", "template", "--out", path, "--from", ForecastFolderTests.SampleFolder, "--lang", "ky");
        var (fromBook, fromFolder) = (await Answer("demand", path, "--format", "csv"), await Answer("demand", ForecastFolderTests.SampleFolder, "--format", "csv"));
        Assert.Equal(ExitCode.Done, fromBook.Exit);
        Assert.Equal(fromFolder.Out, fromBook.Out);
    }

    [Fact]
    public void An_empty_template_asks_for_head_and_population_only()
    {
        var said = Said(Template(Language.Kyrgyz, null));
        Assert.Equal(["forecast.csv: this table is required, but is not in the folder. Add it."], said);
    }

    [Fact]
    public void Every_table_of_the_template_has_the_columns_its_reader_asks_for()
    {
        foreach (var shape in ForecastShape.All)
        {
            var csv = Encoding.UTF8.GetBytes(string.Join(',', shape.Columns) + "\n" + string.Join(',', shape.Columns.Select(_ => "")) + "\n");
            var reading = ForecastFolder.Read(ForecastFiles.Of([.. Head().Where(file => file.Key != shape.File), new(shape.File, csv)]));
            Assert.DoesNotContain(reading.Problems, problem => problem.Code is "column-missing" or "column-unknown");
        }

        Assert.Equal(ForecastFiles.Names.Order(StringComparer.Ordinal), ForecastShape.All.Select(shape => shape.File).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_fault_is_told_by_sheet_row_and_heading()
    {
        var book = Book(
            new Sheet("Болжол", ["муниципалитеттин коду (СОАТЕ же P-код)", "аталышы кыргызча", "базалык жыл", "канча жыл алдыга"], [["41704220803000", "Ак-Жар", 2024m, 10m]]),
            new Sheet("Калк", ["жыл", "калктын саны, адам"], [[2022m, 9000m], [null, null], [2023m, "көп"], [2024m, 9200m], [2024m, 9300m]]));
        Assert.Equal(
            ["forecast.xlsx › Калк, line 4, column 'калктын саны, адам': 'көп' is not a number. Write it without spaces and without its unit, with a decimal point: 12.5.",
             "forecast.xlsx › Калк, line 6, column 'жыл': '2024' stands twice (first in line 5). Remove one."],
            Said(book));
    }

    [Fact]
    public void Headings_may_be_codes_or_words_of_another_language_and_yes_is_yes_in_all()
    {
        var book = Book(
            new Sheet("forecast", ["municipality", "name_ky", "base_year", "horizon_years"], [["41704220803000", "Ак-Жар", 2024m, 10m]]),
            new Sheet("Население", ["Год", "Численность населения, чел."], [[2022m, 9000m], [2023m, 9100m], [2024m, 9200m]]),
            new Sheet("Coefficients", ["key", "value", "low", "high", "unit", "source", "date of the source", "confirmed (yes/no)"],
            [
                ["reserve_share", 0.1m, 0.05m, 0.2m, "share", "council", new DateOnly(2024, 5, 17), "ооба"], ["deficit_years", 4m, 1m, 10m, "years", "council", null, "нет"],
            ]));
        var reading = ForecastWorkbook.Read("forecast.xlsx", book);
        Assert.Empty(reading.Problems);
        var reserve = reading.Forecast!.Sheet.Find("reserve_share")!;
        Assert.Equal((0.1, new DateOnly(2024, 5, 17), true), (reserve.Value, reserve.AsOf!.Value, reserve.Confirmed));
        Assert.False(reading.Forecast.Sheet.Find("deficit_years")!.Confirmed);
    }

    [Fact]
    public void An_unknown_sheet_and_a_table_on_two_sheets_are_named()
    {
        var population = new Sheet("Калк", ["жыл", "калктын саны, адам"], [[2022m, 9000m], [2023m, 9100m], [2024m, 9200m]]);
        var head = new Sheet("Болжол", ["municipality", "name_ky", "base_year", "horizon_years"], [["41704220803000", "Ак-Жар", 2024m, 10m]]);
        Assert.Contains("forecast.xlsx › Лист1: this sheet is unknown.", Said(Book(head, population, new Sheet("Лист1", ["a"], [["b"]]))).Single(), StringComparison.Ordinal);
        Assert.Contains("this table stands on two sheets (Калк and Population)", Said(Book(head, population, population with { Name = "Population" })).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_workbook_is_refused()
    {
        byte[] book = Template(Language.Kyrgyz, null);
        foreach (var bytes in new byte[][] { [], [0x50, 0x4B, 3, 4], Encoding.UTF8.GetBytes("year,population"), book[..(book.Length / 2)], Zip("a.txt", "x"), Zip("[Content_Types].xml", "<!DOCTYPE x [<!ENTITY a 'aa'>]><x>&a;</x>") })
        {
            Assert.Contains("cannot be read as an XLSX workbook", Assert.Single(Said(bytes)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_template_is_never_written_over_what_someone_has_filled_in()
    {
        var path = Path.Combine(folder.FullName, "mine.xlsx");
        await File.WriteAllTextAsync(path, "mine");
        var (exit, _, error) = await Answer("demand", "template", "--out", path, "--lang", "en");
        Assert.Equal(ExitCode.Refused, exit);
        Assert.Contains("exists", error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(path));
        Assert.Equal(ExitCode.WrongUsage, (await Answer("demand", "template", "--out", "mine.xls")).Exit);
    }

    private static KeyValuePair<string, byte[]>[] Head() =>
    [
        new("forecast.csv", Encoding.UTF8.GetBytes("municipality,name_ky,base_year,horizon_years\n41704220803000,Ак-Жар,2024,10\n")),
        new("population.csv", Encoding.UTF8.GetBytes("year,population\n2022,9000\n2023,9100\n2024,9200\n")),
    ];

    private static string[] Said(byte[] book) => [.. ForecastWorkbook.Read("forecast.xlsx", book).Problems.Select(problem => problem.In(Language.English))];

    private static byte[] Template(Language language, ForecastFiles? files)
    {
        using var bytes = new MemoryStream();
        ForecastTemplate.Write(bytes, language, files);
        return bytes.ToArray();
    }

    private static byte[] Book(params Sheet[] sheets)
    {
        using var bytes = new MemoryStream();
        Workbook.Write(bytes, sheets);
        return bytes.ToArray();
    }

    private static byte[] Zip(string name, string text)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }

        return bytes.ToArray();
    }

    private static async Task<(int Exit, string Out, string Error)> Answer(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var exit = await CommandLine.RunAsync(arguments, output, error);
        return (exit, output.ToString(), error.ToString());
    }
}
