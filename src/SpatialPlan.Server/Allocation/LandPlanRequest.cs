using System.Collections.Immutable;
using System.Globalization;
using SpatialPlan.Server.Forecasts;
using SpatialPlan.Supply;

namespace SpatialPlan.Server.Allocation;

/// <summary>How a reader wants land to be given out; it stands in the address beside what is asked of the forecast.</summary>
/// <param name="Plan">Compactness, last tier, whole pieces.</param>
/// <param name="Weights">Weights of suitability tried instead of those of the rules, by <c>sector.factor</c>.</param>
public sealed record LandPlanRequest(LandPlanSettings Plan, ImmutableSortedDictionary<string, double> Weights)
{
    /// <summary>What stands before the name of a weight in the address.</summary>
    public const string WeightPrefix = "weight.";

    /// <summary>The most a weight may be.</summary>
    public const double MostWeight = 100;

    /// <summary>Reads the address; a problem that names the parameter that cannot be read.</summary>
    internal static IResult? TryRead(HttpContext context, out LandPlanRequest request)
    {
        var query = context.Request.Query;
        request = new LandPlanRequest(new LandPlanSettings(), ImmutableSortedDictionary<string, double>.Empty);
        if (!TryNumber(query["beta"], 1, out var beta))
        {
            return Problems.BadValue(context, "beta", query["beta"], "problem.expected.share");
        }

        if (!TryNumber(query["tier"], 4, out var tier) || tier is < 1 || tier % 1 is > 0)
        {
            return Problems.BadValue(context, "tier", query["tier"], "problem.expected.tier");
        }

        var weights = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var (name, value) in query.Where(pair => pair.Key.StartsWith(WeightPrefix, StringComparison.Ordinal)))
        {
            if (value.Count > 1 || !TryNumber(value, MostWeight, out var weight))
            {
                return Problems.BadValue(context, name, value, "problem.expected.weight");
            }

            if (weight is { } given)
            {
                weights[name[WeightPrefix.Length..]] = given;
            }
        }

        request = new LandPlanRequest(new LandPlanSettings { Beta = beta, LastTier = (int)(tier ?? 4), WholePieces = query["whole"] == "true" }, weights.ToImmutable());
        return null;
    }

    /// <summary>The same request in another form, as an address of this site.</summary>
    internal string Address(ForecastRequest forecast, LandPlanFormat format, string? table = null, string? language = null)
    {
        var own = new Microsoft.AspNetCore.Http.Extensions.QueryBuilder();
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                own.Add(name, value);
            }
        }

        Add("beta", Plan.Beta?.ToString("R", CultureInfo.InvariantCulture));
        Add("tier", Plan.LastTier == 4 ? null : Plan.LastTier.ToString(CultureInfo.InvariantCulture));
        Add("whole", Plan.WholePieces ? "true" : null);
        foreach (var (name, weight) in Weights)
        {
            Add(WeightPrefix + name, weight.ToString("R", CultureInfo.InvariantCulture));
        }

        Add("lang", language);
        Add("format", format == LandPlanFormat.Page ? null : format.ToString().ToLowerInvariant());
        Add("table", table);
        var more = own.ToQueryString().Value;
        return forecast.Address(ForecastFormat.Page).Replace("/forecast?", "/allocation?", StringComparison.Ordinal) + (string.IsNullOrEmpty(more) ? "" : "&" + more[1..]);
    }

    // An empty field of a form is not given.
    private static bool TryNumber(string? text, double most, out double? number)
    {
        number = string.IsNullOrWhiteSpace(text) ? null
            : double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) ? read : double.NaN;
        return number is null || (number >= 0 && number <= most);
    }
}
