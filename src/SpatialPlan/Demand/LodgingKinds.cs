using System.Collections.Immutable;
using System.Text.Json;

namespace SpatialPlan.Demand;

/// <summary>The stable codes of <see cref="LodgingKind"/> and the coefficient each uses.</summary>
public static class LodgingKinds
{
    /// <summary>All kinds, in the order of the tables.</summary>
    public static ImmutableArray<LodgingKind> All { get; } = [.. Enum.GetValues<LodgingKind>()];

    /// <summary>The code, such as <c>guest_house</c> or <c>children_camp</c>.</summary>
    public static string Code(this LodgingKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    /// <summary>Reads a code; the case of the letters matters.</summary>
    public static bool TryParse(string code, out LodgingKind kind)
    {
        kind = All.FirstOrDefault(candidate => candidate.Code() == code, (LodgingKind)(-1));
        return kind >= 0;
    }

    /// <summary>The key of the coefficient that says how many square metres one place takes.</summary>
    public static string LandKey(this LodgingKind kind) => $"tourism.{kind.Code()}_square_metres_per_place";
}
