using System.Text;
using System.Text.Unicode;
using SpatialPlan.Importing;

namespace SpatialPlan.Gdal;

/// <summary>Character sets of files.</summary>
internal static class TextEncodings
{
    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding of a name such as <c>CP1251</c>, <c>windows-1251</c>, <c>CP866</c>, <c>UTF-8</c>; <see langword="null"/> for no name.</summary>
    public static Encoding? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        var plain = name.Trim();
        var page = plain.StartsWith("CP", StringComparison.OrdinalIgnoreCase) ? plain[2..] : plain;
        try
        {
            return int.TryParse(page, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
                ? Encoding.GetEncoding(number, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                : Encoding.GetEncoding(plain, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            throw new ImportRefusedException("encoding-not-known", ("value", name));
        }
    }

    /// <summary>Copies a text file as UTF-8.</summary>
    public static async Task RewriteAsync(string from, string to, Encoding encoding, CancellationToken cancellation)
    {
        using var reader = new StreamReader(from, encoding, detectEncodingFromByteOrderMarks: true);
        await using var writer = new StreamWriter(to, append: false, new UTF8Encoding(false));
        var buffer = new char[1 << 16];
        int read;
        try
        {
            while ((read = await reader.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
            {
                await writer.WriteAsync(buffer.AsMemory(0, read), cancellation).ConfigureAwait(false);
            }
        }
        catch (DecoderFallbackException)
        {
            throw new ImportRefusedException("encoding-wrong", ("value", encoding.WebName));
        }
    }

    /// <summary>Refuses a text file that is not UTF-8.</summary>
    public static async Task RequireUtf8Async(string path, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(path);
        var buffer = new byte[1 << 20];
        var kept = 0;
        int read;
        while ((read = await stream.ReadAsync(buffer.AsMemory(kept), cancellation).ConfigureAwait(false)) > 0)
        {
            var length = kept + read;
            var whole = length - UnfinishedTail(buffer.AsSpan(0, length));
            if (!Utf8.IsValid(buffer.AsSpan(0, whole)))
            {
                throw new ImportRefusedException("encoding-unknown");
            }

            buffer.AsSpan(whole, length - whole).CopyTo(buffer);
            kept = length - whole;
        }

        if (kept > 0)
        {
            throw new ImportRefusedException("encoding-unknown");
        }
    }

    /// <summary>How many bytes at the end begin a letter that goes on in the next block.</summary>
    private static int UnfinishedTail(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var one = bytes[^back];
            if ((one & 0xC0) == 0xC0)
            {
                var length = one >= 0xF0 ? 4 : one >= 0xE0 ? 3 : 2;
                return length > back ? back : 0;
            }

            if ((one & 0x80) == 0)
            {
                return 0;
            }
        }

        return 0;
    }
}
