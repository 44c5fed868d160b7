using SpatialPlan.Synthesis.AkJar;
using SpatialPlan.Synthesis.Mosaic;
using SpatialPlan.Synthesis.Villages;

namespace SpatialPlan.Synthesis.Describing;

/// <summary>Gives streets their names and houses their street and number: odd on one side, even on the other, counted from the west.</summary>
public static class Addresses
{
    private const string MainStreet = "Борбордук";

    /// <summary>The parcels with their addresses, in the same order.</summary>
    public static List<Parcel> Assign(ValleySetting setting, IReadOnlyList<Parcel> parcels)
    {
        var addressed = parcels.ToList();
        var fronts = new Dictionary<(int Village, string Street, bool NorthSide), List<(double Along, int At)>>();
        for (var at = 0; at < parcels.Count; at++)
        {
            if (parcels[at].Ground is { Kind: GroundKind.Street } street)
            {
                addressed[at] = parcels[at] with { Street = street.Name, Purpose = "Көчө" };
            }
            else if (HasHouse(parcels[at].Ground))
            {
                var (along, name, north) = Front(setting, parcels[at]);
                var key = (parcels[at].Ground.Village, name, north);
                if (!fronts.TryGetValue(key, out var houses))
                {
                    fronts[key] = houses = [];
                }

                houses.Add((along, at));
            }
        }

        foreach (var ((_, name, north), houses) in fronts)
        {
            var number = north ? 1 : 2;
            foreach (var (_, at) in houses.Order())
            {
                addressed[at] = addressed[at] with { Street = name, HouseNumber = number.ToString(System.Globalization.CultureInfo.InvariantCulture) };
                number += 2;
            }
        }

        return addressed;
    }

    private static bool HasHouse(Ground ground) => ground.Village >= 0 && ground.Kind is >= GroundKind.HousePlot and <= GroundKind.Engineering
        and not (GroundKind.VillageEdge or GroundKind.Vacant);

    private static (double Along, string Street, bool NorthSide) Front(ValleySetting setting, Parcel parcel)
    {
        var grid = setting.Grids[parcel.Ground.Village];
        var (along, across) = setting.Frame.Locate(parcel.Shape.InteriorPoint.Coordinate);
        var fromRoad = grid.FromRoad(along, across);
        var row = grid.RowAt(fromRoad) ?? grid.Rows.MinBy(candidate => Math.Abs(candidate.MiddleMetres - fromRoad))!;
        var outer = row.Number >= 0 ? fromRoad > row.MiddleMetres : fromRoad < row.MiddleMetres;
        if (outer)
        {
            return (along, VillagePatches.StreetName(grid, row.Number), row.Number < 0);
        }

        var inner = row.Number >= 0 ? row.Number - 1 : row.Number + 1;
        var name = row.Number is 0 or -1 ? MainStreet : VillagePatches.StreetName(grid, inner);
        return (along, name, row.Number >= 0);
    }
}
