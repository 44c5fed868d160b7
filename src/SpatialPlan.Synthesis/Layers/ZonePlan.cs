using System.Globalization;
using SpatialPlan.Synthesis.AkJar;
using SpatialPlan.Synthesis.Describing;
using SpatialPlan.Synthesis.Mosaic;
using SpatialPlan.Texts;

namespace SpatialPlan.Synthesis.Layers;

/// <summary>Which zone type a parcel belongs to, and which parcels make one zone.</summary>
public static class ZonePlan
{
    private const double SurroundingsMetres = 550;

    private static readonly Dictionary<string, LocalizedName> Names = new(StringComparer.Ordinal)
    {
        ["Ж-1"] = new("Жеке турак жай зонасы", "Зона индивидуальной жилой застройки", "Individual housing zone"),
        ["Ж-2"] = new("Аз кабаттуу турак жай зонасы", "Зона малоэтажной жилой застройки", "Low-rise housing zone"),
        ["Ж-3"] = new("Көп кабаттуу турак жай зонасы", "Зона многоэтажной жилой застройки", "Multi-storey housing zone"),
        ["ОД-1"] = new("Коомдук-ишкердик зона", "Общественно-деловая зона", "Public and business zone"),
        ["ОД-2"] = new("Билим берүү жана саламаттык сактоо зонасы", "Зона образования и здравоохранения", "Education and health zone"),
        ["П-1"] = new("Өндүрүш зонасы", "Производственная зона", "Industrial zone"),
        ["П-2"] = new("Коммуналдык-кампа зонасы", "Коммунально-складская зона", "Utility and storage zone"),
        ["И-1"] = new("Инженердик инфраструктура зонасы", "Зона инженерной инфраструктуры", "Engineering infrastructure zone"),
        ["Т-1"] = new("Транспорт зонасы", "Зона транспорта", "Transport zone"),
        ["Р-1"] = new("Сейил бак жана эс алуу зонасы", "Зона парков и скверов", "Parks and greens zone"),
        ["Р-2"] = new("Жээк жана туризм зонасы", "Зона рекреации и туризма", "Recreation and tourism zone"),
        ["СХ-1"] = new("Айдоо жана бакча зонасы", "Зона пашни и садов", "Fields and orchards zone"),
        ["СХ-2"] = new("Айыл чарба курулуштары зонасы", "Зона сельскохозяйственных объектов", "Farm buildings zone"),
        ["СН-1"] = new("Көрүстөн зонасы", "Зона кладбищ", "Cemetery zone"),
        ["СН-2"] = new("Таштанды жана мал көрүстөнү зонасы", "Зона полигонов и скотомогильников", "Waste and cattle burial zone"),
        ["СН-3"] = new("Режимдик зона", "Зона режимных объектов", "Special-regime zone"),
        ["ЗР"] = new("Өнүгүү үчүн резерв зонасы", "Зона резервирования", "Reserve for growth zone"),
    };

    /// <summary>Type, village and group of the zone a parcel belongs to; null when the plan does not reach it.</summary>
    public static (string Type, int Village, string Group)? Place(ValleySetting setting, Parcel parcel)
    {
        var ground = parcel.Ground;
        var (along, across) = setting.Frame.Locate(parcel.Shape.InteriorPoint.Coordinate);
        if (ground.Village >= 0)
        {
            return (Type(parcel), ground.Village, Group(setting, parcel, along, across));
        }

        var village = setting.Villages.FirstOrDefault(candidate => Math.Abs(along - candidate.CentreMetres) < candidate.HalfLengthMetres + SurroundingsMetres)?.Number ?? -1;
        var single = ground.Kind is >= GroundKind.Public and <= GroundKind.Quarry;
        if (!single && (village < 0 || IsFar(setting, village, along, across) || parcel.Ground.Kind > GroundKind.Rainfed))
        {
            return null;
        }

        // Fields are drawn together by stretches of 1 500 m, with the tracks between them.
        var stretch = string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(along / 1500):000} {Math.Floor(across / 800):000}");
        return single ? (Type(parcel), village, string.Create(CultureInfo.InvariantCulture, $"{along:F0} {across:F0}")) : (Type(parcel), village, stretch);
    }

    /// <summary>The name of a zone: its type, and the village when it lies in or by one.</summary>
    public static LocalizedName Name(ValleySetting setting, string type, int village)
    {
        var name = Names[type];
        if (village < 0)
        {
            return name;
        }

        var place = setting.Villages[village].Name;
        return new LocalizedName($"{name.Kyrgyz}, {place.Kyrgyz}", $"{name.Russian}, {place.Russian}", $"{name.English}, {place.English}");
    }

    private static bool IsFar(ValleySetting setting, int village, double along, double across)
    {
        var grid = setting.Grids[village];
        var fromRoad = grid.FromRoad(along, across);
        return fromRoad < grid.Rows[0].SouthMetres - SurroundingsMetres || fromRoad > grid.Rows[^1].NorthMetres + SurroundingsMetres;
    }

    private static string Type(Parcel parcel) => parcel.Ground.Kind switch
    {
        GroundKind.MainRoad or GroundKind.LocalRoad or GroundKind.Street => "Т-1",
        GroundKind.HousePlot or GroundKind.Lane or GroundKind.VillageEdge => "Ж-1",
        GroundKind.Apartments => parcel.Ground.Name.StartsWith("Көп", StringComparison.Ordinal) ? "Ж-3" : "Ж-2",
        GroundKind.Vacant => "ЗР",
        GroundKind.Public => "ОД-1",
        GroundKind.Social => "ОД-2",
        GroundKind.Park => "Р-1",
        GroundKind.Industry or GroundKind.Quarry => "П-1",
        GroundKind.Storage => "П-2",
        GroundKind.Engineering => "И-1",
        GroundKind.Cemetery => "СН-1",
        GroundKind.Waste => "СН-2",
        GroundKind.Farm => "СХ-2",
        GroundKind.Border => "СН-3",
        GroundKind.Camp or GroundKind.River or GroundKind.Stream or GroundKind.Canal or GroundKind.Pond or GroundKind.Marsh or GroundKind.Thicket => "Р-2",
        _ => "СХ-1",
    };

    /// <summary>Up to six blocks of a row with their lanes make one housing zone; a street is a zone of its own, other plots one each.</summary>
    private static string Group(ValleySetting setting, Parcel parcel, double along, double across)
    {
        var grid = setting.Grids[parcel.Ground.Village];
        var row = grid.RowAt(grid.FromRoad(along, across));
        return parcel.Ground.Kind switch
        {
            GroundKind.Street => "streets",
            GroundKind.HousePlot or GroundKind.Lane => string.Create(CultureInfo.InvariantCulture, $"row {row?.Number} quarter {row?.BlockAt(along) / 6}"),
            GroundKind.VillageEdge or GroundKind.Vacant => "edge",
            _ => string.Create(CultureInfo.InvariantCulture, $"{along:F0} {across:F0}"),
        };
    }
}
