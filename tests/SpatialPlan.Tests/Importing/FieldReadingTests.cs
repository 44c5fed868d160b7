using SpatialPlan.Importing;

namespace SpatialPlan.Tests.Importing;

public sealed class FieldReadingTests
{
    private static readonly ImportField Number = new("value", FieldType.DecimalNumber) { Min = -1_000, Max = 1_000_000 };

    [Theory]
    [InlineData("1234.5", 1234.5)]
    [InlineData("1234,5", 1234.5)]
    [InlineData("1 234,5", 1234.5)]
    [InlineData("1\u00A0234.5", 1234.5)]
    [InlineData("-1", -1)]
    [InlineData("1e3", 1000)]
    public void A_number_may_have_a_point_or_a_comma(string text, double value) => Assert.Equal((decimal)value, FieldReading.Read(Number, text).Value);

    [Theory]
    [InlineData("1.234,5")]
    [InlineData("1,234.5")]
    [InlineData("1,2,3")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("12 m2")]
    [InlineData("0x10")]
    public void What_two_countries_read_differently_is_no_number(string text) => Assert.Equal("number-unreadable", FieldReading.Read(Number, text).Fault);

    [Theory]
    [InlineData("2026-11-20")]
    [InlineData("2026/11/20")]
    [InlineData("20.11.2026")]
    public void A_day_may_be_written_in_three_ways(string text) => Assert.Equal(new DateOnly(2026, 11, 20), FieldReading.Read(new ImportField("day", FieldType.Date), text).Value);

    [Theory]
    [InlineData("11/20/2026")]
    [InlineData("31.02.2026")]
    [InlineData("0001-01-01")]
    public void A_day_that_is_none_is_refused(string text) => Assert.NotNull(FieldReading.Read(new ImportField("day", FieldType.Date), text).Fault);

    [Theory]
    [InlineData("Ооба", true)]
    [InlineData("0", false)]
    [InlineData("нет", false)]
    [InlineData("T", true)]
    public void Yes_and_no_are_understood_in_three_languages(string text, bool value) => Assert.Equal(value, FieldReading.Read(new ImportField("flag", FieldType.Boolean), text).Value);

    [Fact]
    public void Parts_by_land_kind_are_read_in_their_order()
    {
        var parts = Assert.IsType<LandParts>(FieldReading.Read(new ImportField("land_kinds", FieldType.LandKinds), "pasture:1200.50; Roads:300").Value);
        Assert.Equal(["pasture", "roads"], parts.Kinds);
        Assert.Equal([1200.50m, 300m], parts.AreasSquareMetres);
    }

    [Theory]
    [InlineData("pasture:0", "land-kinds-area")]
    [InlineData("pasture:1.005", "land-kinds-area")]
    [InlineData("pasture:1;pasture:2", "land-kinds-area")]
    [InlineData("pasture", "land-kinds-unreadable")]
    [InlineData("tundra:5", "code-unknown")]
    public void A_wrong_part_is_refused(string text, string fault) => Assert.Equal(fault, FieldReading.Read(new ImportField("land_kinds", FieldType.LandKinds), text).Fault);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("-2+3=cmd")]
    [InlineData("\t=1")]
    public void Formulas_are_found(string text) => Assert.True(TextFaults.IsFormula(text));

    [Theory]
    [InlineData("-1")]
    [InlineData("+996 555 123456")]
    [InlineData("- чабынды")]
    [InlineData("a=b")]
    [InlineData("")]
    public void Numbers_telephones_and_lists_are_no_formulas(string text) => Assert.False(TextFaults.IsFormula(text));

    [Theory]
    [InlineData("Àê-Æàð")]
    [InlineData("РђРє-Р–Р°СЂ")]
    [InlineData("А\uFFFDш")]
    [InlineData("ÐÐº-ÐÐ°Ñ")]
    public void Text_read_in_the_wrong_character_set_is_found(string text) => Assert.True(TextFaults.IsMisread(text));

    [Theory]
    [InlineData("Ак-Жар")]
    [InlineData("Өзгөн өзөнү, Тоң")]
    [InlineData("Средняя Россия, СССР, Ростов")]
    [InlineData("РСФСР № 5 «Труд»")]
    [InlineData("Café Zürich")]
    [InlineData("Ñ")]
    public void Right_text_is_not_taken_for_wrong(string text) => Assert.False(TextFaults.IsMisread(text));
}
