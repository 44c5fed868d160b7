using SpatialPlan.Parcels;

namespace SpatialPlan.Tests;

public sealed class EniCodeTests
{
    [Theory]
    [InlineData("7-10-06-0033-0016", "7100600330016", "7-10-06-0033-0016")]
    [InlineData("7100600330016", "7100600330016", "7-10-06-0033-0016")]
    [InlineData(" 1-47-56-1671-0010 ", "1475616710010", "1-47-56-1671-0010")]
    [InlineData("1-47-56-1671-0010-01", "147561671001001", "1-47-56-1671-0010-01")]
    [InlineData("1-47-56-1671-0010-01-203", "147561671001001203", "1-47-56-1671-0010-01-203")]
    [InlineData("1 47 56 1671 0010", "1475616710010", "1-47-56-1671-0010")]
    public void A_code_is_read_with_or_without_hyphens_and_shown_with_them(string text, string digits, string shown)
    {
        Assert.True(EniCode.TryParse(text, out var code));
        Assert.Equal((digits, shown, true), (code!.Digits, code.ToString(), code.IsWellFormed));
    }

    [Theory]
    [InlineData("710060033001")]
    [InlineData("71006003300161")]
    public void A_code_of_another_length_is_kept_and_told_apart(string text)
    {
        Assert.True(EniCode.TryParse(text, out var code));
        Assert.False(code!.IsWellFormed);
        Assert.Equal(text, code.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("12345")]
    [InlineData("123456789012345678901")]
    [InlineData("7-10-06-0033-001a")]
    [InlineData("71-0-06-0033-0016")]
    [InlineData("-7100600330016")]
    [InlineData("٧١٠٠٦٠٠٣٣٠٠١٦")]
    public void What_is_no_code_is_not_read(string? text) => Assert.False(EniCode.TryParse(text, out _));
}
