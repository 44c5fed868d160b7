namespace SpatialPlan.Allocation;

/// <summary>What locked parcels serve before anything is searched, and what is left to search for.</summary>
/// <param name="Given">For each parcel, the area its lock serves.</param>
/// <param name="Sector">For each parcel, the place of the sector it is locked to, or -1.</param>
/// <param name="Available">For each parcel, the area that others may get: nothing of a locked one.</param>
/// <param name="Open">For each demand, what locked land does not serve.</param>
internal sealed record LockedLand(long[] Given, int[] Sector, long[] Available, long[] Open)
{
    /// <summary>Serves demands from the parcels locked to them, in the order of the parcels.</summary>
    internal static LockedLand Hold(IReadOnlyList<AllocationParcel> parcels, IReadOnlyList<AllocationDemand> demands, AllocationOptions options)
    {
        var places = demands.Select((demand, at) => (demand.Sector, at)).ToDictionary(pair => pair.Sector, pair => pair.at, StringComparer.Ordinal);
        var open = demands.Select(demand => demand.SquareMetres).ToArray();
        var (given, sector, available) = (new long[parcels.Count], new int[parcels.Count], new long[parcels.Count]);
        for (var parcel = 0; parcel < parcels.Count; parcel++)
        {
            (sector[parcel], available[parcel]) = (-1, parcels[parcel].AreaSquareMetres);
            if (options.Locked.TryGetValue(parcels[parcel].Id, out var code))
            {
                sector[parcel] = places[code];
                given[parcel] = Math.Min(parcels[parcel].AreaSquareMetres, open[places[code]]);
                open[places[code]] -= given[parcel];
                available[parcel] = 0;
            }
        }

        return new LockedLand(given, sector, available, open);
    }
}
