using System.Globalization;
using Npgsql;
using SpatialPlan.Parcels;
using SpatialPlan.PostGis.Parcels;

namespace SpatialPlan.Cli.Restrictions;

/// <summary>
/// Finds the parcel a person means: by its ENI code, by its contour number when the municipality is known, or by its number in the database. A
/// prefix (<c>eni:</c>, <c>contour:</c>, <c>id:</c>) says which; without one, every parcel that fits any of them is answered.
/// </summary>
internal static class ParcelByName
{
    public static async Task<IReadOnlyList<Parcel>> FindAsync(NpgsqlConnection connection, string text, long? municipality, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon < 0 ? "" : text[..colon];
        var (kind, name) = prefix is "eni" or "contour" or "id" ? (prefix, text[(colon + 1)..].Trim()) : ("", text.Trim());
        var found = new List<Parcel>();
        if (kind is "" or "eni" && EniCode.TryParse(name, out var code))
        {
            found.AddRange(await ParcelReader.FindByEniCodeAsync(connection, code!, on, knownAt, cancellation).ConfigureAwait(false));
        }

        if (kind is "" or "contour" && municipality is { } unit)
        {
            found.AddRange(await ParcelReader.FindByContourAsync(connection, unit, name, on, knownAt, cancellation).ConfigureAwait(false));
        }

        if (kind is "" or "id" && long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && await ParcelReader.FindByIdAsync(connection, id, on, knownAt, cancellation).ConfigureAwait(false) is { } parcel)
        {
            found.Add(parcel);
        }

        return [.. found.Where(one => municipality is null || one.MunicipalityId == municipality).DistinctBy(one => one.ParcelId)];
    }
}
