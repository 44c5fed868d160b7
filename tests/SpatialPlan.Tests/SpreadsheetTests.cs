using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using SpatialPlan.Tables.Writing;
using SpatialPlan.Sheets;

namespace SpatialPlan.Tests;

public sealed class SpreadsheetTests
{
    private static readonly Sheet Hostile = new(
        "Өтүү [a]:b/c",
        ["ат", "аянт", "саны", "күн", "ооба"],
        [
            ["=cmd|' /C calc'!A0", -12.50m, 3L, new DateOnly(2024, 2, 29), true],
            ["+1", 0.01m, -7, new DateOnly(1900, 3, 1), false],
            ["@SUM(A1)", 176199999.07m, null, null, null],
            ["-1", null, null, null, null],
            ["\tх\r\"ө,ү\"\nң\0", null, null, null, null],
        ]);

    [Theory]
    [InlineData("ky-KG")]
    [InlineData("en-US")]
    public void A_csv_is_the_same_in_every_culture_and_its_texts_are_no_formulas(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            using var text = new StringWriter();
            CsvSheet.Write(text, Hostile);
            var lines = text.ToString().Split('\n');
            Assert.Equal("ат,аянт,саны,күн,ооба", lines[0]);
            Assert.Equal("'=cmd|' /C calc'!A0,-12.50,3,2024-02-29,true", lines[1].Replace("\"", "", StringComparison.Ordinal));
            Assert.StartsWith("'+1", lines[2].Trim('"'), StringComparison.Ordinal);
            Assert.Contains(",0.01,-7,1900-03-01,false", lines[2], StringComparison.Ordinal);
            Assert.StartsWith("'@SUM(A1)", lines[3].Trim('"'), StringComparison.Ordinal);
            Assert.StartsWith("'-1", lines[4].Trim('"'), StringComparison.Ordinal);
            Assert.StartsWith("\"'\t", lines[5], StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_cell_of_a_workbook_has_its_own_type_and_no_cell_is_a_formula()
    {
        var sheet = Read(Hostile);
        var name = sheet.Name.Namespace;
        var cells = sheet.Descendants(name + "c").ToDictionary(cell => cell.Attribute("r")!.Value);
        Assert.Equal(("inlineStr", "=cmd|' /C calc'!A0"), (cells["A2"].Attribute("t")!.Value, cells["A2"].Value));
        Assert.Equal(("n", "-12.50"), (cells["B2"].Attribute("t")?.Value ?? "n", cells["B2"].Value));
        Assert.Equal(("n", "3"), (cells["C2"].Attribute("t")?.Value ?? "n", cells["C2"].Value));
        Assert.Equal("45351", cells["D2"].Value);
        Assert.Equal("61", cells["D3"].Value);
        Assert.Equal(("b", "1"), (cells["E2"].Attribute("t")!.Value, cells["E2"].Value));
        Assert.False(cells.ContainsKey("B5"));
        Assert.Empty(sheet.Descendants(name + "f"));
        Assert.DoesNotContain('\0', cells["A6"].Value);
        Assert.Contains("\"ө,ү\"", cells["A6"].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_have_no_prefix_and_sheets_have_names_that_programs_take()
    {
        using var book = new MemoryStream();
        Workbook.Write(book, [Hostile, Hostile with { Name = new string('ж', 40) }]);
        using var zip = new ZipArchive(book);
        var text = new StreamReader(zip.GetEntry("xl/workbook.xml")!.Open()).ReadToEnd();
        Assert.Contains("<sheet name=\"Өтүү  a  b c\"", text, StringComparison.Ordinal);
        Assert.Contains($"\"{new string('ж', 31)}\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_sheets_of_one_name_are_refused() => Assert.Throws<ArgumentException>(() => Workbook.Write(new MemoryStream(), [Hostile, Hostile]));

    private static XElement Read(Sheet sheet)
    {
        using var book = new MemoryStream();
        Workbook.Write(book, [sheet]);
        using var zip = new ZipArchive(book);
        using var part = zip.Entries.Single(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Open();
        return XDocument.Load(part).Root!;
    }
}
