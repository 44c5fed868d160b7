namespace SpatialPlan.Cli.Allocation;

/// <summary>Reads the bytes of a problem file.</summary>
public static class ProblemFile
{
    private const int LargestMegabytes = 512;

    /// <summary>The bytes of a file, or of the input stream for <c>-</c>; <see langword="null"/> when they cannot be had, which is then said.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(CliContext context, string file, CancellationToken cancellation)
    {
        try
        {
            await using var stream = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
            using var bytes = new MemoryStream();
            var buffer = new byte[81920];
            for (var read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false); read > 0; read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false))
            {
                if (bytes.Length + read > LargestMegabytes * 1_000_000L)
                {
                    context.Fail(ExitCode.Refused, context.Text("cli.allocate.too-big", ("file", file), ("limit", LargestMegabytes)));
                    return null;
                }

                bytes.Write(buffer, 0, read);
            }

            return WithoutMark(bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            context.Fail(ExitCode.Refused, context.Text("cli.allocate.no-file", ("file", file), ("reason", fault.Message)));
            return null;
        }
    }

    // Spreadsheets and editors put a byte-order mark in front, which is no part of JSON.
    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> text) =>
        text.Span.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF }) ? text[3..] : text;
}
