using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace SpatialPlan.Allocation;

/// <summary>Reads the values of a problem and keeps what is wrong with them, in order and up to a number that a person still reads.</summary>
internal sealed class JsonFaults
{
    private const int MostFaults = 50;
    private const int LongestShown = 60;
    private readonly List<AllocationFault> faults = [];

    /// <summary>What is wrong so far.</summary>
    internal ImmutableArray<AllocationFault> All => [.. faults];

    internal void Add(string place, string code, string value = "")
    {
        if (faults.Count < MostFaults)
        {
            faults.Add(new AllocationFault(place, code, value.Length > LongestShown ? string.Concat(value.AsSpan(0, LongestShown), "…") : value));
        }
    }

    internal string Missing(string place, string name)
    {
        Add(place, "missing", name);
        return "";
    }

    /// <summary>The members of an object by name; without <paramref name="known"/> names any are taken.</summary>
    internal Dictionary<string, JsonElement> Members(JsonElement element, string place, params string[] known)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (element.ValueKind != JsonValueKind.Object)
        {
            Add(place, "not-an-object", element.ToString());
            return members;
        }

        foreach (var member in element.EnumerateObject())
        {
            var where = place == "$" ? member.Name : $"{place}.{member.Name}";
            if (known.Length > 0 && !known.Contains(member.Name, StringComparer.Ordinal))
            {
                Add(where, "unknown-name", string.Join(", ", known));
            }
            else if (string.IsNullOrWhiteSpace(member.Name))
            {
                Add(where, "no-name");
            }
            else if (!members.TryAdd(member.Name, member.Value))
            {
                Add(where, "stands-twice", member.Name);
            }
        }

        return members;
    }

    /// <summary>Whole square metres, not negative; written as a number that is whole, such as 400 or 4e2.</summary>
    internal long Area(JsonElement value, string place)
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            Add(place, "not-a-number", value.ToString());
            return 0;
        }

        if (!value.TryGetDecimal(out var area) || Math.Abs(area) > Allocator.MostSquareMetres)
        {
            Add(place, "too-large", value.ToString());
            return 0;
        }

        if (area < 0 || decimal.Truncate(area) != area)
        {
            Add(place, area < 0 ? "negative-area" : "fractional-area", value.ToString());
            return 0;
        }

        return (long)area;
    }

    /// <summary>A number from 0 to a limit; <paramref name="code"/> says what is meant.</summary>
    internal double Between(JsonElement value, string place, double limit, string code)
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            Add(place, "not-a-number", value.ToString());
            return 0;
        }

        if (!value.TryGetDouble(out var number) || number is not >= 0 || number > limit)
        {
            Add(place, code, value.ToString());
            return 0;
        }

        return number;
    }

    /// <summary>A priority: a whole number.</summary>
    internal int Rank(JsonElement value, string place)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var rank))
        {
            return rank;
        }

        Add(place, "priority", value.ToString());
        return 0;
    }

    /// <summary>A name: text that is not empty, or a whole number.</summary>
    internal string Id(JsonElement value, string place)
    {
        var id = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number when value.TryGetInt64(out var number) => number.ToString(CultureInfo.InvariantCulture),
            _ => "",
        };
        if (string.IsNullOrWhiteSpace(id))
        {
            Add(place, "no-name", value.ToString());
            return "";
        }

        return id;
    }

    /// <summary>A list of names.</summary>
    internal ImmutableArray<string> Ids(JsonElement value, string place)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            Add(place, "not-a-list", value.ToString());
            return [];
        }

        return [.. value.EnumerateArray().Select((one, at) => Id(one, $"{place}[{at}]"))];
    }

    /// <summary>Refuses areas that together are more than can be reckoned with.</summary>
    internal void Total(IEnumerable<long> areas, string place)
    {
        var total = areas.Aggregate(default(Int128), (sum, area) => sum + area);
        if (total > Allocator.MostSquareMetres)
        {
            Add(place, "too-large", total.ToString(CultureInfo.InvariantCulture));
        }
    }
}
