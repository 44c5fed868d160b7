using SpatialPlan.Coordinates;
using SpatialPlan.Importing;

namespace SpatialPlan.PostGis.Importing;

/// <summary>Completes the places of findings: degrees for the map, and the system of the file for those found in the working system.</summary>
internal static class FindingPlaces
{
    /// <summary>Completes all kept findings.</summary>
    public static async Task CompleteAsync(Database database, FindingLog log, int fileSrid, CancellationToken cancellation)
    {
        var placed = log.Kept.Where(finding => finding.Place is { Srid: not 0 } place && CanBeTransformed(place)).ToList();
        if (placed.Count == 0)
        {
            return;
        }

        var target = fileSrid == 0 ? Srid.LonLat : fileSrid;
        var rows = await database.QueryAsync("Importing/PlacesInDegrees.sql",
            row => (Lon: row.Get<double>("lon"), Lat: row.Get<double>("lat"), X: row.Get<double>("x"), Y: row.Get<double>("y")), cancellation,
            placed.Select(finding => finding.Place!.X).ToArray(), placed.Select(finding => finding.Place!.Y).ToArray(), placed.Select(finding => finding.Place!.Srid).ToArray(), target).ConfigureAwait(false);
        var complete = placed.Zip(rows).ToDictionary(
            pair => pair.First,
            pair => pair.First with { Place = new FindingPlace(pair.Second.X, pair.Second.Y, target, pair.Second.Lon, pair.Second.Lat) },
            ReferenceEqualityComparer.Instance as IEqualityComparer<Finding>);
        log.Place(finding => complete.GetValueOrDefault(finding, finding));
    }

    /// <summary>Coordinates far outside their system have no place on the map, and a transformation of them fails.</summary>
    private static bool CanBeTransformed(FindingPlace place) =>
        place.Srid == Srid.LonLat ? Math.Abs(place.X) <= 180 && Math.Abs(place.Y) < 90 : Math.Abs(place.X) < 8_000_000 && place.Y is > 3_000_000 and < 6_000_000 || place.Srid == Srid.Working;
}
