using SpatialPlan.Synthesis.AkJar;
using SpatialPlan.Synthesis.Mosaic;
using SpatialPlan.Synthesis.Randomness;

namespace SpatialPlan.Synthesis.Describing;

/// <summary>How one parcel departs from the rule of its ground: orchards, fallow, state fund, vacant land.</summary>
/// <param name="Rule">The rule after the departure.</param>
/// <param name="Used">Whether it is in use.</param>
/// <param name="StateFund">Whether it belongs to the state fund.</param>
/// <param name="Bonitet">Soil class, for fields.</param>
/// <param name="ActNumber">The act it goes back to.</param>
public sealed record GroundTwist(GroundRule Rule, bool Used = true, bool StateFund = false, int? Bonitet = null, string? ActNumber = null)
{
    private const string StateFundAct = "АЖ-07/4";
    private const string VacantAct = "АЖ-11/2";

    /// <summary>What holds for a face.</summary>
    public static GroundTwist For(ValleySetting setting, Face face, Chance chance)
    {
        var rule = GroundRule.For(face.Ground);
        return face.Ground.Kind switch
        {
            GroundKind.Irrigated => Irrigated(setting, face, rule, chance),
            GroundKind.Rainfed => Rainfed(rule, chance),
            GroundKind.Hayfield => chance.Happens(0.25) ? new(rule with { Ownership = "private" }) : new(rule, StateFund: chance.Happens(0.2)),
            GroundKind.VillageEdge when chance.Happens(0.4) => new(rule with { Ownership = "municipal", MainKind = "unused", SideKind = "", Purpose = "Бош муниципалдык жер" }, false, ActNumber: VacantAct),
            GroundKind.Vacant => new(rule, false, ActNumber: VacantAct),
            GroundKind.HousePlot when chance.Happens(0.03) => new(rule with { MainKind = "unused", SideKind = "", Purpose = "Жеке турак үй (курула элек)" }, false),
            GroundKind.HousePlot when chance.Happens(0.15) => new(rule with { MainKind = "perennial" }),
            GroundKind.Public when face.Ground.Name is "Базар" or "Дүкөн" => new(rule with { Ownership = "private" }),
            GroundKind.Public when face.Ground.Name is "Мечит" => new(rule with { Ownership = "other" }),
            GroundKind.Reserve => new(rule, false),
            GroundKind.Quarry => new(rule, chance.Happens(0.5)),
            GroundKind.RemotePasture when chance.Happens(0.12) => new(rule, false),
            _ => new(rule),
        };
    }

    private static GroundTwist Irrigated(ValleySetting setting, Face face, GroundRule rule, Chance chance)
    {
        var (along, across) = setting.Frame.Locate(face.Shape.InteriorPoint.Coordinate);
        var soil = 56 + (14 * Noise.Wave(setting.Chance.Branch("soil").Seed, along, 3100)) - (0.008 * Math.Abs(across)) + chance.Between(-5, 5);
        // Orchards stand together, where the soil is thin.
        if (Noise.Wave(setting.Chance.Branch("orchards").Seed, along + (across / 3), 900) > 0.62)
        {
            return new(rule with { MainKind = "perennial", Purpose = "Мөмө бак" }, Bonitet: (int)(soil * 0.72));
        }

        return chance.Below(100) switch
        {
            < 20 => new(rule with { Ownership = "state" }, chance.Happens(0.9), true, (int)soil, StateFundAct),
            < 23 => new(rule with { Ownership = "municipal", Purpose = "Муниципалдык сугат жер" }, chance.Happens(0.6), Bonitet: (int)soil),
            < 26 => new(rule with { MainKind = "fallow", Purpose = "Калтырылган айдоо" }, false, Bonitet: (int)(soil * 0.9)),
            _ => new(rule, Bonitet: (int)soil),
        };
    }

    private static GroundTwist Rainfed(GroundRule rule, Chance chance)
    {
        var soil = 24 + chance.Below(20);
        return chance.Below(100) switch
        {
            < 24 => new(rule with { Ownership = "state" }, chance.Happens(0.75), true, soil, StateFundAct),
            < 34 => new(rule with { MainKind = "fallow", Purpose = "Калтырылган айдоо" }, false, Bonitet: soil),
            < 42 => new(rule with { Ownership = "municipal", MainKind = "unused", Purpose = "Бош муниципалдык жер" }, false, Bonitet: soil, ActNumber: VacantAct),
            _ => new(rule, Bonitet: soil),
        };
    }
}
