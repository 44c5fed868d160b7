namespace SpatialPlan.Texts;

/// <summary>A name in up to three languages. Kyrgyz is the one that must be there; the others fall back to it.</summary>
/// <param name="Kyrgyz">The Kyrgyz name, with the right letters (see <see cref="KyrgyzLetters"/>); not empty.</param>
/// <param name="Russian">The Russian name, or <see langword="null"/> when none was recorded.</param>
/// <param name="English">The English name, or <see langword="null"/> when none was recorded.</param>
public sealed record LocalizedName(string Kyrgyz, string? Russian = null, string? English = null)
{
    /// <summary>The name in the wanted language, or the Kyrgyz one when it was not recorded in it.</summary>
    public string In(Language language) => language switch
    {
        Language.Russian => Russian ?? Kyrgyz,
        Language.English => English ?? Kyrgyz,
        _ => Kyrgyz,
    };
}
