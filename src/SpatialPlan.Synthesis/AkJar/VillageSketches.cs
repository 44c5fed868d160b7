using SpatialPlan.Synthesis.Mosaic;
using SpatialPlan.Synthesis.Villages;
using SpatialPlan.Texts;

namespace SpatialPlan.Synthesis.AkJar;

/// <summary>The three villages: 17 539 people together, the figure of the handbook's example.</summary>
public static class VillageSketches
{
    private static readonly string[] Streets =
    [
        "Манас", "Ынтымак", "Жаштык", "Достук", "Ала-Тоо", "Токтогул", "Бирлик", "Мектеп", "Жеңиш", "Тынчтык", "Эркиндик", "Арча", "Теректи", "Кең-Сай",
    ];

    /// <summary>The villages for a setting; fewer parcels make them shorter and narrower.</summary>
    public static IEnumerable<Village> All(ValleySetting setting)
    {
        var size = Math.Sqrt(setting.Share);
        int Rows(int rows) => Math.Max(1, (int)Math.Round(rows * size));
        yield return new Village(0, "41704220803010", new LocalizedName("Ак-Жар", "Ак-Жар", "Ak-Jar"), 8214, 10_350, 1560 * size, setting.Profile.Road, 16, Rows(5), Rows(4), Streets);
        yield return new Village(1, "41704220803020", new LocalizedName("Терек-Суу", "Терек-Суу", "Terek-Suu"), 5467, 4700, 1180 * size, setting.Profile.Road, 16, Rows(4), Rows(3), [.. Streets.Skip(3), .. Streets.Take(3)]);
        yield return new Village(2, "41704220803030", new LocalizedName("Үч-Кайың", "Уч-Кайын", "Uch-Kaiyng"), 3858, 16_300, 1090 * size, setting.Profile.SouthRoad, 7, Rows(3), Rows(3), [.. Streets.Skip(7), .. Streets.Take(7)]);
    }

    /// <summary>The blocks of a village that are not for houses.</summary>
    public static IReadOnlyList<BlockUse> Uses(Village village) =>
    [
        new BlockUse(0, 0, [(GroundKind.Public, "Айыл өкмөтү"), (GroundKind.Public, "Маданият үйү"), (GroundKind.Park, "Сейил бак")]),
        new BlockUse(-1, 0.02, [(GroundKind.Social, "Орто мектеп"), (GroundKind.Park, "Стадион")]),
        new BlockUse(0, 0.22, [(GroundKind.Public, "Базар"), (GroundKind.Public, "Дүкөн"), (GroundKind.Apartments, "Көп батирлүү турак үй")]),
        new BlockUse(0, -0.25, [(GroundKind.Social, "Үй-бүлөлүк дарыгерлер тобу"), (GroundKind.Social, "Бала бакча"), (GroundKind.Public, "Мечит")]),
        .. village.RowsNorth > 2 ? new BlockUse[] { new(2, 0.3, [(GroundKind.Social, "Башталгыч мектеп"), (GroundKind.Park, "Жаштар паркы")]) } : [],
        .. village.RowsNorth > 1 ? new BlockUse[] { new(1, 0.12, [(GroundKind.Apartments, "Көп батирлүү турак үй"), (GroundKind.Apartments, "Аз кабаттуу турак үй")]) } : [],
        new BlockUse(-1, 0.85, [(GroundKind.Industry, "Сүт кайра иштетүүчү цех"), (GroundKind.Storage, "Кампа")]),
        new BlockUse(0, -0.9, [(GroundKind.Industry, "Тикмечилик цехи"), (GroundKind.Engineering, "Суу мунарасы")]),
        new BlockUse(0, 0.92, [(GroundKind.Storage, "Жанар-май куюучу жай"), (GroundKind.Storage, "Техника короосу")]),
    ];
}
