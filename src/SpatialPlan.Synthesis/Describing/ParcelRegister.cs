using SpatialPlan.Synthesis.AkJar;
using SpatialPlan.Synthesis.Mosaic;
using SpatialPlan.Synthesis.Randomness;
using SpatialPlan.Synthesis.Writing;

namespace SpatialPlan.Synthesis.Describing;

/// <summary>Enters every face of the mosaic in the register: codes, category, parts by land kind, owner, use.</summary>
public static class ParcelRegister
{
    /// <summary>The parcels, in the order of the faces; their registered areas add up to the land fund exactly.</summary>
    public static IReadOnlyList<Parcel> Of(ValleySetting setting, IReadOnlyList<Face> faces)
    {
        var chance = setting.Chance.Branch("register");
        var described = faces.Select((face, at) => Describe(setting, face, chance.Branch("parcel", at))).ToList();
        Balance(described, (long)(ValleySetting.LandFundSquareMetres * 100));
        return ParcelCodes.Assign(Addresses.Assign(setting, described));
    }

    private static Parcel Describe(ValleySetting setting, Face face, Chance chance)
    {
        var twist = GroundTwist.For(setting, face, chance);
        var rule = twist.Rule;
        var area = Registered(face, chance);
        var side = rule.SideKind.Length == 0 ? 0 : (long)(area * chance.Between(rule.LeastSide, rule.MostSide));
        // A sliver of a second kind is not worth a line in the register.
        side = side < 1000 ? 0 : side;
        return new Parcel(face.Shape, face.Ground)
        {
            Category = rule.Category,
            LandKinds = side == 0 ? [(rule.MainKind, area)] : [(rule.MainKind, area - side), (rule.SideKind, side)],
            Ownership = rule.Ownership,
            Used = twist.Used,
            StateFund = twist.StateFund,
            Bonitet = twist.Bonitet,
            Purpose = rule.Purpose.Length > 0 ? rule.Purpose : face.Ground.Name,
            VillageSoate = face.Ground.Village < 0 ? null : setting.Villages[face.Ground.Village].Soate,
            ActNumber = twist.ActNumber,
            ValidFrom = new DateOnly(1996 + chance.Below(28), 1 + chance.Below(12), 1 + chance.Below(28)),
        };
    }

    /// <summary>Most registered areas are the drawn area; in real registers a few are off by up to two percent.</summary>
    private static long Registered(Face face, Chance chance)
    {
        var drawn = WrittenArea.SquareMetres(face.Shape) * 100;
        var off = face.Ground.Kind is GroundKind.HousePlot or GroundKind.Irrigated or GroundKind.Rainfed or GroundKind.VillageEdge && chance.Happens(0.04);
        return (long)Math.Round(off ? drawn * (1 + (chance.Pick(-1, 1) * chance.Between(0.002, 0.018))) : drawn);
    }

    /// <summary>What is missing to the land fund, or too much, is put right on the largest pasture.</summary>
    private static void Balance(List<Parcel> parcels, long landFund)
    {
        var missing = landFund - parcels.Sum(parcel => parcel.RegisteredHundredths);
        var largest = Enumerable.Range(0, parcels.Count).Where(at => parcels[at].Ground.Kind == GroundKind.RemotePasture).MaxBy(at => parcels[at].RegisteredHundredths);
        var kinds = parcels[largest].LandKinds;
        parcels[largest] = parcels[largest] with { LandKinds = [(kinds[0].Kind, kinds[0].HundredthsSquareMetre + missing), .. kinds.Skip(1)] };
    }
}
