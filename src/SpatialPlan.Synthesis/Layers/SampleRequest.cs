using SpatialPlan.Synthesis.AkJar;

namespace SpatialPlan.Synthesis.Layers;

/// <summary>The shape of a wanted housing site at the western edge of Ак-Жар, between the village, the cemetery and a side stream.</summary>
public static class SampleRequest
{
    /// <summary>The request as one feature.</summary>
    public static LayerFeature Of(ValleySetting setting)
    {
        var stream = setting.Tributaries.First(tributary => tributary.Code == "S-4");
        var along = stream.AlongAt(setting.Profile.Seed, 1600);
        double Low(double at) => setting.Profile.CanalNorth(at) - 75;
        double High(double at) => setting.Profile.PowerLine(at) + 45;
        var (from, to) = (along - 330, along + 95);
        var area = setting.Frame.Area([(from, Low(from)), (along - 120, Low(along - 120) + 12), (to, Low(to)), (to + 25, High(to)), (along - 90, High(along) - 20), (from - 20, High(from))]);
        return new LayerFeature(area,
        [
            ("use", "individual_housing"),
            ("name_ky", "Жаңы конуш үчүн суралган жер"), ("name_ru", "Участок, запрошенный под новостройку"), ("name_en", "Site wanted for new housing"),
        ]);
    }
}
