using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace SpatialPlan.Server.Map;

/// <summary>Addresses of our own scripts and styles that change when the file changes, so that a browser may keep each version for ever.</summary>
internal sealed class AssetVersions(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<string, string> addresses = new(StringComparer.Ordinal);

    /// <summary>The address of a file of the web root, <c>/site.css?v=..</c>; without a version when the file is not there.</summary>
    public string Address(string path) => addresses.GetOrAdd(path, Versioned);

    /// <summary>What was asked for with its version never changes; what was asked for without is checked again every time.</summary>
    public static void SetCaching(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";

    private string Versioned(string path)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists)
        {
            return path;
        }

        using var stream = file.CreateReadStream();
        return $"{path}?v={Convert.ToHexStringLower(SHA256.HashData(stream).AsSpan(0, 6))}";
    }
}
