using SpatialPlan.Synthesis.Terrain;
using SpatialPlan.Texts;

namespace SpatialPlan.Synthesis.AkJar;

/// <summary>The side streams of the sample valley. Their names are invented.</summary>
public static class SideStreams
{
    /// <summary>All of them, from west to east.</summary>
    public static IReadOnlyList<Tributary> All { get; } =
    [
        new("S-1", new LocalizedName("Кара-Шоро", "Кара-Шоро", "Kara-Shoro"), -1, 1900, 5200, 3.5, "river_10_to_50km"),
        new("S-2", new LocalizedName("Теке-Сай", "Теке-Сай", "Teke-Sai"), 1, 2950, 3500, 2.5, "river_to_10km"),
        new("S-3", new LocalizedName("Терек-Суу", "Терек-Суу", "Terek-Suu"), -1, 6700, 5200, 4, "river_10_to_50km"),
        new("S-4", new LocalizedName("Куру-Сай", "Куру-Сай", "Kuru-Sai"), 1, 9450, 3600, 2.5, "river_to_10km"),
        new("S-5", new LocalizedName("Чоң-Суу", "Чон-Суу", "Chong-Suu"), -1, 12300, 5300, 4.5, "river_10_to_50km"),
        new("S-6", new LocalizedName("Таш-Булак", "Таш-Булак", "Tash-Bulak"), 1, 14300, 3500, 2.5, "river_to_10km"),
        new("S-7", new LocalizedName("Муз-Төр", "Муз-Тёр", "Muz-Tor"), -1, 16050, 5300, 4, "river_10_to_50km"),
        new("S-8", new LocalizedName("Кызыл-Булак", "Кызыл-Булак", "Kyzyl-Bulak"), 1, 18900, 3300, 2.5, "river_to_10km"),
    ];
}
