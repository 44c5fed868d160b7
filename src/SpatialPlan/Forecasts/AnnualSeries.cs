using System.Collections.Immutable;

namespace SpatialPlan.Forecasts;

/// <summary>One value for every year of an unbroken run of years, oldest first. The unit is the caller's: persons, tonnes, jobs.</summary>
public sealed record AnnualSeries
{
    /// <summary>Makes a series.</summary>
    /// <param name="firstYear">The calendar year of the first value.</param>
    /// <param name="values">One finite value a year, oldest first; at least one.</param>
    /// <exception cref="ArgumentException">There is no value, or one is NaN or infinite.</exception>
    public AnnualSeries(int firstYear, IEnumerable<double> values)
    {
        FirstYear = firstYear;
        Values = [.. values];
        if (Values.IsEmpty || !Values.All(double.IsFinite))
        {
            throw new ArgumentException("A series needs at least one value, and every value must be finite.", nameof(values));
        }
    }

    /// <summary>The calendar year of the first value.</summary>
    public int FirstYear { get; }

    /// <summary>The values, oldest first; never empty.</summary>
    public ImmutableArray<double> Values { get; }

    /// <summary>The calendar year of the last value.</summary>
    public int LastYear => FirstYear + Values.Length - 1;

    /// <summary>The value of the last year.</summary>
    public double Last => Values[^1];
}
