using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SpatialPlan.Tables.Forecasts;

/// <summary>The tables of a forecast as they were handed in: from a folder, from the database or from a browser.</summary>
/// <param name="ByName">The bytes of each file by its name, such as <c>population.csv</c>.</param>
public sealed record ForecastFiles(ImmutableSortedDictionary<string, ImmutableArray<byte>> ByName)
{
    /// <summary>A table with more bytes is refused: no municipality has so many rows.</summary>
    public const int LargestBytes = 10_000_000;

    /// <summary>The files that must be there, then those that may be absent.</summary>
    public static ImmutableArray<string> Names { get; } = ["forecast.csv", "population.csv", .. ForecastFolder.OptionalFiles];

    /// <summary>The tables of a folder; other files in it are left alone. Of a table that is too large only so much is read that it can be refused.</summary>
    public static ForecastFiles OfFolder(string folder)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        foreach (var name in Names.Where(name => File.Exists(Path.Combine(folder, name))))
        {
            using var file = File.OpenRead(Path.Combine(folder, name));
            var bytes = new byte[(int)Math.Min(file.Length, LargestBytes + 1L)];
            file.ReadExactly(bytes);
            found[name] = [.. bytes];
        }

        return new ForecastFiles(found.ToImmutable());
    }

    /// <summary>Tables that came another way, by the names of their files.</summary>
    public static ForecastFiles Of(IEnumerable<KeyValuePair<string, byte[]>> files) =>
        new(files.ToImmutableSortedDictionary(file => file.Key, file => file.Value.ToImmutableArray(), StringComparer.Ordinal));

    /// <summary>SHA-256 of all tables with their names, 64 hex digits: the same for the same tables, wherever they come from.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in ByName)
        {
            // With their lengths, so that no two sets of tables run together to the same bytes.
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}\0{bytes.Length}\0")));
            hash.AppendData(bytes.AsSpan());
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
