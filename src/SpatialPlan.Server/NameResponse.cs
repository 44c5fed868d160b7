using SpatialPlan.Texts;

namespace SpatialPlan.Server;

/// <summary>A name in the languages in which it was recorded.</summary>
/// <param name="Ky">Kyrgyz; always there.</param>
/// <param name="Ru">Russian, or null.</param>
/// <param name="En">English, or null.</param>
internal sealed record NameResponse(string Ky, string? Ru, string? En)
{
    public static NameResponse From(LocalizedName name) => new(name.Kyrgyz, name.Russian, name.English);
}
