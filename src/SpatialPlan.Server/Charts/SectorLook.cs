using System.Collections.Immutable;
using System.Text.Json;

namespace SpatialPlan.Server.Charts;

/// <summary>How a sector looks in charts and on the map: a colour and a pattern, for not everyone tells colours apart.</summary>
/// <param name="Sector">The code of the sector.</param>
/// <param name="Color">The colour, <c>#rrggbb</c>.</param>
/// <param name="Pattern"><c>solid</c>, <c>dots</c>, <c>rising</c>, <c>falling</c>, <c>level</c>, <c>upright</c> or <c>cross</c>.</param>
public sealed record SectorLook(string Sector, string Color, string Pattern)
{
    private static readonly Lazy<ImmutableArray<SectorLook>> Delivered = new(Load);

    /// <summary>The look of every sector, in the order of the tables.</summary>
    public static ImmutableArray<SectorLook> All => Delivered.Value;

    /// <summary>The look of a sector; grey and plain for one that has none.</summary>
    public static SectorLook Of(string sector) => All.FirstOrDefault(look => look.Sector == sector) ?? new SectorLook(sector, "#777777", "solid");

    private static ImmutableArray<SectorLook> Load()
    {
        using var stream = typeof(SectorLook).Assembly.GetManifestResourceStream("sector-look.json")!;
        return [.. JsonSerializer.Deserialize<SectorLook[]>(stream, JsonSerializerOptions.Web)!];
    }
}
