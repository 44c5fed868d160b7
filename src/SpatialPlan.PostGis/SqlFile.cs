using System.Collections.Concurrent;
using System.Reflection;

namespace SpatialPlan.PostGis;

/// <summary>The queries: each stands in a <c>.sql</c> file beside its only caller and is embedded under its folder and name.</summary>
public static class SqlFile
{
    private static readonly Assembly Assembly = typeof(SqlFile).Assembly;

    private static readonly ConcurrentDictionary<string, string> Texts = new();

    /// <summary>The names of all query files (<c>Parcels/ParcelById.sql</c>), migrations left out, sorted by ordinal.</summary>
    public static IReadOnlyList<string> Queries { get; } =
        [.. Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal) && !name.StartsWith("Migrations/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The names of all migrations in the order of their numbers.</summary>
    public static IReadOnlyList<string> Migrations { get; } =
        [.. Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Migrations/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The text of a file.</summary>
    /// <param name="name">Folder and file name, <c>Parcels/ParcelById.sql</c>.</param>
    /// <exception cref="ArgumentException">No such file is embedded.</exception>
    public static string Read(string name) => Texts.GetOrAdd(name, Load);

    private static string Load(string name)
    {
        using var stream = Assembly.GetManifestResourceStream(name) ?? throw new ArgumentException($"There is no query file '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
