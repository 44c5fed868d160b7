using System.Collections.Immutable;

namespace SpatialPlan.Forecasts;

/// <summary>People by age in one year.</summary>
public sealed record AgeGroups
{
    /// <summary>The width of a group in years.</summary>
    public const int Width = 5;

    /// <summary>Makes the groups.</summary>
    /// <param name="year">The calendar year.</param>
    /// <param name="persons">Persons of 0 to 4, 5 to 9, .. years; the last group is open upwards. At least 11 groups, none negative, not all zero.</param>
    /// <exception cref="ArgumentException">The groups are not of that kind.</exception>
    public AgeGroups(int year, IEnumerable<double> persons)
    {
        (Year, Persons) = (year, [.. persons]);
        if (Persons.Length < CohortForecast.FewestGroups || Persons.Any(count => !(count >= 0) || !double.IsFinite(count)) || Persons.Sum() == 0)
        {
            throw new ArgumentException("Ages need at least eleven groups of five years, none below zero and not all zero.", nameof(persons));
        }
    }

    /// <summary>The calendar year.</summary>
    public int Year { get; }

    /// <summary>Persons by group, youngest first; the last group is open upwards.</summary>
    public ImmutableArray<double> Persons { get; }

    /// <summary>All persons.</summary>
    public double Total => Persons.Sum();
}
