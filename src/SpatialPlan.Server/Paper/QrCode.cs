using System.Globalization;
using System.Text;
using QRCoder;

namespace SpatialPlan.Server.Paper;

/// <summary>An address as a QR code in SVG, with the quiet margin that readers need.</summary>
internal static class QrCode
{
    /// <summary>Draws it: one square per dark module, in one path.</summary>
    public static string Draw(Uri address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {rows.Count} {rows.Count}\"><rect width=\"{rows.Count}\" height=\"{rows.Count}\" fill=\"#fff\"/><path fill=\"#000\" d=\"");
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                svg.Append(rows[y][x] ? string.Create(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z") : "");
            }
        }

        return svg.Append("\"/></svg>").ToString();
    }
}
