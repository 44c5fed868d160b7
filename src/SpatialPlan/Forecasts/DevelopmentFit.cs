using System.Collections.Immutable;

namespace SpatialPlan.Forecasts;

/// <summary>
/// Built-up land as a function of the number of people, learnt from past years: the shape with the smallest root mean square error is taken. The rules
/// are those of the demand module of FUTURES (Meentemeyer et al. 2013; GRASS add-on r.futures.demand), so that its results can be compared.
/// </summary>
/// <param name="Curve">The shape.</param>
/// <param name="Intercept">The constant of the shape; the logarithm of it for <see cref="DevelopmentCurve.Exponential"/>.</param>
/// <param name="Slope">The factor of the people or of their logarithm.</param>
/// <param name="RootMeanSquareError">In the unit of the land, with two degrees of freedom taken off; 0 with fewer than three years; not used for <see cref="DevelopmentCurve.ConstantPerPerson"/>.</param>
public sealed record DevelopmentFit(DevelopmentCurve Curve, double Intercept, double Slope, double RootMeanSquareError)
{
    /// <summary>Fits all shapes and takes the best; falling land per added person gives <see cref="DevelopmentCurve.ConstantPerPerson"/>.</summary>
    /// <param name="people">People by year, oldest first; above zero, and not all alike.</param>
    /// <param name="land">Built-up land in the same years; above zero.</param>
    /// <exception cref="ArgumentException">The lists differ in length, have fewer than two years, or hold what cannot be fitted.</exception>
    public static DevelopmentFit Of(IReadOnlyList<double> people, IReadOnlyList<double> land)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(land);
        if (people.Count != land.Count || people.Count < 2 || people.Concat(land).Any(value => !(value > 0) || !double.IsFinite(value)) || people.All(value => value == people[0]))
        {
            throw new ArgumentException("People and land are needed for at least two years, above zero, and the number of people must change.", nameof(people));
        }

        var linear = Line(DevelopmentCurve.Linear, people, land, value => value, value => value);
        var logarithmic = Line(DevelopmentCurve.Logarithmic, people, land, Math.Log, value => value);
        return linear.Slope < 0 || logarithmic.Slope < 0
            ? new DevelopmentFit(DevelopmentCurve.ConstantPerPerson, 0, land[^1] / people[^1], 0)
            : new[] { linear, logarithmic, Line(DevelopmentCurve.Exponential, people, land, value => value, Math.Log) }.MinBy(fit => fit.RootMeanSquareError)!;
    }

    /// <summary>The built-up land for a number of people, in the unit it was fitted in.</summary>
    public double Land(double people) => Curve switch
    {
        DevelopmentCurve.Logarithmic => people > 1 ? Math.Max(0, Intercept + (Slope * Math.Log(people))) : 0,
        DevelopmentCurve.Exponential => Math.Exp(Intercept + (Slope * people)),
        _ => Intercept + (Slope * people),
    };

    /// <summary>The land added from each year to the next; less land in a later year counts as nothing added.</summary>
    /// <param name="people">People by year; one value gives an empty result.</param>
    public ImmutableArray<double> Added(IReadOnlyList<double> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        return [.. people.Zip(people.Skip(1), (before, after) => Math.Max(0, Land(after) - Land(before)))];
    }

    private static DevelopmentFit Line(DevelopmentCurve curve, IReadOnlyList<double> people, IReadOnlyList<double> land, Func<double, double> ofPeople, Func<double, double> ofLand)
    {
        double[] x = [.. people.Select(ofPeople)], y = [.. land.Select(ofLand)];
        var (meanX, meanY) = (x.Average(), y.Average());
        var slope = x.Zip(y, (left, right) => (left - meanX) * (right - meanY)).Sum() / x.Sum(value => (value - meanX) * (value - meanX));
        var fit = new DevelopmentFit(curve, meanY - (slope * meanX), slope, 0);
        // Errors count in land for every shape, or shapes could not be compared.
        var squares = x.Zip(land, (value, came) => fit.Intercept + (slope * value) is var line && curve == DevelopmentCurve.Exponential ? Math.Exp(line) - came : fit.Intercept + (slope * value) - came).Sum(error => error * error);
        return fit with { RootMeanSquareError = people.Count > 2 ? Math.Sqrt(squares / (people.Count - 2)) : 0 };
    }
}
