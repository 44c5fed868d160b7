using SpatialPlan.Texts;

namespace SpatialPlan.Allocation;

/// <summary>What came of an allocation, in words.</summary>
public static class AllocationSentences
{
    /// <summary>
    /// The proof of a shortage as a sentence that names the sectors, what they ask for and what there is; or that all is met; or that only undivided
    /// parcels leave demand unmet.
    /// </summary>
    /// <param name="result">The allocation.</param>
    /// <param name="language">The language.</param>
    /// <param name="nameOf">The name of a sector in that language.</param>
    public static string Certificate(AllocationResult result, Language language, Func<string, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(nameOf);
        if (result.Shortage is not { } shortage)
        {
            var unmet = result.Sectors.Sum(sector => sector.UnmetSquareMetres);
            return unmet == 0 ? TextCatalogue.Get(language, "allocation.all-met") : TextCatalogue.Get(language, "allocation.rounded-short", ("unmet", Whole(unmet, language)));
        }

        return TextCatalogue.Get(
            language,
            shortage.Sectors.Length == 1 ? "allocation.certificate.one" : "allocation.certificate.several",
            ("sectors", List([.. shortage.Sectors.Select(nameOf)], language)),
            ("demand", Whole(shortage.DemandSquareMetres, language)),
            ("land", Whole(shortage.LandSquareMetres, language)),
            ("lacking", Whole(shortage.LackingSquareMetres, language)));
    }

    private static string List(IReadOnlyList<string> names, Language language) => names.Count == 1
        ? names[0]
        : TextCatalogue.Get(language, "allocation.and", ("first", string.Join(", ", names.Take(names.Count - 1))), ("last", names[^1]));

    private static string Whole(long value, Language language) => value.ToString("N0", language.Culture());
}
