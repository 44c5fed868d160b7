using SpatialPlan.Texts;

namespace SpatialPlan.Synthesis.AkJar;

/// <summary>The 110 kV line along the valley and the 10 kV lines that feed the villages, straight from tower to tower.</summary>
public static class PowerLines
{
    private const double SpanMetres = 260;

    /// <summary>All lines.</summary>
    public static IEnumerable<PowerLine> All(ValleySetting setting)
    {
        var stations = Enumerable.Range(-4, (int)((setting.LengthMetres + (8 * SpanMetres)) / SpanMetres)).Select(tower => tower * SpanMetres);
        yield return new PowerLine("L-1", "power_line_110kv", new LocalizedName("110 кВ «Нарын – Ат-Башы» линиясы", "ВЛ 110 кВ «Нарын – Ат-Башы»", "110 kV line Naryn – At-Bashy"), setting.Frame.Line(stations.Select(along => (along, setting.Profile.PowerLine(along)))));
        const double Substation = 12_650;
        foreach (var village in setting.Villages)
        {
            var end = village.CentreMetres + (0.55 * village.HalfLengthMetres);
            double Beside(double along) => setting.Profile.Road(along) + 34;
            var way = Enumerable.Range(0, 25).Select(step => Substation + ((end - Substation) * step / 24)).Select(along => (along, Beside(along)));
            var last = village.Number == 2 ? new[] { (end, setting.Profile.SouthRoad(end) + 12) } : [];
            yield return new PowerLine(
                $"L-{village.Number + 2}",
                "power_line_10kv",
                new LocalizedName($"10 кВ {village.Name.Kyrgyz} линиясы", $"ВЛ 10 кВ {village.Name.Russian}", $"10 kV line {village.Name.English}"),
                setting.Frame.Line([(Substation, setting.Profile.PowerLine(Substation)), .. way, .. last]));
        }
    }
}
