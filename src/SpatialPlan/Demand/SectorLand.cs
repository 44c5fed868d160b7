using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace SpatialPlan.Demand;

/// <summary>Which land categories a sector can use without a transfer to another category. Delivered as data, none of it confirmed.</summary>
/// <param name="Sector">The sector.</param>
/// <param name="Categories">Land categories, 1 to 7.</param>
/// <param name="Source">Where this comes from.</param>
/// <param name="Confirmed">True when someone has confirmed it.</param>
public sealed record SectorLand(DemandSector Sector, ImmutableArray<int> Categories, string Source, bool Confirmed)
{
    private static readonly Lazy<ImmutableArray<SectorLand>> Delivered = new(Load);

    /// <summary>One row for each sector.</summary>
    public static ImmutableArray<SectorLand> All => Delivered.Value;

    private static ImmutableArray<SectorLand> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Demand/sector-land.json")!;
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(row => new SectorLand(
            DemandSectors.TryParse(row.GetProperty("sector").GetString()!, out var sector) ? sector : throw new InvalidOperationException("sector-land.json names an unknown sector."),
            [.. row.GetProperty("categories").EnumerateArray().Select(category => category.GetInt32())],
            row.GetProperty("source").GetString()!,
            row.GetProperty("confirmed").GetBoolean()))];
    }
}
