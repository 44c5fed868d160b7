using Npgsql;
using NpgsqlTypes;
using SpatialPlan.Parcels;
using SpatialPlan.PostGis.Acts;
using SpatialPlan.Texts;

namespace SpatialPlan.PostGis.Parcels;

/// <summary>Finds parcels as of a day in law and a time of knowledge. What does not exist then is <see langword="null"/> or an empty list.</summary>
public static class ParcelReader
{
    private static NpgsqlParameter AnyVersion => new() { NpgsqlDbType = NpgsqlDbType.Bigint, Value = DBNull.Value };

    /// <summary>The parcel with a number, or <see langword="null"/> when no version of it holds.</summary>
    /// <param name="connection">An open connection; its transaction decides what is seen.</param>
    /// <param name="parcelId">The number of the parcel.</param>
    /// <param name="on">The day in law.</param>
    /// <param name="knownAt">The time of knowledge; <see langword="null"/>: now.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static async Task<Parcel?> FindByIdAsync(NpgsqlConnection connection, long parcelId, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation) =>
        (await connection.QueryAsync("Parcels/ParcelById.sql", Read, cancellation, parcelId, on, AsOf.Known(knownAt), AnyVersion).ConfigureAwait(false)).SingleOrDefault();

    /// <summary>
    /// One version of a parcel, with the names that its codes had on a day; <see langword="null"/> when it is none of the parcel's. An answer that was kept
    /// names the version it saw, and a version recorded at the same moment may have come between.
    /// </summary>
    /// <param name="connection">An open connection; its transaction decides what is seen.</param>
    /// <param name="parcelId">The number of the parcel.</param>
    /// <param name="versionId">The number of the version.</param>
    /// <param name="on">The day in law, for names.</param>
    /// <param name="knownAt">The time of knowledge, for names; <see langword="null"/>: now.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static async Task<Parcel?> FindVersionAsync(NpgsqlConnection connection, long parcelId, long versionId, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation) =>
        (await connection.QueryAsync("Parcels/ParcelById.sql", Read, cancellation, parcelId, on, AsOf.Known(knownAt), versionId).ConfigureAwait(false)).SingleOrDefault();

    /// <summary>The number of the parcel with an ENI code, or <see langword="null"/> when none has it.</summary>
    /// <param name="connection">An open connection; its transaction decides what is seen.</param>
    /// <param name="code">The code.</param>
    /// <param name="on">The day in law.</param>
    /// <param name="knownAt">The time of knowledge; <see langword="null"/>: now.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static async Task<long?> FindNumberAsync(NpgsqlConnection connection, EniCode code, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(code);
        return await connection.QueryAsync("Parcels/ParcelNumberByEniCode.sql", row => row.GetInt64(0), cancellation, code.Digits, on, AsOf.Known(knownAt)).ConfigureAwait(false) is [var number, ..] ? number : null;
    }

    /// <summary>The parcels with an ENI code: none or one.</summary>
    /// <param name="connection">An open connection; its transaction decides what is seen.</param>
    /// <param name="code">The code.</param>
    /// <param name="on">The day in law.</param>
    /// <param name="knownAt">The time of knowledge; <see langword="null"/>: now.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static async Task<IReadOnlyList<Parcel>> FindByEniCodeAsync(NpgsqlConnection connection, EniCode code, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(code);
        return await connection.QueryAsync("Parcels/ParcelsByEniCode.sql", Read, cancellation, code.Digits, on, AsOf.Known(knownAt)).ConfigureAwait(false);
    }

    /// <summary>The parcels of a municipality with a field contour number, by parcel number. One contour may hold several.</summary>
    /// <param name="connection">An open connection; its transaction decides what is seen.</param>
    /// <param name="municipalityId">The number of the municipality.</param>
    /// <param name="contourNumber">The contour number, compared letter by letter.</param>
    /// <param name="on">The day in law.</param>
    /// <param name="knownAt">The time of knowledge; <see langword="null"/>: now.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static async Task<IReadOnlyList<Parcel>> FindByContourAsync(NpgsqlConnection connection, long municipalityId, string contourNumber, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation) =>
        await connection.QueryAsync("Parcels/ParcelsByContour.sql", Read, cancellation, contourNumber, on, AsOf.Known(knownAt), municipalityId).ConfigureAwait(false);

    private static Parcel Read(NpgsqlDataReader row) => new(
        row.Get<long>("parcel_id"),
        row.Get<long>("version_id"),
        row.Get<long>("municipality_id"),
        row.Get<string>("municipality_soate")!,
        row.GetName("municipality")!,
        row.Get<string>("eni_code"),
        row.Get<string>("contour_number"),
        row.Get<short>("category"),
        row.GetName("category")!,
        ReadParts(row),
        row.Get<decimal>("registered_area_square_metres"),
        row.Get<double>("geometric_area_square_metres"),
        row.Get<string>("ownership")!,
        row.GetName("ownership")!,
        row.Get<bool?>("used"),
        row.Get<bool>("state_fund"),
        row.Get<bool>("municipal"),
        row.Get<short?>("bonitet"),
        row.GetName("village"),
        row.Get<string>("street"),
        row.Get<string>("house_number"),
        row.Get<string>("purpose"),
        ActColumns.Read(row),
        EwkbGeometry.Read(row.Get<byte[]>("geom")),
        row.Get<DateOnly?>("valid_from"),
        row.Get<DateOnly?>("valid_until"));

    private static List<LandPart> ReadParts(NpgsqlDataReader row)
    {
        var areas = row.Get<decimal[]>("land_kind_areas")!;
        var (ky, ru, en) = (row.Get<string[]>("kinds_ky")!, row.Get<string[]>("kinds_ru")!, row.Get<string[]>("kinds_en")!);
        return [.. row.Get<string[]>("land_kinds")!.Select((kind, i) => new LandPart(kind, new LocalizedName(ky[i], ru[i], en[i]), areas[i]))];
    }
}
