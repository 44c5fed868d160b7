using System.Globalization;
using Npgsql;
using SpatialPlan.Parcels;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Parcels;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Restrictions;

namespace SpatialPlan.Server.Parcels;

/// <summary>Which parcel an address means: its number in the database (up to 12 digits), or its ENI code, with or without hyphens.</summary>
/// <param name="Number">The number, or null.</param>
/// <param name="Eni">The ENI code, or null.</param>
internal sealed record ParcelRequest(long? Number, EniCode? Eni)
{
    private const int LongestNumber = 12;

    /// <summary>Reads the part of the address.</summary>
    public static bool TryParse(string text, out ParcelRequest request)
    {
        if (text.Length <= LongestNumber && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            request = new ParcelRequest(number, null);
            return true;
        }

        var isCode = EniCode.TryParse(text, out var code);
        request = new ParcelRequest(null, code);
        return isCode;
    }

    /// <summary>The parcel, or null when none holds on the day.</summary>
    public async Task<Parcel?> FindAsync(NpgsqlConnection connection, DateOnly on, CancellationToken cancellation) =>
        Number is { } number ? await ParcelReader.FindByIdAsync(connection, number, on, null, cancellation)
        : await ParcelReader.FindByEniCodeAsync(connection, Eni!, on, null, cancellation) is [var parcel, ..] ? parcel
        : null;

    /// <summary>What restricts the parcel, or null when none holds on the day.</summary>
    public async Task<RestrictionExtract?> CheckAsync(Database database, DateOnly on, CancellationToken cancellation)
    {
        if ((Number ?? await NumberAsync(database, on, cancellation)) is not { } number)
        {
            return null;
        }

        // The code may have passed to another parcel since its number was looked up.
        return await ParcelCheckReader.FindAsync(database, number, on, null, cancellation) is { } extract && (Eni is null || extract.Land.EniCode == Eni.Digits) ? extract : null;
    }

    private async Task<long?> NumberAsync(Database database, DateOnly on, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await ParcelReader.FindNumberAsync(connection, Eni!, on, null, cancellation);
    }
}
