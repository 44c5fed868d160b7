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

    public static string Head(bool withGeometry) => Columns + (withGeometry ? ",wkt\n" : "\n");

    public static void Append(StringBuilder rows, RestrictionExtract extract, bool withGeometry)
    {
        var parcel = Parcel(extract);
        var end = withGeometry ? $",\"{new WKTWriter().Write(extract.Land.Geometry)}\"\n" : "\n";
        foreach (var found in extract.Restrictions.DefaultIfEmpty())
        {
            rows.Append(parcel).Append(Restriction(extract, found)).Append(end);
        }
    }

    private static string Parcel(RestrictionExtract extract)
    {
        var land = extract.Land;
        return string.Join(
            ',',
            Text(land.ParcelId?.ToString(CultureInfo.InvariantCulture)),
            Text(land.EniCode),
            Text(land.ContourNumber),
            Text(extract.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            Text(extract.KnownAt?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture)),
            land.RegisteredAreaSquareMetres?.ToString(CultureInfo.InvariantCulture),
            Number(extract.GeometricAreaSquareMetres),
            Text(RestrictionExtractJson.CodeOf(extract.Verdict)),
            Text(RestrictionExtractJson.CodeOf(extract.VerdictWithOverrides)),
            Text(string.Join(' ', extract.Unchecked.Select(layer => $"{layer.Theme.Code}:{RestrictionExtractJson.CodeOf(layer.State)}"))),
            "");
    }

    private static string Restriction(RestrictionExtract extract, FoundRestriction? found) => found is null ? new string(',', 14) : string.Join(
        ',',
        Text(found.Restriction.Theme),
        Text(found.Restriction.Type),
        Text(found.Restriction.RestrictionId.ToString(CultureInfo.InvariantCulture)),
        Text(found.Restriction.Code),
        Text(found.Restriction.Name.Kyrgyz),
        Text(RestrictionExtractJson.CodeOf(found.Class)),
        Number(found.AreaSquareMetres),
        Number(found.ShareOfDrawn),
        Number(found.ShareOfRegistered),
        Number(found.LengthMetres),
        Number(found.Count),
        Number(found.WidthMetres),
        Number(found.DistanceMetres),
        Text(found.Restriction.Act?.Number),
        Text(extract.OverrideOf(found)?.Signature));

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Text(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }

        var safe = value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
        return '"' + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }
}
