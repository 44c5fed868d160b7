using System.Globalization;
using SpatialPlan.Synthesis.Writing;

namespace SpatialPlan.Synthesis.AkJar;

/// <summary>The note that goes with the sample: where it comes from, what in it is invented, which parcels tell something.</summary>
public static class SourceNote
{
    /// <summary>The note as a file.</summary>
    public static SampleFile Of(AkJarSample sample, ulong seed, int wanted, int zones)
    {
        var telling = TellingParcels.Find(sample.Setting, sample.Parcels);
        var text = EmbeddedTable.Text("SOURCE.md")
            .Replace("{seed}", Number(seed), StringComparison.Ordinal)
            .Replace("{wanted}", Number(wanted), StringComparison.Ordinal)
            .Replace("{parcels}", Number(sample.Parcels.Count), StringComparison.Ordinal)
            .Replace("{zones}", Number(zones), StringComparison.Ordinal)
            .Replace("{clean}", telling.Clean?.EniCode ?? "none", StringComparison.Ordinal)
            .Replace("{water}", telling.CutByWater?.EniCode ?? "none", StringComparison.Ordinal)
            .Replace("{mudflow}", telling.InMudflow?.EniCode ?? "none", StringComparison.Ordinal)
            .Replace("{edge}", telling.OnTheEdge?.EniCode ?? "none", StringComparison.Ordinal)
            .Replace("{edgeArea}", telling.EdgeSquareMetres.ToString("0.00", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return new SampleFile("SOURCE.md", stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    private static string Number(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
