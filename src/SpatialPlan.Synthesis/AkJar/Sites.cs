using NetTopologySuite.Geometries;
using SpatialPlan.Synthesis.Mosaic;

namespace SpatialPlan.Synthesis.AkJar;

/// <summary>Single places outside the villages: cemeteries, the landfill, farms, the substation and the like.</summary>
public static class Sites
{
    /// <summary>All sites as strokes.</summary>
    public static IEnumerable<Patch> All(ValleySetting setting) => Places(setting).Select(site => new Patch(site.Area, new Ground(site.Kind, -1, site.Purpose), []));

    /// <summary>All sites with the code by which other layers refer to them.</summary>
    public static IEnumerable<(string Code, GroundKind Kind, string Purpose, Polygon Area)> Places(ValleySetting setting)
    {
        var profile = setting.Profile;
        double End(int village, double side, double beyond) => setting.Villages[village].CentreMetres + (side * (setting.Villages[village].HalfLengthMetres + beyond));
        (string, GroundKind, string, Polygon) Place(string code, GroundKind kind, string purpose, double along, double across, double length, double width) =>
            (code, kind, purpose, Quad(setting, code, along, across, length, width));
        yield return Place("C-1", GroundKind.Cemetery, "Көрүстөн", End(0, -1, 330), profile.Road(End(0, -1, 330)) + 190, 210, 165);
        yield return Place("C-2", GroundKind.Cemetery, "Көрүстөн", End(1, -1, 260), profile.Road(End(1, -1, 260)) + 150, 170, 140);
        yield return Place("C-3", GroundKind.Cemetery, "Көрүстөн", End(2, 1, 640), profile.SouthRoad(End(2, 1, 640)) - 160, 150, 130);
        yield return Place("W-1", GroundKind.Waste, "Таштанды полигону", 7150, profile.RainfedNorth(7150) + 330, 230, 170);
        yield return Place("W-2", GroundKind.Waste, "Мал көрүстөнү", 7900, profile.RainfedNorth(7900) + 520, 70, 60);
        yield return Place("E-1", GroundKind.Engineering, "110/10 кВ чакан станциясы", 12_650, profile.PowerLine(12_650) - 62, 130, 90);
        yield return Place("E-2", GroundKind.Engineering, "Суу алуучу жай", End(0, 1, 700), profile.CanalNorth(End(0, 1, 700)) + 120, 80, 70);
        yield return Place("F-1", GroundKind.Farm, "Мал чарба комплекси", 13_350, profile.Road(13_350) + 170, 190, 130);
        yield return Place("F-2", GroundKind.Farm, "Кой короо", 7350, profile.SouthRoad(7350) - 130, 150, 100);
        yield return Place("F-3", GroundKind.Farm, "Жылкы сарайы", 19_600, profile.SouthRoad(19_600) + 120, 120, 90);
        yield return Place("I-1", GroundKind.Industry, "Кирпич заводу", 8050, profile.Road(8050) - 110, 220, 120);
        yield return Place("Q-1", GroundKind.Quarry, "Шагыл карьери", 14_900, 235, 260, 110);
        yield return Place("B-1", GroundKind.Border, "Чек ара комендатурасы", 900, profile.Road(900) + 130, 190, 150);
        yield return Place("T-1", GroundKind.Camp, "Туристтик лагерь", 17_900, -2480, 170, 120);
        yield return Place("P-1", GroundKind.Pond, "Күндүк жөнгө салуучу көлмө", 5900, profile.CanalNorth(5900) - 95, 190, 110);
        yield return Place("M-1", GroundKind.Monument, "Кызыл-Зоо жаратылыш эстелиги", 3650, profile.RainfedNorth(3650) + 620, 340, 260);
    }

    /// <summary>A four-cornered plot that is not quite a rectangle.</summary>
    private static Polygon Quad(ValleySetting setting, string code, double along, double across, double length, double width)
    {
        var chance = setting.Chance.Branch($"site {code}");
        double Shake(double size) => size * chance.Between(-0.07, 0.07);
        var (half, side) = (length / 2, width / 2);
        return setting.Frame.Area(
        [
            (along - half + Shake(length), across - side + Shake(width)),
            (along + half + Shake(length), across - side + Shake(width)),
            (along + half + Shake(length), across + side + Shake(width)),
            (along - half + Shake(length), across + side + Shake(width)),
        ]);
    }
}
