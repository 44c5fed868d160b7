using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using SpatialPlan.Importing;

namespace SpatialPlan.Gdal;

/// <summary>Reads what ogr2ogr writes as a PostgreSQL dump: a COPY with geometry as hexadecimal extended well-known binary, streamed, one line per feature.</summary>
internal sealed partial class PgDumpReader(Stream stream, Encoding? fallback, bool namesAreShortened, bool statesSystem)
{
    private const int BatchSize = 1_000;
    private const int LongestLine = 64 * 1024 * 1024;
    private static readonly UTF8Encoding Utf8 = new(false, true);
    private byte[] buffer = new byte[1 << 20];
    private int start;
    private int end;
    private int geometryColumn = -1;
    private int columnCount;

    /// <summary>The table that is read.</summary>
    private string? Table { get; set; }

    /// <summary>Reads up to the first COPY. <see langword="null"/> when there is none: a file without features.</summary>
    public async Task<SourceColumns?> ReadHeaderAsync(CancellationToken cancellation)
    {
        while (await LineAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            if (HeaderOf(line) is { } columns)
            {
                return columns;
            }
        }

        return null;
    }

    /// <summary>Reads the features.</summary>
    /// <exception cref="ImportRefusedException">The stream breaks off, a second table follows, or a text is in no known character set.</exception>
    public async IAsyncEnumerable<IReadOnlyList<SourceFeature>> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var ordinal = 0;
        var batch = new List<SourceFeature>(BatchSize);
        var ended = false;
        while (await LineAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            if (line.Length == 2 && buffer[line.Start] == '\\' && buffer[line.Start + 1] == '.')
            {
                ended = true;
                break;
            }

            batch.Add(FeatureOf(buffer.AsSpan(line.Start, line.Length), ++ordinal));
            if (batch.Count == BatchSize)
            {
                yield return batch;
                batch = new List<SourceFeature>(BatchSize);
            }
        }

        yield return batch;
        if (!ended)
        {
            throw new ImportRefusedException("file-cut-off");
        }

        while (await LineAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            var first = Table;
            if (HeaderOf(line) is not null)
            {
                throw new ImportRefusedException("several-tables", ("tables", $"{first}, {Table}, …"));
            }
        }
    }

    private SourceColumns? HeaderOf((int Start, int Length) line)
    {
        if (!buffer.AsSpan(line.Start, line.Length).StartsWith("COPY "u8))
        {
            return null;
        }

        var text = Decode(buffer.AsSpan(line.Start, line.Length));
        var names = QuotedName().Matches(text).Select(match => match.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal)).ToList();
        Table = names[1];
        names.RemoveRange(0, 2);
        columnCount = names.Count;
        geometryColumn = names.IndexOf(OgrReading.GeometryColumn);
        if (geometryColumn >= 0)
        {
            names.RemoveAt(geometryColumn);
        }

        return new SourceColumns(names, geometryColumn >= 0, namesAreShortened, statesSystem);
    }

    private SourceFeature FeatureOf(ReadOnlySpan<byte> line, int ordinal)
    {
        var attributes = new string?[columnCount - (geometryColumn >= 0 ? 1 : 0)];
        byte[]? geometry = null;
        for (int column = 0, at = 0; column < columnCount; column++)
        {
            var rest = line[at..];
            var length = EndOfField(rest);
            var field = rest[..length];
            at += Math.Min(length + 1, rest.Length);
            if (column == geometryColumn)
            {
                geometry = IsNull(field) ? null : Convert.FromHexString(field);
            }
            else
            {
                attributes[column - (geometryColumn >= 0 && column > geometryColumn ? 1 : 0)] = IsNull(field) ? null : TextOf(field);
            }
        }

        return new SourceFeature(ordinal, attributes, geometry);
    }

    /// <summary>A tab ends a field unless a backslash stands before it; a backslash escapes itself.</summary>
    private static int EndOfField(ReadOnlySpan<byte> rest)
    {
        var at = 0;
        while (true)
        {
            var next = rest[at..].IndexOfAny((byte)'\t', (byte)'\\');
            if (next < 0)
            {
                return rest.Length;
            }

            if (rest[at + next] == '\t')
            {
                return at + next;
            }

            at = Math.Min(at + next + 2, rest.Length);
        }
    }

    private static bool IsNull(ReadOnlySpan<byte> field) => field.Length == 2 && field[0] == '\\' && field[1] == 'N';

    private string TextOf(ReadOnlySpan<byte> field)
    {
        if (field.IndexOf((byte)'\\') < 0)
        {
            return Decode(field);
        }

        var plain = new byte[field.Length];
        var length = 0;
        for (var i = 0; i < field.Length; i++)
        {
            plain[length++] = field[i] == '\\' && i + 1 < field.Length ? field[++i] : field[i];
        }

        return Decode(plain.AsSpan(0, length));
    }

    private string Decode(ReadOnlySpan<byte> bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes) ? Utf8.GetString(bytes) : fallback?.GetString(bytes) ?? throw new ImportRefusedException("encoding-unknown");

    /// <summary>The next line, a line feed after a backslash being part of it. It stays in the buffer until the next call.</summary>
    private async ValueTask<(int Start, int Length)?> LineAsync(CancellationToken cancellation)
    {
        var searched = start;
        while (true)
        {
            var found = EndOfLine(searched);
            if (found >= 0)
            {
                var line = (start, found - start);
                start = found + 1;
                return line;
            }

            searched = Math.Max(start, end - 1);
            if (start > 0)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                (searched, end, start) = (searched - start, end - start, 0);
            }

            if (end == buffer.Length)
            {
                Grow();
            }

            var read = await stream.ReadAsync(buffer.AsMemory(end), cancellation).ConfigureAwait(false);
            if (read == 0)
            {
                return null;
            }

            end += read;
        }
    }

    private int EndOfLine(int from)
    {
        while (true)
        {
            var at = buffer.AsSpan(from, end - from).IndexOf((byte)'\n');
            if (at < 0)
            {
                return -1;
            }

            at += from;
            var backslashes = 0;
            while (at - backslashes - 1 >= start && buffer[at - backslashes - 1] == '\\')
            {
                backslashes++;
            }

            if (backslashes % 2 == 0)
            {
                return at;
            }

            from = at + 1;
        }
    }

    private void Grow()
    {
        if (buffer.Length >= LongestLine)
        {
            throw new ImportRefusedException("feature-too-large", ("most", LongestLine / 1024 / 1024));
        }

        Array.Resize(ref buffer, buffer.Length * 2);
    }

    [GeneratedRegex("\"((?:[^\"]|\"\")*)\"")]
    private static partial Regex QuotedName();
}
