namespace SpatialPlan.Forecasts;

/// <summary>A small random sequence that is the same on every machine and in every version of the runtime (Steele, Lea and Flood 2014).</summary>
/// <param name="seed">Names the sequence.</param>
public sealed class SplitMix64(ulong seed)
{
    private ulong state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong NextBits()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var bits = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }

    /// <summary>The next number, at least 0 and below 1.</summary>
    public double NextShare() => (NextBits() >> 11) * (1.0 / (1UL << 53));
}
