using System.Globalization;
using SpatialPlan.Synthesis.Describing;

namespace SpatialPlan.Synthesis.Layers;

/// <summary>The layer of parcels.</summary>
public static class ParcelLayer
{
    /// <summary>One feature per parcel.</summary>
    public static IEnumerable<LayerFeature> Of(IReadOnlyList<Parcel> parcels) => parcels.Select(parcel => new LayerFeature(parcel.Shape,
    [
        ("eni_code", parcel.EniCode),
        ("contour_number", parcel.Contour?.ToString(CultureInfo.InvariantCulture)),
        ("category", parcel.Category),
        ("land_kinds", string.Join(';', parcel.LandKinds.Select(part => $"{part.Kind}:{SquareMetres(part.HundredthsSquareMetre)}"))),
        ("registered_area", parcel.RegisteredHundredths / 100m),
        ("ownership", parcel.Ownership),
        ("used", parcel.Used),
        ("state_fund", parcel.StateFund),
        ("municipal", parcel.Ownership == "municipal"),
        ("bonitet", parcel.Bonitet),
        ("village_soate", parcel.VillageSoate),
        ("street", parcel.Street),
        ("house_number", parcel.HouseNumber),
        ("purpose", parcel.Purpose),
        ("act_number", parcel.ActNumber),
        ("valid_from", parcel.ValidFrom),
    ]));

    private static string SquareMetres(long hundredths) => (hundredths / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
