using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;
using SpatialPlan.Importing;

namespace SpatialPlan.Gdal;

/// <summary>A Shapefile is three files that must agree, and its texts are in a character set that it often does not state.</summary>
internal static class ShapefileCheck
{
    private const int HeaderBytes = 100;

    /// <summary>Checks the parts and finds the character set.</summary>
    /// <param name="file">The file.</param>
    /// <param name="stem">The path of its parts without their endings.</param>
    /// <param name="encoding">What the person states.</param>
    /// <param name="cancellation">Stops.</param>
    public static async Task<PreparedFile> CompleteAsync(PreparedFile file, string stem, Encoding? encoding, CancellationToken cancellation)
    {
        foreach (var part in (string[])[".shx", ".dbf"])
        {
            if (!File.Exists(stem + part))
            {
                throw new ImportRefusedException("shapefile-part", ("part", part));
            }
        }

        await using (var shapes = File.OpenRead(file.Path))
        {
            var header = new byte[HeaderBytes];
            await shapes.ReadExactlyAsync(header, cancellation).ConfigureAwait(false);
            var stated = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(24)) * 2L;
            if (stated > shapes.Length)
            {
                throw new ImportRefusedException("shapefile-cut", ("stated", stated), ("bytes", shapes.Length));
            }
        }

        var set = encoding is not null ? NameOf(encoding) : await FindEncodingAsync(stem, cancellation).ConfigureAwait(false);
        return file with { StatesSystem = File.Exists(stem + ".prj"), OpenOptions = set is null ? [] : [$"ENCODING={set}"] };
    }

    private static string NameOf(Encoding encoding) => encoding.CodePage == Encoding.UTF8.CodePage ? "UTF-8" : $"CP{encoding.CodePage}";

    /// <summary>What the .cpg or the header of the .dbf states; where both are silent, UTF-8 if all texts are; otherwise nobody can know.</summary>
    private static async Task<string?> FindEncodingAsync(string stem, CancellationToken cancellation)
    {
        var table = await File.ReadAllBytesAsync(stem + ".dbf", cancellation).ConfigureAwait(false);
        var header = table.Length < 32 ? throw new ImportRefusedException("shapefile-part", ("part", ".dbf")) : BinaryPrimitives.ReadUInt16LittleEndian(table.AsSpan(8));
        var texts = table.AsSpan(Math.Min((int)header, table.Length));
        if (!texts.ContainsAnyExceptInRange((byte)0, (byte)127))
        {
            return null;
        }

        var page = File.Exists(stem + ".cpg") ? (await File.ReadAllTextAsync(stem + ".cpg", cancellation).ConfigureAwait(false)).Trim() : "";
        var isUtf8 = Utf8.IsValid(table.AsSpan(Math.Min((int)header, table.Length)));
        if (page.Equals("UTF-8", StringComparison.OrdinalIgnoreCase) || page.Equals("UTF8", StringComparison.OrdinalIgnoreCase))
        {
            return isUtf8 ? "UTF-8" : throw new ImportRefusedException("encoding-unknown");
        }

        if (page.Length > 0)
        {
            return NameOf(TextEncodings.Find(page)!);
        }

        // Language driver byte: 0xC9 is Windows-1251, 0x26 and 0x65 are code page 866.
        return table[29] switch
        {
            0xC9 => "CP1251",
            0x26 or 0x65 => "CP866",
            _ => isUtf8 ? "UTF-8" : throw new ImportRefusedException("encoding-unknown"),
        };
    }
}
