using SpatialPlan.Synthesis.AkJar;

namespace SpatialPlan.Synthesis.Layers;

/// <summary>The shape of a wanted housing site at the western edge of Ак-Жар, north of the village across the canal, a side stream and the 110 kV line.</summary>
public static class SampleRequest
{
    /// <summary>The request as one feature.</summary>
    public static LayerFeature Of(ValleySetting setting)
    {
        var stream = setting.Tributaries.First(tributary => tributary.Code == "S-4");
        var along = stream.AlongAt(setting.Profile.Seed, 1600);
        double Low(double at) => setting.Profile.CanalNorth(at) - 95;
        double High(double at) => setting.Profile.PowerLine(at) + 45;
        var (from, to) = (along - 330, along + 95);
        var area = setting.Frame.Area([(from, Low(along) - 40), (to, Low(along)), (to + 25, High(along)), (along - 90, High(along) + 8), (from - 20, High(along) - 12)]);
        return new LayerFeature(area,
        [
            ("use", "individual_housing"),
            ("name_ky", "Жаңы конуш үчүн суралган жер"), ("name_ru", "Участок, запрошенный под новостройку"), ("name_en", "Site wanted for new housing"),
        ]);
    }
}
