namespace SpatialPlan.Synthesis.Randomness;

/// <summary>
/// A small pseudo-random sequence (splitmix64), the same on every machine, in every culture and for every number of cores. Each part of the
/// drawing takes a branch of its own by name, so that a change in one part leaves the others as they were.
/// </summary>
public sealed class Chance(ulong seed)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong _state = seed;

    /// <summary>The number this sequence began with.</summary>
    public ulong Seed { get; } = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            _state += Golden;
            return Scramble(_state);
        }
    }

    /// <summary>A number from 0 (inclusive) to 1 (exclusive).</summary>
    public double Unit() => ToUnit(Next());

    /// <summary>A number from <paramref name="low"/> (inclusive) to <paramref name="high"/> (exclusive).</summary>
    public double Between(double low, double high) => low + ((high - low) * Unit());

    /// <summary>A whole number from 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)(Unit() * count);

    /// <summary>True with the probability given.</summary>
    public bool Happens(double probability) => Unit() < probability;

    /// <summary>One of the choices, each equally likely.</summary>
    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    /// <summary>A sequence of its own for one part of the drawing; it does not advance this one.</summary>
    public Chance Branch(string part)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var letter in part)
            {
                hash = (hash ^ letter) * 1099511628211UL;
            }

            return new Chance(Mix(Seed, hash));
        }
    }

    /// <summary>A sequence of its own for the part of this name and number. The number is not put into the name as text: that would depend on the culture.</summary>
    public Chance Branch(string part, int number) => new(Mix(Branch(part).Seed, unchecked((ulong)number)));

    /// <summary>A well-scattered number made of two: the base of noise that needs no memory.</summary>
    public static ulong Mix(ulong first, ulong second)
    {
        unchecked
        {
            return Scramble(first ^ Scramble(second + Golden));
        }
    }

    /// <summary>The number from 0 to 1 that the upper 53 bits stand for.</summary>
    public static double ToUnit(ulong bits) => (bits >> 11) * (1.0 / (1UL << 53));

    private static ulong Scramble(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
