using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace SpatialPlan.Demand;

/// <summary>All coefficients of one calculation: those delivered with the system, replaced by those a forecast brings.</summary>
public sealed class CoefficientSheet
{
    private static readonly Lazy<CoefficientSheet> Delivered = new(LoadDefaults);

    private readonly ImmutableSortedDictionary<string, Coefficient> byKey;

    private CoefficientSheet(ImmutableSortedDictionary<string, Coefficient> byKey) => this.byKey = byKey;

    /// <summary>The coefficients delivered with the system; none of them is confirmed.</summary>
    public static CoefficientSheet Defaults => Delivered.Value;

    /// <summary>All coefficients, by key in ordinal order.</summary>
    public IEnumerable<Coefficient> All => byKey.Values;

    /// <summary>The value of a coefficient, in its unit.</summary>
    /// <exception cref="ArgumentException">There is no such key: a bug, since every key in use has a default.</exception>
    public double this[string key] => Find(key)?.Value ?? throw new ArgumentException($"There is no coefficient '{key}'.", nameof(key));

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
