using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using SpatialPlan.Forecasts;

namespace SpatialPlan.Demand;

/// <summary>All coefficients of one calculation: those delivered with the system, replaced by those a forecast brings.</summary>
public sealed class CoefficientSheet
{
    private static readonly Lazy<CoefficientSheet> Delivered = new(LoadDefaults);

    private readonly ImmutableSortedDictionary<string, Coefficient> byKey;

    // What a calculation reads: looked up two thousand times over when inputs are drawn.
    private readonly FrozenDictionary<string, int> places;
    private readonly double[] values;
    private readonly ImmutableArray<Triangular> triangles;

    private CoefficientSheet(ImmutableSortedDictionary<string, Coefficient> byKey)
    {
        this.byKey = byKey;
        places = byKey.Keys.Select((key, at) => (key, at)).ToFrozenDictionary(pair => pair.key, pair => pair.at, StringComparer.Ordinal);
        values = [.. byKey.Values.Select(coefficient => coefficient.Value)];
        triangles = [.. byKey.Values.Select(coefficient => new Triangular(Math.Min(coefficient.Low, coefficient.Value), coefficient.Value, Math.Max(coefficient.Value, coefficient.High)))];
    }

    private CoefficientSheet(CoefficientSheet other, double[] values) => (byKey, places, triangles, this.values) = (other.byKey, other.places, other.triangles, values);

    /// <summary>The coefficients delivered with the system; none of them is confirmed.</summary>
    public static CoefficientSheet Defaults => Delivered.Value;

    /// <summary>All coefficients, by key in ordinal order.</summary>
    public IEnumerable<Coefficient> All => byKey.Values;

    /// <summary>The value of a coefficient, in its unit.</summary>
    /// <exception cref="ArgumentException">There is no such key: a bug, since every key in use has a default.</exception>
    public double this[string key] => places.TryGetValue(key, out var at) ? values[at] : throw new ArgumentException($"There is no coefficient '{key}'.", nameof(key));

    /// <summary>The coefficient of a key, or <see langword="null"/> when there is none.</summary>
    public Coefficient? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>A sheet in which the given coefficients replace those of the same key.</summary>
    /// <exception cref="ArgumentException">A key is unknown, or its unit is not the unit of the default it replaces.</exception>
    public CoefficientSheet With(IEnumerable<Coefficient> own)
    {
        ArgumentNullException.ThrowIfNull(own);
        var replaced = byKey.ToBuilder();
        foreach (var coefficient in own)
        {
            if (Find(coefficient.Key)?.Unit != coefficient.Unit)
            {
                throw new ArgumentException($"The coefficient '{coefficient.Key}' is unknown or not in '{coefficient.Unit}'.", nameof(own));
            }

            replaced[coefficient.Key] = coefficient;
        }

        return new CoefficientSheet(replaced.ToImmutable());
    }

    /// <summary>A sheet that reckons with another value of one coefficient, also outside its range; what <see cref="Find"/> tells and what is drawn stay. To move the likeliest value use <see cref="With"/>.</summary>
    /// <exception cref="ArgumentException">There is no such key.</exception>
    public CoefficientSheet WithValue(string key, double value)
    {
        var drawn = values.ToArray();
        drawn[places.TryGetValue(key, out var at) ? at : throw new ArgumentException($"There is no coefficient '{key}'.", nameof(key))] = value;
        return new CoefficientSheet(this, drawn);
    }

    /// <summary>
    /// A sheet with every coefficient drawn from its triangle of lowest, likeliest and highest value, independently. Every coefficient takes one
    /// number of the sequence whether it is used or not, so that one more table does not change the draws of the others.
    /// </summary>
    public CoefficientSheet Drawn(SplitMix64 random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return new CoefficientSheet(this, [.. triangles.Select(triangle => triangle.Quantile(random.NextShare()))]);
    }

    private static CoefficientSheet LoadDefaults()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Demand/default-coefficients.json")!;
        using var document = JsonDocument.Parse(stream);
        var coefficients = document.RootElement.EnumerateArray().Select(row => new Coefficient(
            row.GetProperty("key").GetString()!,
            row.GetProperty("value").GetDouble(),
            row.GetProperty("low").GetDouble(),
            row.GetProperty("high").GetDouble(),
            row.GetProperty("unit").GetString()!,
            row.GetProperty("source").GetString()!,
            row.TryGetProperty("asOf", out var date) ? DateOnly.ParseExact(date.GetString()!, "yyyy-MM-dd") : null,
            Confirmed: false,
            Enum.Parse<CoefficientBasis>(row.GetProperty("basis").GetString()!, ignoreCase: true)));
        return new CoefficientSheet(coefficients.ToImmutableSortedDictionary(row => row.Key, row => row, StringComparer.Ordinal));
    }
}
