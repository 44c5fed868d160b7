using SpatialPlan.Texts;

namespace SpatialPlan.Restrictions;

/// <summary>Says in one line which answer a hash stands for, so that a reader can compare it with the paper in hand.</summary>
public static class VerifiedAnswer
{
    /// <summary>The land, the day and the verdict.</summary>
    public static string Of(RestrictionExtract extract, Language language)
    {
        ArgumentNullException.ThrowIfNull(extract);
        var land = extract.Land;
        return TextCatalogue.Get(
            language,
            land.ParcelId is null ? "verify.of-shape" : "verify.of-parcel",
            ("parcel", land.EniCode ?? land.ContourNumber),
            ("area", $"{extract.GeometricAreaSquareMetres.ToString("N0", language.Culture())} {TextCatalogue.Get(language, "unit.square-metres")}"),
            ("on", extract.On.ToString("d", language.Culture())),
            ("verdict", RestrictionSentences.OfVerdict(extract, language)));
    }
}
