using System.Globalization;
using System.Text;
using NetTopologySuite.IO;
using SpatialPlan.Restrictions;

namespace SpatialPlan.Cli.Restrictions;

/// <summary>
/// The rows of a batch: one for each restriction that concerns a parcel, one without a restriction for a parcel that none concerns. Texts stand in
/// quotes, numbers unrounded without; a text that a spreadsheet would take for a formula gets an apostrophe.
/// </summary>
internal static class BatchTable
{
    private const string Columns =
        "parcel,eniCode,contourNumber,on,knownAt,registeredAreaSquareMetres,geometricAreaSquareMetres,verdict,verdictWithOverrides,notChecked,"
        + "theme,type,id,code,name,class,areaSquareMetres,shareOfDrawn,shareOfRegistered,lengthMetres,count,widthMetres,distanceMetres,act,override";

    private static readonly string Nothing = new(',', 14);

    public static string Head(bool withGeometry) => Columns + (withGeometry ? ",wkt\n" : "\n");

    /// <summary>The rows of one parcel.</summary>
    public static BatchRows Rows(RestrictionExtract extract, bool withGeometry)
    {
        var rows = new StringBuilder(512);
        Append(rows, extract, withGeometry);
        return new BatchRows(extract.Land.ParcelId!.Value, RestrictionExtractJson.CodeOf(extract.Verdict), rows.ToString());
    }

    private static void Append(StringBuilder rows, RestrictionExtract extract, bool withGeometry)
    {
        var start = rows.Length;
        AppendParcel(rows, extract);
        var parcel = extract.Restrictions.Count > 1 ? rows.ToString(start, rows.Length - start) : "";
        var end = withGeometry ? $",\"{new WKTWriter().Write(extract.Land.Geometry)}\"\n" : "\n";
        if (extract.Restrictions.Count == 0)
        {
            rows.Append(Nothing).Append(end);
        }

        for (var i = 0; i < extract.Restrictions.Count; i++)
        {
            AppendRestriction(i == 0 ? rows : rows.Append(parcel), extract, extract.Restrictions[i]);
            rows.Append(end);
        }
    }

    private static void AppendParcel(StringBuilder rows, RestrictionExtract extract)
    {
        var land = extract.Land;
        Text(rows, land.ParcelId?.ToString(CultureInfo.InvariantCulture)).Append(',');
        Text(rows, land.EniCode).Append(',');
        Text(rows, land.ContourNumber).Append(',');
        rows.Append('"').Append(CultureInfo.InvariantCulture, $"{extract.On:yyyy-MM-dd}").Append("\",");
        rows.Append('"').Append(CultureInfo.InvariantCulture, $"{extract.KnownAt?.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'}").Append("\",");
        rows.Append(CultureInfo.InvariantCulture, $"{land.RegisteredAreaSquareMetres},{extract.GeometricAreaSquareMetres:R},");
        Text(rows, RestrictionExtractJson.CodeOf(extract.Verdict)).Append(',');
        Text(rows, RestrictionExtractJson.CodeOf(extract.VerdictWithOverrides)).Append(',');
        Text(rows, string.Join(' ', extract.Unchecked.Select(layer => $"{layer.Theme.Code}:{RestrictionExtractJson.CodeOf(layer.State)}"))).Append(',');
    }

    private static void AppendRestriction(StringBuilder rows, RestrictionExtract extract, FoundRestriction found)
    {
        Text(rows, found.Restriction.Theme).Append(',');
        Text(rows, found.Restriction.Type).Append(',');
        Text(rows, found.Restriction.RestrictionId.ToString(CultureInfo.InvariantCulture)).Append(',');
        Text(rows, found.Restriction.Code).Append(',');
        Text(rows, found.Restriction.Name.Kyrgyz).Append(',');
        Text(rows, RestrictionExtractJson.CodeOf(found.Class)).Append(',');
        rows.Append(CultureInfo.InvariantCulture, $"{found.AreaSquareMetres:R},{found.ShareOfDrawn:R},{found.ShareOfRegistered:R},{found.LengthMetres:R},{found.Count},{found.WidthMetres:R},{found.DistanceMetres:R},");
        Text(rows, found.Restriction.Act?.Number).Append(',');
        Text(rows, extract.OverrideOf(found)?.Signature);
    }

    private static StringBuilder Text(StringBuilder rows, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return rows;
        }

        rows.Append('"');
        if (value[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
        {
            rows.Append('\'');
        }

        return rows.Append(value.Contains('"', StringComparison.Ordinal) ? value.Replace("\"", "\"\"", StringComparison.Ordinal) : value).Append('"');
    }
}
