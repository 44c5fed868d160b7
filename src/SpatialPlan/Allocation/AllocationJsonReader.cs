using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace SpatialPlan.Allocation;

/// <summary>One reading of a problem; everything that is wrong is gathered, up to a number that a person still reads.</summary>
internal sealed class AllocationJsonReader
{
    private readonly JsonFaults faults = new();

    internal AllocationReading Read(JsonElement root)
    {
        var members = faults.Members(root, "$", "parcels", "demand", "priority", "beta", "wholeParcels");
        var demands = Demands(members);
        var listed = members.TryGetValue("parcels", out var parcels) && parcels.ValueKind == JsonValueKind.Array;
        if (!listed && root.ValueKind == JsonValueKind.Object)
        {
            faults.Add("parcels", "no-parcels");
        }

        var read = listed ? Parcels(parcels, demands) : [];
        var beta = members.TryGetValue("beta", out var given) ? faults.Between(given, "beta", 1, "beta") : 0;
        var whole = members.TryGetValue("wholeParcels", out var wish) && Flag(wish);
        if (faults.All.Length > 0)
        {
            return new AllocationReading.Refused(faults.All);
        }

        var options = new AllocationOptions
        {
            Beta = beta,
            WholeParcels = whole,
            Neighbours = read.Any(parcel => parcel.Neighbours.Length > 0) ? Neighbours(read) : [],
            Locked = read.Where(parcel => parcel.LockedTo is not null).ToImmutableDictionary(parcel => parcel.Parcel.Id, parcel => parcel.LockedTo!, StringComparer.Ordinal),
        };
        return faults.All.Length > 0 ? new AllocationReading.Refused(faults.All) : new AllocationReading.Found(new AllocationProblem([.. read.Select(parcel => parcel.Parcel)], demands, options));
    }

    private ImmutableArray<AllocationDemand> Demands(Dictionary<string, JsonElement> members)
    {
        if (!members.TryGetValue("demand", out var demand))
        {
            faults.Add("demand", "no-demand");
            return [];
        }

        var asked = faults.Members(demand, "demand");
        var wanted = members.TryGetValue("priority", out var priority) ? faults.Members(priority, "priority") : [];
        foreach (var name in wanted.Keys.Where(name => !asked.ContainsKey(name)))
        {
            faults.Add("priority." + name, "unknown-sector", name);
        }

        var demands = asked.Select(one => new AllocationDemand(
            one.Key, faults.Area(one.Value, "demand." + one.Key), wanted.TryGetValue(one.Key, out var rank) ? faults.Rank(rank, "priority." + one.Key) : 0)).ToImmutableArray();
        if (demands.Length > Allocator.MostSectors)
        {
            faults.Add("demand", "many-sectors", Allocator.MostSectors.ToString(CultureInfo.InvariantCulture));
        }

        faults.Total(demands.Select(one => one.SquareMetres), "demand");
        return demands;
    }

    private List<ReadParcel> Parcels(JsonElement list, ImmutableArray<AllocationDemand> demands)
    {
        var places = demands.Select((demand, at) => (demand.Sector, at)).ToDictionary(pair => pair.Sector, pair => pair.at, StringComparer.Ordinal);
        var (read, ids) = (new List<ReadParcel>(), new Dictionary<string, int>(StringComparer.Ordinal));
        var at = 0;
        foreach (var element in list.EnumerateArray())
        {
            var place = $"parcels[{at}]";
            var members = faults.Members(element, place, "id", "areaSquareMetres", "suitability", "surcharge", "neighbours", "lockedTo");
            var id = members.TryGetValue("id", out var name) ? faults.Id(name, place + ".id") : faults.Missing(place, "id");
            if (id.Length > 0 && !ids.TryAdd(id, at))
            {
                faults.Add(place + ".id", "duplicate-id", $"{id} (parcels[{ids[id]}])");
            }

            read.Add(Parcel(members, place, id, places));
            at++;
        }

        faults.Total(read.Select(parcel => parcel.Parcel.AreaSquareMetres), "parcels");
        return read;
    }

    private ReadParcel Parcel(Dictionary<string, JsonElement> members, string place, string id, Dictionary<string, int> places)
    {
        var area = members.TryGetValue("areaSquareMetres", out var given) ? faults.Area(given, place + ".areaSquareMetres") : faults.Missing(place, "areaSquareMetres").Length;
        var suitability = new double?[places.Count];
        var surcharge = new double[members.ContainsKey("surcharge") ? places.Count : 0];
        if (members.TryGetValue("suitability", out var suits))
        {
            ForEachSector(suits, place + ".suitability", places, (value, at, where) => suitability[at] = value.ValueKind == JsonValueKind.Null ? null : faults.Between(value, where, 1, "suitability"));
        }
        else
        {
            faults.Missing(place, "suitability");
        }

        if (members.TryGetValue("surcharge", out var taken))
        {
            ForEachSector(taken, place + ".surcharge", places, (value, at, where) => surcharge[at] = faults.Between(value, where, Allocator.HighestSurcharge, "surcharge"));
        }

        var locked = members.TryGetValue("lockedTo", out var kept) ? LockedTo(kept, place + ".lockedTo", places, suitability) : null;
        var neighbours = members.TryGetValue("neighbours", out var beside) ? faults.Ids(beside, place + ".neighbours") : [];
        return new ReadParcel(new AllocationParcel(id, area, [.. suitability]) { Surcharge = [.. surcharge] }, neighbours, locked, place);
    }

    private void ForEachSector(JsonElement element, string place, Dictionary<string, int> places, Action<JsonElement, int, string> read)
    {
        foreach (var (sector, value) in faults.Members(element, place))
        {
            if (places.TryGetValue(sector, out var at))
            {
                read(value, at, $"{place}.{sector}");
            }
            else
            {
                faults.Add($"{place}.{sector}", "unknown-sector", sector);
            }
        }
    }

    private string? LockedTo(JsonElement value, string place, Dictionary<string, int> places, double?[] suitability)
    {
        var sector = faults.Id(value, place);
        if (sector.Length > 0 && (!places.TryGetValue(sector, out var at) || suitability[at] is null))
        {
            faults.Add(place, "locked-elsewhere", sector);
        }

        return sector;
    }

    private bool Flag(JsonElement value)
    {
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            faults.Add("wholeParcels", "not-a-flag", value.ToString());
        }

        return value.ValueKind == JsonValueKind.True;
    }

    private ImmutableArray<ImmutableArray<int>> Neighbours(List<ReadParcel> read)
    {
        var places = read.Select((parcel, at) => (parcel.Parcel.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        return [.. read.Select(parcel => parcel.Neighbours.Select(id => Neighbour(parcel, id, places)).ToImmutableArray())];
    }

    private int Neighbour(ReadParcel parcel, string id, Dictionary<string, int> places)
    {
        if (places.TryGetValue(id, out var at) && id != parcel.Parcel.Id)
        {
            return at;
        }

        faults.Add(parcel.Place + ".neighbours", "unknown-neighbour", id);
        return 0;
    }

    private sealed record ReadParcel(AllocationParcel Parcel, ImmutableArray<string> Neighbours, string? LockedTo, string Place);
}
