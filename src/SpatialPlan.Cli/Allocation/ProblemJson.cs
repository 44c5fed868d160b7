using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SpatialPlan.Allocation;
using SpatialPlan.Texts;

namespace SpatialPlan.Cli.Allocation;

/// <summary>Writes the allocation of a problem as JSON. Prices and regrets are in units of suitability per square metre.</summary>
public static class ProblemJson
{
    /// <summary>How allocations are written.</summary>
    internal static JsonSerializerOptions Settings { get; } = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Writes the document. <c>shadowPrices</c> says what one more square metre of demand would add to the objective; null where there is no land for it.</summary>
    public static void Write(TextWriter output, AllocationResult result, Language language)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        output.Write(JsonSerializer.Serialize(
            new
            {
                result.Objective,
                Allocated = result.Allocated.Select(part => new { part.Parcel, part.Sector, AreaSquareMetres = part.SquareMetres }),
                Unmet = result.Sectors.ToDictionary(sector => sector.Sector, sector => sector.UnmetSquareMetres, StringComparer.Ordinal),
                ShadowPrices = result.Sectors.ToDictionary(sector => sector.Sector, sector => sector.ShadowPrice is { } cost ? Math.Round(1 - cost, 9) : (double?)null, StringComparer.Ordinal),
                Certificate = Certificate(result, language, sector => sector),
                result.DividedParcels,
                Parcels = result.Parcels.Select(parcel => new { parcel.Parcel, parcel.Sector, parcel.LandPrice, parcel.SecondBest, parcel.Regret }),
            },
            Settings));
        output.Write('\n');
    }

    /// <summary>The proof of a shortage; null when all is met.</summary>
    internal static object? Certificate(AllocationResult result, Language language, Func<string, string> nameOf) => result.Sectors.Sum(sector => sector.UnmetSquareMetres) == 0 ? null : new
    {
        Sectors = result.Shortage?.Sectors ?? [],
        DemandSquareMetres = result.Shortage?.DemandSquareMetres,
        LandSquareMetres = result.Shortage?.LandSquareMetres,
        LackingSquareMetres = result.Shortage?.LackingSquareMetres ?? 0,
        Text = AllocationSentences.Certificate(result, language, nameOf),
    };
}
