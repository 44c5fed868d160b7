namespace SpatialPlan.Forecasts;

/// <summary>The standard normal distribution.</summary>
public static class NormalDistribution
{
    private const double Tail = 0.02425;

    private static readonly double[] A = [-3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02, 1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00];
    private static readonly double[] B = [-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01, -1.328068155288572e+01, 1];
    private static readonly double[] C = [-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00, -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00];
    private static readonly double[] D = [7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1];

    /// <summary>The value that a share of all draws does not exceed, by Acklam's rational approximation (relative error below 1.2e-9).</summary>
    /// <param name="share">0 to 1; the ends are taken as one draw in 2^53, which lies 8.2 standard deviations out.</param>
    public static double Quantile(double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        var inside = Math.Clamp(share, Math.ScaleB(1, -53), 1 - Math.ScaleB(1, -53));
        if (inside < Tail)
        {
            return OfTail(Math.Sqrt(-2 * Math.Log(inside)));
        }

        if (inside > 1 - Tail)
        {
            return -OfTail(Math.Sqrt(-2 * Math.Log(1 - inside)));
        }

        var centre = inside - 0.5;
        return centre * Polynomial(A, centre * centre) / Polynomial(B, centre * centre);
    }

    private static double OfTail(double far) => Polynomial(C, far) / Polynomial(D, far);

    private static double Polynomial(double[] coefficients, double at) => coefficients.Aggregate(0.0, (sum, coefficient) => (sum * at) + coefficient);
}
