namespace SpatialPlan.Allocation;

/// <summary>What every problem must keep to. Broken, it is a bug of the caller: problems from people are checked where they are read.</summary>
internal static class AllocationChecks
{
    internal static void Check(IReadOnlyList<AllocationParcel> parcels, IReadOnlyList<AllocationDemand> demands, AllocationOptions options)
    {
        Require(parcels.All(parcel => IsSound(parcel, demands.Count)), nameof(parcels), "An area is negative, or a suitability or surcharge is missing or outside its limits.");
        Require(parcels.DistinctBy(parcel => parcel.Id).Count() == parcels.Count, nameof(parcels), "A parcel stands twice.");
        Require(demands.Count <= Allocator.MostSectors, nameof(demands), $"There are more than {Allocator.MostSectors} sectors.");
        Require(demands.All(demand => demand.SquareMetres >= 0) && demands.DistinctBy(demand => demand.Sector).Count() == demands.Count, nameof(demands), "A demand is negative, or a sector stands twice.");
        Require(IsWithinLimit(parcels.Select(parcel => parcel.AreaSquareMetres)) && IsWithinLimit(demands.Select(demand => demand.SquareMetres)), nameof(demands), "The areas are too large.");
        Require(options.Beta is >= 0 and <= 1, nameof(options), "Beta lies outside 0 to 1.");
        Require(options.Neighbours.Length == 0 || (options.Neighbours.Length == parcels.Count && options.Neighbours.All(row => row.All(at => at >= 0 && at < parcels.Count))), nameof(options), "The neighbours do not fit the parcels.");
        var places = demands.Select((demand, at) => (demand.Sector, at)).ToDictionary(pair => pair.Sector, pair => pair.at, StringComparer.Ordinal);
        Require(
            parcels.All(parcel => !options.Locked.TryGetValue(parcel.Id, out var code) || (places.TryGetValue(code, out var at) && parcel.Suitability[at] is not null)),
            nameof(options),
            "A parcel is locked to a sector that has no demand or must not use it.");
    }

    private static bool IsSound(AllocationParcel parcel, int demands) =>
        parcel.AreaSquareMetres >= 0 && parcel.Suitability.Length == demands && parcel.Suitability.All(given => given is null or (>= 0 and <= 1))
        && (parcel.Surcharge.Length == 0 || (parcel.Surcharge.Length == demands && parcel.Surcharge.All(taken => taken is >= 0 and <= Allocator.HighestSurcharge)));

    private static bool IsWithinLimit(IEnumerable<long> areas)
    {
        var total = default(Int128);
        foreach (var area in areas)
        {
            total += area;
        }

        return total <= Allocator.MostSquareMetres;
    }

    private static void Require(bool kept, string name, string message)
    {
        if (!kept)
        {
            throw new ArgumentException(message, name);
        }
    }
}
