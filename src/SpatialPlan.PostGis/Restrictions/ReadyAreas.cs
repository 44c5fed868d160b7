using System.Collections.Concurrent;
using Npgsql;
using SpatialPlan.Restrictions;

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>
/// Large areas kept ready: where layers were surveyed, and restrictions of very many vertices, which every check would read again. A version never
/// changes; it is known by its number and the time it was recorded, so that another database under the same address is not taken for this one.
/// </summary>
/// <param name="query">The query file that gives areas by the numbers of their versions: version_id, recorded_from, geom.</param>
internal sealed class ReadyAreas(string query)
{
    /// <summary>About twenty bytes each.</summary>
    private const int MostVertices = 1_500_000;

    private readonly ConcurrentDictionary<(long VersionId, DateTime RecordedFrom), ReadyArea> areas = new();
    private int vertices;

    /// <summary>The areas of versions, by their numbers.</summary>
    /// <param name="connection">An open connection; it is asked only for what is not kept.</param>
    /// <param name="versions">Numbers and times of recording.</param>
    /// <param name="cancellation">Ends the query.</param>
    /// <exception cref="FormatException">An area cannot be read.</exception>
    public async Task<IReadOnlyDictionary<long, ReadyArea>> OfAsync(NpgsqlConnection connection, IEnumerable<(long VersionId, DateTime RecordedFrom)> versions, CancellationToken cancellation)
    {
        var found = new Dictionary<long, ReadyArea>();
        var missing = new List<long>();
        foreach (var version in versions)
        {
            if (areas.TryGetValue(version, out var area))
            {
                found[version.VersionId] = area;
            }
            else
            {
                missing.Add(version.VersionId);
            }
        }

        if (missing.Count > 0)
        {
            foreach (var (key, area) in await connection.QueryAsync(query, Read, cancellation, missing.ToArray()).ConfigureAwait(false))
            {
                found[key.VersionId] = Keep(key, area);
            }
        }

        return found;
    }

    private ReadyArea Keep((long VersionId, DateTime RecordedFrom) key, ReadyArea area)
    {
        if (Interlocked.Add(ref vertices, area.Vertices) > MostVertices)
        {
            areas.Clear();
            Interlocked.Exchange(ref vertices, area.Vertices);
        }

        return areas.GetOrAdd(key, area);
    }

    private static ((long VersionId, DateTime RecordedFrom) Key, ReadyArea Area) Read(NpgsqlDataReader row) => (
        (row.Get<long>("version_id"), row.Get<DateTime>("recorded_from")),
        new ReadyArea(EwkbGeometry.Read(row.Get<byte[]>("geom"))));
}
