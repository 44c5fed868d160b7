using System.Buffers.Binary;
using System.Text;
using System.Xml;
using SpatialPlan.Importing;

namespace SpatialPlan.Gdal;

/// <summary>Compares the first bytes of a file with what its format must begin with, and refuses contents that reach out of the file.</summary>
internal static class ContentCheck
{
    private static readonly byte[][] Virtual = [.. new[] { "VirtualOGR", "VirtualShape", "VirtualText", "VirtualXL", "VirtualDbf", "VirtualGPKG", "load_extension" }.Select(Encoding.ASCII.GetBytes)];

    /// <summary>Refuses a file whose content is not what its name says.</summary>
    public static async Task RequireAsync(PreparedFile file, string name, CancellationToken cancellation)
    {
        var head = await HeadAsync(file.Path, cancellation).ConfigureAwait(false);
        if (!Begins(file.Format, head))
        {
            throw new ImportRefusedException("content-differs", ("file", name), ("format", file.Format.Name));
        }

        if (file.Format == SourceFormat.Csv)
        {
            await TextEncodings.RequireUtf8Async(file.Path, cancellation).ConfigureAwait(false);
        }

        if (file.Format == SourceFormat.Kml)
        {
            RequirePlainXml(file.Path, name);
        }
        else if (file.Format == SourceFormat.GeoPackage)
        {
            await RefuseVirtualTablesAsync(file.Path, cancellation).ConfigureAwait(false);
        }
        else if (file.Format == SourceFormat.Tab)
        {
            RequireNativeTable(await File.ReadAllTextAsync(file.Path, Encoding.Latin1, cancellation).ConfigureAwait(false), name);
        }
        else if (file.Format == SourceFormat.Xlsx)
        {
            ZipDoor.Inspect(file.Path);
        }
    }

    private static bool Begins(SourceFormat format, ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return format.Name switch
        {
            "GeoJSON" => text.StartsWith('{'),
            "Shapefile" => head.Length >= 100 && BinaryPrimitives.ReadInt32BigEndian(head) == 9994,
            "GeoPackage" => head.StartsWith("SQLite format 3\0"u8),
            "MapInfo TAB" => text.StartsWith("!table", StringComparison.OrdinalIgnoreCase),
            "MapInfo MIF" => text.StartsWith("version", StringComparison.OrdinalIgnoreCase),
            "KML" => text.StartsWith('<') && text.Contains("<kml", StringComparison.OrdinalIgnoreCase),
            "DXF" => text.StartsWith("0\n", StringComparison.Ordinal) || text.StartsWith("0\r\n", StringComparison.Ordinal) || text.StartsWith("999", StringComparison.Ordinal),
            "CSV" => !text.StartsWith('<') && !text.StartsWith('{') && !head.Contains((byte)0),
            "XLSX" => head.StartsWith("PK\u0003\u0004"u8),
            _ => false,
        };
    }

    private static async Task<byte[]> HeadAsync(string path, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(path);
        var head = new byte[4096];
        var length = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        return head[..length];
    }

    /// <summary>No document type, hence no entities; no depth that would overflow a stack; no links to other places.</summary>
    private static void RequirePlainXml(string path, string name)
    {
        try
        {
            using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = ImportLimits.FileBytes });
            while (reader.Read())
            {
                if (reader.Depth > ImportLimits.Nesting || (reader.NodeType == XmlNodeType.Element && reader.LocalName is "NetworkLink"))
                {
                    throw new ImportRefusedException("kml-not-plain", ("file", name), ("line", (reader as IXmlLineInfo)?.LineNumber ?? 0));
                }
            }
        }
        catch (XmlException fault)
        {
            throw new ImportRefusedException("xml-broken", ("file", name), ("line", fault.LineNumber), ("position", fault.LinePosition));
        }
    }

    /// <summary>SQLite's virtual tables read other files.</summary>
    private static async Task RefuseVirtualTablesAsync(string path, CancellationToken cancellation)
    {
        const int overlap = 32;
        await using var stream = File.OpenRead(path);
        var buffer = new byte[(1 << 20) + overlap];
        int kept = 0, read;
        while ((read = await stream.ReadAsync(buffer.AsMemory(kept, 1 << 20), cancellation).ConfigureAwait(false)) > 0)
        {
            var block = buffer.AsSpan(0, kept + read);
            foreach (var word in Virtual)
            {
                if (block.IndexOf(word) >= 0)
                {
                    throw new ImportRefusedException("geopackage-virtual", ("table", Encoding.ASCII.GetString(word)));
                }
            }

            var tail = Math.Min(overlap, block.Length);
            block[^tail..].CopyTo(buffer);
            kept = tail;
        }
    }

    /// <summary>A table may be a view on, or a collection of, other files.</summary>
    private static void RequireNativeTable(string text, string name)
    {
        if (text.Contains("Open Table", StringComparison.OrdinalIgnoreCase) || text.Contains("create view", StringComparison.OrdinalIgnoreCase) || text.Contains("IsSeamless", StringComparison.OrdinalIgnoreCase)
            || !(text.Contains("Type NATIVE", StringComparison.OrdinalIgnoreCase) || text.Contains("Type DBF", StringComparison.OrdinalIgnoreCase)))
        {
            throw new ImportRefusedException("tab-not-native", ("file", name));
        }
    }
}
