using System.Collections.Immutable;
using Npgsql;
using SpatialPlan.LandBalance;
using SpatialPlan.PostGis.CodeLists;
using SpatialPlan.Texts;

namespace SpatialPlan.PostGis.LandBalance;

/// <summary>Reads the land balance of an administrative unit, all of it from one state of the database.</summary>
public static class LandBalanceReader
{
    /// <summary>
    /// Overlaps are looked for up to so many parcels: 6 500 took nine tenths of a second, and the time grows with their number. Above it the balance
    /// says that it did not look.
    /// </summary>
    public const int MostParcelsForOverlaps = 20_000;

    /// <summary>The balance of a unit, or <see langword="null"/> when no unit above a village has the code on the day.</summary>
    /// <param name="snapshot">The state of the database.</param>
    /// <param name="code">SOATE or P-code.</param>
    /// <param name="on">The day in law.</param>
    /// <param name="from">The first day of the annual form, earlier than <paramref name="on"/>; <see langword="null"/>: no form.</param>
    /// <param name="knownAt">The time of knowledge; <see langword="null"/>: now. It holds for both days: what is known of them then.</param>
    /// <param name="cancellation">Ends the queries.</param>
    /// <exception cref="ArgumentException">The first day is not before the last.</exception>
    public static async Task<LandBalanceReport?> FindAsync(Snapshot snapshot, string code, DateOnly on, DateOnly? from, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (from >= on)
        {
            throw new ArgumentException("The first day of the annual form lies before the last.", nameof(from));
        }

        var connection = snapshot.Connection;
        var unit = (await connection.QueryAsync("LandBalance/UnitByCode.sql", ReadUnit, cancellation, code, on, AsOf.Known(knownAt)).ConfigureAwait(false)).SingleOrDefault();
        if (unit is null)
        {
            return null;
        }

        var municipalities = await MunicipalitiesAsync(connection, unit, on, knownAt, cancellation).ConfigureAwait(false);
        var units = UnitsOf(unit, municipalities);
        var stock = await StockAsync(connection, units, on, knownAt, cancellation).ConfigureAwait(false);
        var movement = from is { } day ? await MovementAsync(connection, unit, units, stock, day, on, knownAt, cancellation).ConfigureAwait(false) : null;
        var zoned = (await connection.QueryAsync("LandBalance/ZonedLand.sql", ReadZoned, cancellation, units, on, AsOf.Known(knownAt)).ConfigureAwait(false)).Single();
        var overlaps = stock.ParcelCount > MostParcelsForOverlaps ? OverlapCheck.NotDone : await OverlapsAsync(connection, units, on, knownAt, cancellation).ConfigureAwait(false);
        return new LandBalanceReport(unit, on, knownAt, stock, movement, municipalities, zoned, overlaps);
    }

    /// <summary>What the codes of balances are called.</summary>
    public static async Task<LandBalanceNames> NamesAsync(Database database, Language language, CancellationToken cancellation) =>
        new(language, (await CodeListReader.AllAsync(database, cancellation).ConfigureAwait(false)).Select(code => (code.List, code.Code, code.Name)));

    private static async Task<ImmutableArray<MunicipalityInUnit>> MunicipalitiesAsync(NpgsqlConnection connection, BalanceUnit unit, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation) =>
        [.. await connection.QueryAsync("LandBalance/MunicipalitiesWithin.sql", ReadMunicipality, cancellation, unit.UnitId, on, AsOf.Known(knownAt)).ConfigureAwait(false)];

    // The unit itself counts on a day before it was made: its parcels may be older than its name.
    private static long[] UnitsOf(BalanceUnit unit, ImmutableArray<MunicipalityInUnit> municipalities) =>
        [.. municipalities.Select(municipality => municipality.UnitId).Append(unit.UnitId).Distinct()];

    private static async Task<LandStock> StockAsync(NpgsqlConnection connection, long[] units, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var cells = await connection.QueryAsync("LandBalance/LandOnDay.sql", ReadCell, cancellation, units, on, AsOf.Known(knownAt)).ConfigureAwait(false);
        var parcels = await connection.QueryAsync("LandBalance/ParcelsOnDay.sql", ReadParcels, cancellation, units, on, AsOf.Known(knownAt)).ConfigureAwait(false);
        return new LandStock([.. cells], [.. parcels]);
    }

    private static async Task<LandMovement> MovementAsync(NpgsqlConnection connection, BalanceUnit unit, long[] unitsThen, LandStock closing, DateOnly from, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var units = UnitsOf(unit, await MunicipalitiesAsync(connection, unit, from, knownAt, cancellation).ConfigureAwait(false));
        var opening = await StockAsync(connection, units, from, knownAt, cancellation).ConfigureAwait(false);
        var entries = await connection.QueryAsync("LandBalance/ChangedLand.sql", ChangedEntry.Read, cancellation, units, unitsThen, from, on, AsOf.Known(knownAt)).ConfigureAwait(false);
        return new LandMovement(from, opening, closing, [.. ChangedEntry.Join(entries).SelectMany(changed => LandFlows.Of(changed))]);
    }

    private static async Task<OverlapCheck> OverlapsAsync(NpgsqlConnection connection, long[] units, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var rows = await connection.QueryAsync(
            "LandBalance/OverlappingParcels.sql",
            row => (Pair: new OverlappingPair(row.Get<long>("one_id"), row.Get<string>("one")!, row.Get<long>("other_id"), row.Get<string>("other")!, row.Get<decimal>("area")), Pairs: row.Get<long>("pairs"), Total: row.Get<decimal>("total")),
            cancellation,
            units,
            on,
            AsOf.Known(knownAt)).ConfigureAwait(false);
        return rows is [var first, ..] ? new OverlapCheck(true, first.Pairs, first.Total, [.. rows.Select(row => row.Pair)]) : new OverlapCheck(true, 0, 0, []);
    }

    private static BalanceUnit ReadUnit(NpgsqlDataReader row) =>
        new(row.Get<long>("unit_id"), row.Get<string>("soate")!, row.Get<string>("level"), row.GetName("name")!, row.Get<decimal?>("boundary"), row.Get<DateOnly?>("valid_from"));

    private static MunicipalityInUnit ReadMunicipality(NpgsqlDataReader row) =>
        new(row.Get<long>("unit_id"), row.Get<string>("soate")!, row.GetName("name")!, row.Get<decimal?>("boundary"), row.Get<bool>("has_land"));

    private static LandCell ReadCell(NpgsqlDataReader row) => new(
        new LandClass(row.Get<short>("category"), row.Get<string>("land_kind")!, row.Get<string>("ownership")!, row.Get<bool?>("used"), row.Get<bool>("state_fund"), row.Get<bool>("municipal")),
        row.Get<decimal>("area"));

    private static ParcelTotal ReadParcels(NpgsqlDataReader row) => new(
        row.Get<long>("municipality_id"), row.Get<short>("category"), row.Get<long>("parcels"), row.Get<decimal>("registered"), row.Get<decimal>("drawn"), row.Get<long>("not_adding_up"));

    private static ZonedLand ReadZoned(NpgsqlDataReader row) => new(row.Get<long>("zones"), row.Get<decimal>("area"), row.Get<decimal>("housing"));
}
