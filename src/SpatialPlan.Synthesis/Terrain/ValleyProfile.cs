using SpatialPlan.Synthesis.Randomness;

namespace SpatialPlan.Synthesis.Terrain;

/// <summary>
/// The lines that order a mountain valley, each as metres across the axis at a place along it: flood plain, canals that follow the contour
/// (and bend into every side valley), the upper edge of the rainfed fields, the forest belt, the ridges, the roads.
/// </summary>
/// <param name="Seed">The seed of the drawing.</param>
/// <param name="Tributaries">The side streams, for the bends of the canals.</param>
public sealed record ValleyProfile(ulong Seed, IReadOnlyList<Tributary> Tributaries)
{
    /// <summary>Northern edge of the flood plain.</summary>
    public double FloodNorth(double along) => 290 + (110 * Wave(1, along, 1900)) + (26 * Wave(2, along, 420));

    /// <summary>Southern edge of the flood plain.</summary>
    public double FloodSouth(double along) => -290 - (110 * Wave(3, along, 2050)) - (26 * Wave(4, along, 460));

    /// <summary>The northern main canal; below it the land is irrigated.</summary>
    public double CanalNorth(double along) => 1530 + (240 * Wave(5, along, 4100)) + (75 * Wave(6, along, 1050)) + (120 * SideValley(1, along, 1500));

    /// <summary>The southern main canal.</summary>
    public double CanalSouth(double along) => -1400 - (260 * Wave(7, along, 3700)) - (80 * Wave(8, along, 980)) - (140 * SideValley(-1, along, 1400));

    /// <summary>Upper edge of the rainfed fields on the northern side.</summary>
    public double RainfedNorth(double along) => CanalNorth(along) + 560 + (230 * Wave(9, along, 2700)) + (70 * Wave(10, along, 640)) + (190 * SideValley(1, along, 2100));

    /// <summary>Upper edge of the rainfed fields on the southern side.</summary>
    public double RainfedSouth(double along) => CanalSouth(along) - 470 - (220 * Wave(11, along, 2500)) - (75 * Wave(12, along, 600)) - (170 * SideValley(-1, along, 2000));

    /// <summary>Lower edge of the forest belt; it grows where the slope looks north, on the southern side of the valley.</summary>
    public double ForestLower(double along) => -2750 - (190 * Wave(13, along, 1900)) - (110 * Wave(14, along, 520)) + (210 * SideValley(-1, along, 2800));

    /// <summary>Upper edge of the forest belt.</summary>
    public double ForestUpper(double along) => ForestLower(along) - 520 - (330 * Wave(15, along, 1400)) - (90 * Wave(16, along, 380));

    /// <summary>Below this line lie the pastures near the villages, above it the remote ones (north).</summary>
    public double PastureNorth(double along) => 2950 + (210 * Wave(17, along, 2600)) + (60 * Wave(18, along, 700));

    /// <summary>Above this line there is rock and scree (south).</summary>
    public double RockSouth(double along) => -4250 - (260 * Wave(19, along, 1700)) - (130 * Wave(20, along, 480)) + (160 * SideValley(-1, along, 4300));

    /// <summary>The northern watershed, the boundary of the municipality.</summary>
    public double RidgeNorth(double along) => 3760 + (560 * Wave(21, along, 4700)) + (330 * Noise.Fractal(Part(22), along, 1700, 5)) - (260 * SideValley(1, along, 3700));

    /// <summary>The southern watershed.</summary>
    public double RidgeSouth(double along) => -4880 - (520 * Wave(23, along, 5000)) - (360 * Noise.Fractal(Part(24), along, 1800, 5)) + (300 * SideValley(-1, along, 4800));

    /// <summary>The centre line of the international road.</summary>
    public double Road(double along) => 820 + (135 * Wave(25, along, 3600)) + (34 * Wave(26, along, 1300));

    /// <summary>The centre line of the local road on the southern side.</summary>
    public double SouthRoad(double along) => -750 - (110 * Wave(27, along, 3100)) - (40 * Wave(28, along, 1000));

    /// <summary>The 110 kV line, above the northern canal.</summary>
    public double PowerLine(double along) => 1790 + (150 * Wave(29, along, 7000));

    private double Wave(int part, double along, double period) => Noise.Wave(Part(part), along, period);

    private ulong Part(int part) => Chance.Mix(Seed, (ulong)part);

    /// <summary>1 in the bed of a side stream, falling off to 0 within a few hundred metres.</summary>
    private double SideValley(int side, double along, double distance)
    {
        var nearness = 0.0;
        foreach (var tributary in Tributaries.Where(tributary => tributary.Side == side && tributary.SourceMetres > distance - 400))
        {
            var away = (along - tributary.AlongAt(Seed, distance)) / 170;
            nearness += Math.Exp(-away * away);
        }

        return nearness;
    }
}
