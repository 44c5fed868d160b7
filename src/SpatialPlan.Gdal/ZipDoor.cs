using System.IO.Compression;
using SpatialPlan.Importing;

namespace SpatialPlan.Gdal;

/// <summary>Unpacks a zip file of a stranger. What counts is the number of bytes that really come out, never what the headers promise.</summary>
internal static class ZipDoor
{
    private const int MostEntries = 200;
    private const long MostBytes = 2L * 1024 * 1024 * 1024;
    private const int MostRatio = 200;
    private const long FreeBytes = 1024 * 1024;

    private static readonly string[] Wanted = [.. SourceFormat.All.Where(format => format != SourceFormat.Xlsx).SelectMany(format => format.Extensions.Concat(format.Siblings))];

    /// <summary>Extracts the one dataset of a zip file into a folder.</summary>
    /// <returns>The path of its main file.</returns>
    public static async Task<string> ExtractAsync(string path, string folder, CancellationToken cancellation)
    {
        using var archive = Open(path);
        var entries = Check(archive);
        var wanted = entries.Where(entry => Wanted.Contains(Path.GetExtension(entry.FullName).ToLowerInvariant())).ToList();
        var mains = wanted.Where(entry => SourceFormat.Of(entry.FullName) is not null).ToList();
        if (mains.Count != 1)
        {
            throw new ImportRefusedException("zip-content", ("file", Path.GetFileName(path)), ("count", mains.Count));
        }

        Directory.CreateDirectory(folder);
        var main = mains[0];
        var stem = Path.ChangeExtension(main.FullName, null);
        var left = Allowance(new FileInfo(path).Length);
        foreach (var entry in wanted.Where(entry => Path.ChangeExtension(entry.FullName, null).Equals(stem, StringComparison.OrdinalIgnoreCase)))
        {
            left -= await ExtractAsync(entry, Path.Combine(folder, "input" + Path.GetExtension(entry.FullName).ToLowerInvariant()), left, cancellation).ConfigureAwait(false);
        }

        return Path.Combine(folder, "input" + Path.GetExtension(main.FullName).ToLowerInvariant());
    }

    /// <summary>Reads a zip file through without keeping anything, and refuses it for the same faults.</summary>
    public static void Inspect(string path)
    {
        using var archive = Open(path);
        var left = Allowance(new FileInfo(path).ResolveLinkTarget(true) is FileInfo target ? target.Length : new FileInfo(path).Length);
        foreach (var entry in Check(archive))
        {
            using var stream = OpenEntry(entry);
            left -= Copy(stream, Stream.Null, left);
        }
    }

    private static long Allowance(long zippedBytes) => Math.Min(MostBytes, FreeBytes + (zippedBytes * MostRatio));

    private static ZipArchive Open(string path)
    {
        try
        {
            return ZipFile.OpenRead(path);
        }
        catch (InvalidDataException)
        {
            throw new ImportRefusedException("zip-broken", ("file", Path.GetFileName(path)));
        }
    }

    private static List<ZipArchiveEntry> Check(ZipArchive archive)
    {
        var entries = archive.Entries;
        if (entries.Count > MostEntries)
        {
            throw new ImportRefusedException("zip-entries", ("most", MostEntries));
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            var key = entry.FullName.Contains('\\', StringComparison.Ordinal) || entry.FullName.StartsWith('/') || entry.FullName.Contains(':', StringComparison.Ordinal)
                || entry.FullName.Contains('\0', StringComparison.Ordinal) || entry.FullName.Split('/').Contains("..") ? "zip-path"
                : IsLink(entry) ? "zip-link"
                : entry.IsEncrypted ? "zip-encrypted"
                : !names.Add(entry.FullName) ? "zip-twice" : null;
            if (key is not null)
            {
                throw new ImportRefusedException(key, ("entry", entry.FullName));
            }
        }

        return [.. entries.Where(entry => !entry.FullName.EndsWith('/') && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal))];
    }

    /// <summary>The upper half of the external attributes is the Unix mode; 0120000 is a symbolic link.</summary>
    private static bool IsLink(ZipArchiveEntry entry) => ((entry.ExternalAttributes >> 16) & 0xF000) == 0xA000;

    private static Stream OpenEntry(ZipArchiveEntry entry)
    {
        try
        {
            return entry.Open();
        }
        catch (InvalidDataException)
        {
            throw new ImportRefusedException("zip-broken", ("file", entry.FullName));
        }
    }

    private static async Task<long> ExtractAsync(ZipArchiveEntry entry, string target, long left, CancellationToken cancellation)
    {
        await using var stream = OpenEntry(entry);
        await using var file = File.Create(target);
        return await Task.Run(() => Copy(stream, file, left), cancellation).ConfigureAwait(false);
    }

    private static long Copy(Stream from, Stream to, long left)
    {
        var buffer = new byte[1 << 16];
        long total = 0;
        int read;
        try
        {
            while ((read = from.Read(buffer)) > 0)
            {
                total += read;
                if (total > left)
                {
                    throw new ImportRefusedException("zip-bomb", ("most", MostBytes / 1024 / 1024), ("ratio", MostRatio));
                }

                to.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            throw new ImportRefusedException("zip-broken", ("file", ""));
        }

        return total;
    }
}
