using SpatialPlan.Synthesis.Mosaic;

namespace SpatialPlan.Synthesis.Describing;

/// <summary>What the cadastre says of ground of one kind.</summary>
/// <param name="Category">Land category 1 to 7.</param>
/// <param name="Ownership">state, municipal or private.</param>
/// <param name="MainKind">The land kind of most of it.</param>
/// <param name="SideKind">The land kind of the rest, or empty.</param>
/// <param name="LeastSide">The smallest share of the rest.</param>
/// <param name="MostSide">The largest share of the rest.</param>
/// <param name="Purpose">The purpose in Kyrgyz, or empty when the ground carries its own.</param>
public sealed record GroundRule(int Category, string Ownership, string MainKind, string SideKind = "", double LeastSide = 0, double MostSide = 0, string Purpose = "")
{
    /// <summary>The rule of a piece of ground before chance has its say.</summary>
    public static GroundRule For(Ground ground) => ground.Kind switch
    {
        GroundKind.MainRoad => new(3, "state", "roads", Purpose: "Эл аралык автомобиль жолу"),
        GroundKind.LocalRoad => new(3, "municipal", "roads", Purpose: "Жергиликтүү жол"),
        GroundKind.Track => new(1, "municipal", "roads", Purpose: "Талаа жолу"),
        GroundKind.Street => new(2, "municipal", "roads", Purpose: "Көчө"),
        GroundKind.Lane => new(2, "municipal", "roads", Purpose: "Туюк көчө"),
        GroundKind.River => new(6, "state", "water", "other", 0.05, 0.3, "Дарыянын нугу"),
        GroundKind.Stream => new(6, "state", "water", "other", 0.05, 0.25, "Суунун нугу"),
        GroundKind.Canal => new(6, "state", "water", "roads", 0.2, 0.35, "Магистралдык канал"),
        GroundKind.Pond => new(6, "state", "water", "other", 0.1, 0.2),
        GroundKind.HousePlot => new(2, "private", "kitchen_garden", "buildings", 0.12, 0.34, "Жеке турак үй"),
        GroundKind.Apartments => new(2, "private", "other", "buildings", 0.24, 0.36),
        GroundKind.VillageEdge => new(2, "private", "kitchen_garden", "buildings", 0, 0.05, "Багбанчылык"),
        GroundKind.Vacant => new(2, "municipal", "unused", Purpose: "Калктуу конуштун резерви"),
        GroundKind.Public => new(2, "municipal", "other", "buildings", 0.25, 0.5),
        GroundKind.Social => new(2, "municipal", "other", "buildings", 0.15, 0.3),
        GroundKind.Park => new(2, "municipal", "perennial", "other", 0.2, 0.5),
        _ => Outside(ground),
    };

    private static GroundRule Outside(Ground ground) => ground.Kind switch
    {
        GroundKind.Industry => new(ground.Village < 0 ? 3 : 2, "private", "other", "buildings", 0.3, 0.5),
        GroundKind.Storage => new(2, "private", "other", "buildings", 0.3, 0.5),
        GroundKind.Engineering => new(ground.Village < 0 ? 3 : 2, "state", "other", "buildings", 0.2, 0.4),
        GroundKind.Cemetery => new(3, "municipal", "other"),
        GroundKind.Waste => new(3, "municipal", "other"),
        GroundKind.Farm => new(1, "private", "other", "buildings", 0.3, 0.5),
        GroundKind.Border => new(3, "state", "other", "buildings", 0.2, 0.4),
        GroundKind.Camp => new(3, "private", "other", "buildings", 0.05, 0.12),
        GroundKind.Quarry => new(3, "state", "other", "unused", 0.1, 0.3),
        GroundKind.Hayfield => new(1, "municipal", "hayfield", "shrubs", 0, 0.12, "Чабынды"),
        GroundKind.Marsh => new(6, "state", "marsh", "shrubs", 0.05, 0.3, "Саз"),
        GroundKind.Thicket => new(5, "state", "shrubs", "forest", 0.1, 0.4, "Жээктеги токой"),
        GroundKind.Irrigated => new(1, "private", "irrigated_arable", "roads", 0, 0.015, "Сугат айдоо"),
        GroundKind.Rainfed => new(1, "private", "rainfed_arable", "other", 0, 0.03, "Кайрак айдоо"),
        GroundKind.NearPasture => new(1, "state", "pasture", "shrubs", 0.01, 0.07, "Айылга жакын жайыт"),
        GroundKind.RemotePasture => new(1, "state", "pasture", "other", 0.02, 0.15, "Алыскы жайыт"),
        GroundKind.Forest => new(5, "state", "forest", "pasture", 0.04, 0.2, "Токой"),
        GroundKind.NaturePark => new(4, "state", ground.Name == "strict" ? "other" : "forest", "pasture", 0.25, 0.5, "Жаратылыш паркы"),
        GroundKind.Monument => new(4, "state", "other", "shrubs", 0.1, 0.3),
        _ => new(7, "state", "other", "unused", 0.05, 0.2, "Запас жер"),
    };
}
