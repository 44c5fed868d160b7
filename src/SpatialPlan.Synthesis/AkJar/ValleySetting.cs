using NetTopologySuite.Geometries;
using NetTopologySuite.Precision;
using SpatialPlan.Coordinates;
using SpatialPlan.Synthesis.Mosaic;
using SpatialPlan.Synthesis.Randomness;
using SpatialPlan.Synthesis.Terrain;
using SpatialPlan.Synthesis.Villages;

namespace SpatialPlan.Synthesis.AkJar;

/// <summary>The lie of the land before anything is divided: frame, profile, waters, villages and the boundary of the municipality.</summary>
public sealed record ValleySetting
{
    /// <summary>The land fund of the handbook's example municipality: 17 620 hectares.</summary>
    public const double LandFundSquareMetres = 176_200_000;

    /// <summary>Lines are drawn from this far below the valley's lower end, and as far above its upper end; the boundary cuts them.</summary>
    public const double OverrunMetres = 1500;

    private ValleySetting(Chance chance, double parcels)
    {
        Chance = chance;
        Share = Math.Max(0.035, (parcels - 400) / 5700);
        Frame = new ValleyFrame(chance.Branch("axis").Seed);
        var profileSeed = chance.Branch("profile").Seed;
        Tributaries = SideStreams.All;
        Profile = new ValleyProfile(profileSeed, Tributaries);
        (Municipality, LengthMetres) = Boundary();
        River = MainRiver.CentreLine(Frame, chance.Branch("river").Seed, -OverrunMetres, LengthMetres + OverrunMetres);
        RiverBed = River.Buffer(17, new NetTopologySuite.Operation.Buffer.BufferParameters(3));
        Villages = [.. VillageSketches.All(this)];
        Grids = [.. Villages.Select(village => new VillageGrid(village, chance.Branch("village", village.Number)))];
        Settlements = [.. Grids.Select(grid => VillagePatches.Limits(Frame, grid, GrowthMetres))];
    }

    /// <summary>The source of every chance in the drawing.</summary>
    public Chance Chance { get; }

    /// <summary>How fine the drawing is, 1 for about 6 000 parcels: less means shorter villages and larger fields. Roads and waters stay as many.</summary>
    public double Share { get; }

    /// <summary>The valley's axis.</summary>
    public ValleyFrame Frame { get; }

    /// <summary>The valley's lines.</summary>
    public ValleyProfile Profile { get; }

    /// <summary>The side streams.</summary>
    public IReadOnlyList<Tributary> Tributaries { get; }

    /// <summary>The boundary of the municipality, on the grid of one centimetre.</summary>
    public Polygon Municipality { get; }

    /// <summary>Length of the valley along its axis.</summary>
    public double LengthMetres { get; }

    /// <summary>The centre line of the main river.</summary>
    public LineString River { get; }

    /// <summary>The bed of the main river.</summary>
    public Geometry RiverBed { get; }

    /// <summary>The villages.</summary>
    public IReadOnlyList<Village> Villages { get; }

    /// <summary>Their streets and blocks.</summary>
    public IReadOnlyList<VillageGrid> Grids { get; }

    /// <summary>The area within the limits of each village.</summary>
    public IReadOnlyList<Polygon> Settlements { get; }

    /// <summary>Length of the tract kept for the growth of a village.</summary>
    public double GrowthMetres => 430 * Math.Sqrt(Share);

    /// <summary>Sets the scene for a seed.</summary>
    /// <param name="seed">Any number; the same one gives the same land.</param>
    /// <param name="parcels">About how many parcels are wanted.</param>
    public static ValleySetting Create(ulong seed, int parcels) => new(new Chance(seed), parcels);

    /// <summary>A side stream from its source down to where it meets the bed of the main river.</summary>
    public LineString StreamLine(Tributary tributary)
    {
        var whole = tributary.Line(Frame, Profile.Seed);
        var down = Frame.Line([Frame.Locate(whole.EndPoint.Coordinate), (tributary.MouthMetres, -tributary.Side * 420)]);
        var reach = Geo.Factory.CreateLineString([.. whole.Coordinates, .. down.Coordinates.Skip(1)]);
        return (LineString)reach.Difference(RiverBed).GetGeometryN(0);
    }

    private (Polygon Boundary, double LengthMetres) Boundary()
    {
        double low = 10_000, high = 34_000;
        for (var round = 0; round < 60; round++)
        {
            var middle = (low + high) / 2;
            (low, high) = Outline(middle).Area < LandFundSquareMetres ? (middle, high) : (low, middle);
        }

        var reducer = new GeometryPrecisionReducer(new PrecisionModel(LandMosaic.GridStepsPerMetre));
        return ((Polygon)reducer.Reduce(Outline(low)), low);
    }

    private Polygon Outline(double length)
    {
        const double Step = 70;
        var seed = Chance.Branch("boundary").Seed;
        // At the corners the sides do not sway, or they would cross the ridges.
        double Sway(int side, double across, double share) => 820 * Math.Min(1, 7 * share * (1 - share)) * Noise.Fractal(Chance.Mix(seed, (ulong)side), across, 3000, 6);
        IEnumerable<(double, double)> North() => Enumerable.Range(0, (int)(length / Step) - 1).Select(at => (at + 1) * Step).Select(along => (along, Profile.RidgeNorth(along)));
        IEnumerable<(double, double)> South() => Enumerable.Range(0, (int)(length / Step) - 1).Select(at => length - ((at + 1) * Step)).Select(along => (along, Profile.RidgeSouth(along)));
        IEnumerable<(double, double)> Side(int side, double along, double from, double to) =>
            Enumerable.Range(0, 111).Select(at => at / 110.0).Select(share => (along + Sway(side, from + ((to - from) * share), share), from + ((to - from) * share)));
        return Frame.Area([.. Side(1, 0, Profile.RidgeSouth(0), Profile.RidgeNorth(0)), .. North(), .. Side(2, length, Profile.RidgeNorth(length), Profile.RidgeSouth(length)), .. South()]);
    }
}
