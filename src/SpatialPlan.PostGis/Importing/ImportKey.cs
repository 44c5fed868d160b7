using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SpatialPlan.Importing;

namespace SpatialPlan.PostGis.Importing;

/// <summary>
/// What makes two imports the same work: the same content, read the same way, right after one another. The same file that comes again after another
/// one is new work: it may be meant to bring back what stood before.
/// </summary>
/// <param name="Place">How the keys of all imports of this layer into this municipality begin.</param>
/// <param name="Digest">Of the content and of everything the person asked for.</param>
internal sealed record ImportKey(string Place, string Digest)
{
    /// <summary>The key of a file and a request.</summary>
    public static ImportKey Of(ImportSource source, ImportRequest request)
    {
        var parts = JsonSerializer.Serialize(new
        {
            source.Sha256, request.Srid, request.Plan, request.Coverage, request.ValidFrom,
            Maps = request.Maps.OrderBy(pair => pair.Key, StringComparer.Ordinal), Sets = request.Sets.OrderBy(pair => pair.Key, StringComparer.Ordinal),
        });
        return new ImportKey($"import:{request.Layer.Code}:{request.Municipality}:", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts))));
    }

    /// <summary>True when the key of an earlier change stands for the same work.</summary>
    public bool IsSameWorkAs(string key) => key.StartsWith(Place + Digest, StringComparison.Ordinal);

    /// <summary>The key under which the change is kept: two senders of one file after one state of the land make the same key, and only one gets in.</summary>
    public string After(long changeId) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Place}{Digest}:{changeId}");
}
