using SpatialPlan.Texts;

namespace SpatialPlan.Tests;

public sealed class KyrgyzLettersTests
{
    [Theory]
    [InlineData("Тоӊ", "Тоң")]
    [InlineData("Чоӊ-Алай", "Чоң-Алай")]
    [InlineData("Ɵзгɵн", "Өзгөн")]
    [InlineData("району\u00A0", "району")]
    [InlineData("  Ат-\u200BБашы \t ", "Ат-Башы")]
    [InlineData("", "")]
    [InlineData("\u00A0\u00A0", "")]
    public void Wrong_letters_and_unseen_spaces_are_folded(string arrived, string right) =>
        Assert.Equal(right, KyrgyzLetters.Fold(arrived));

    [Fact]
    public void Right_text_is_not_changed() =>
        Assert.Equal("Ысык-Көл, Нарын, Үч-Коргон, Жаңы-Жол", KyrgyzLetters.Fold("Ысык-Көл, Нарын, Үч-Коргон, Жаңы-Жол"));
}
