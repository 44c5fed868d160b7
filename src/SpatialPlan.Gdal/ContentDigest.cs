using System.Security.Cryptography;
using System.Text;

namespace SpatialPlan.Gdal;

/// <summary>The digest of all that is read, and of how.</summary>
internal sealed class ContentDigest : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public ContentDigest(SourceOptions options) => hash.AppendData(Encoding.UTF8.GetBytes($"{options.Encoding}\n{options.Table}\n"));

    /// <summary>Adds the content of a file.</summary>
    public async Task AddAsync(string path, CancellationToken cancellation)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(Path.GetExtension(path).ToLowerInvariant() + "\n"));
        await using var stream = File.OpenRead(path);
        var buffer = new byte[1 << 20];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
        {
            hash.AppendData(buffer, 0, read);
        }
    }

    /// <summary>The digest, 64 hexadecimal digits.</summary>
    public string Finish() => Convert.ToHexStringLower(hash.GetHashAndReset());

    /// <inheritdoc />
    public void Dispose() => hash.Dispose();
}
