using SpatialPlan.Parcels;
using SpatialPlan.Texts;

namespace SpatialPlan.Server.Parcels;

/// <summary>What a parcel is called above a page or a paper.</summary>
internal static class ParcelTitle
{
    /// <summary>Its ENI code, else its contour number, in words.</summary>
    public static string Of(Parcel parcel, Language language) =>
        EniCode.TryParse(parcel.EniCode, out var code) ? TextCatalogue.Get(language, "parcel.title.eni", ("code", code))
        : parcel.EniCode is { } digits ? TextCatalogue.Get(language, "parcel.title.eni", ("code", digits))
        : TextCatalogue.Get(language, "parcel.title.contour", ("code", parcel.ContourNumber));

    /// <summary>Village, street and house; null when none was recorded.</summary>
    public static string? AddressOf(Parcel parcel, Language language)
    {
        string?[] words = [parcel.VillageName?.In(language), parcel.Street, parcel.HouseNumber];
        return words.Any(word => word is not null) ? string.Join(", ", words.Where(word => word is not null)) : null;
    }
}
