using System.Globalization;

namespace SpatialPlan.Synthesis.Describing;

/// <summary>
/// Gives plots in villages and sites an ENI code (groups 1-2-2-4-4) and farmland a contour number. What the groups mean beyond their length is
/// not confirmed; here they stand for oblast, rayon, zone, quarter and parcel.
/// </summary>
public static class ParcelCodes
{
    private const int PlotsPerQuarter = 40;

    /// <summary>The parcels with their codes, in the same order.</summary>
    public static IReadOnlyList<Parcel> Assign(IReadOnlyList<Parcel> parcels)
    {
        var counted = new Dictionary<int, int>();
        var contour = 0;
        var coded = new List<Parcel>(parcels.Count);
        foreach (var parcel in parcels)
        {
            var farmland = parcel.Category is 1 or 4 or 5 or 6 or 7;
            var alsoEni = parcel is { Category: 1, Ownership: "private" } && (contour % 3) == 0;
            var eni = farmland && !alsoEni ? null : Eni(counted, parcel.Ground.Village + 1);
            coded.Add(parcel with { EniCode = eni, Contour = farmland ? ++contour : null });
        }

        return coded;
    }

    private static string Eni(Dictionary<int, int> counted, int zone)
    {
        var count = counted.GetValueOrDefault(zone);
        counted[zone] = count + 1;
        return string.Create(CultureInfo.InvariantCulture, $"4-22-{zone:00}-{(count / PlotsPerQuarter) + 1:0000}-{(count % PlotsPerQuarter) + 1:0000}");
    }
}
