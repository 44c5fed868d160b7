using System.Runtime.CompilerServices;
using NetTopologySuite.Geometries;
using Npgsql;
using SpatialPlan.Restrictions;

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>
/// Checks all parcels of a municipality at one state of the database. Layers and restrictions are read once; the judgement is that of the single
/// check (<see cref="RestrictionCheck"/>), and each answer is the one that the single check gives at the same time of knowledge.
/// </summary>
public sealed class RestrictionBatch : IAsyncDisposable
{
    private const long ParcelsAtOnce = 4000;
    private const int ParcelsOfTask = 100;

    private readonly Snapshot snapshot;
    private readonly BatchQuestion question;
    private readonly BatchGround? ground;
    private readonly ILookup<long, RestrictionOverride> overrides;

    private RestrictionBatch(Snapshot snapshot, BatchQuestion question, long parcels, long rest, BatchGround? ground, ILookup<long, RestrictionOverride> overrides)
    {
        this.snapshot = snapshot;
        this.question = question;
        this.ground = ground;
        this.overrides = overrides;
        Parcels = parcels;
        Rest = rest;
    }

    /// <summary>How many parcels the municipality has on the day.</summary>
    public long Parcels { get; }

    /// <summary>How many of them are still to be checked.</summary>
    public long Rest { get; }

    /// <summary>
    /// A time of knowledge whose state is settled: changes that were being written have ended, and none can be recorded before it any more. Waits for
    /// imports that run.
    /// </summary>
    public static async Task<DateTimeOffset> SettleAsync(Database database, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        await using var command = connection.Command("Restrictions/Batch/SettleKnowledge.sql");
        command.CommandTimeout = 0;
        return new DateTimeOffset((DateTime)(await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false))!, TimeSpan.Zero);
    }

    /// <summary>Reads what the checks need.</summary>
    /// <param name="database">The database.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="after">Only parcels with a higher number: those up to it were checked before; 0 for all.</param>
    /// <param name="cancellation">Ends the queries.</param>
    public static async Task<RestrictionBatch> OpenAsync(Database database, BatchQuestion question, long after, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        var snapshot = await Snapshot.OpenAsync(database, cancellation).ConfigureAwait(false);
        try
        {
            var time = question.KnownAt.ToUniversalTime();
            var (parcels, rest, box) = (await snapshot.Connection.QueryAsync("Restrictions/Batch/ParcelsToCheck.sql", ReadCount, cancellation, question.MunicipalityId, question.On, time, after).ConfigureAwait(false)).Single();
            var signed = await snapshot.Connection.QueryAsync("Restrictions/Batch/OverridesOfMunicipality.sql", row => (Parcel: row.Get<long>("parcel_id"), Signed: RestrictionReader.ReadOverride(row)), cancellation, question.MunicipalityId, question.On, time).ConfigureAwait(false);
            var ground = box is null ? null : await BatchGroundReader.ReadAsync(snapshot, question, box, cancellation).ConfigureAwait(false);
            return new RestrictionBatch(snapshot, question, parcels, rest, ground, signed.ToLookup(one => one.Parcel, one => one.Signed));
        }
        catch
        {
            await snapshot.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// What is made of the answers, by the number of the parcel, in portions; each portion is whole. While one portion is judged on all cores, the next is read.
    /// </summary>
    /// <param name="after">Only parcels with a higher number.</param>
    /// <param name="make">Called once for each answer, from several threads.</param>
    /// <param name="cancellation">Ends the work between two portions.</param>
    public async IAsyncEnumerable<IReadOnlyList<T>> RunAsync<T>(long after, Func<RestrictionExtract, T> make, [EnumeratorCancellation] CancellationToken cancellation)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(make);
        for (var parcels = await NextAsync(after, cancellation).ConfigureAwait(false); parcels.Count > 0;)
        {
            var portion = parcels;
            var judging = Task.Run(() => Judge(portion, make, cancellation), cancellation);
            // The connection has one task at a time: to read the next portion, then to answer what could not be answered from memory.
            var next = await NextAsync(portion[^1].ParcelId!.Value, cancellation).ConfigureAwait(false);
            var made = await judging.ConfigureAwait(false);
            for (var i = 0; i < made.Length; i++)
            {
                made[i] ??= make(WithOverrides(await RestrictionReader.CheckAsync(snapshot, portion[i], question.MunicipalityId, question.On, question.KnownAt, cancellation).ConfigureAwait(false)));
            }

            yield return made!;
            parcels = next;
        }
    }

    private T?[] Judge<T>(IReadOnlyList<CheckedLand> parcels, Func<RestrictionExtract, T> make, CancellationToken cancellation)
        where T : class
    {
        var made = new T?[parcels.Count];
        Parallel.For(0, (parcels.Count + ParcelsOfTask - 1) / ParcelsOfTask, new ParallelOptions { CancellationToken = cancellation }, task =>
        {
            for (var i = task * ParcelsOfTask; i < Math.Min((task + 1) * ParcelsOfTask, parcels.Count); i++)
            {
                made[i] = FromMemory(parcels[i]) is { } answer ? make(WithOverrides(answer)) : null;
            }
        });
        return made;
    }

    private RestrictionExtract WithOverrides(RestrictionExtract answer) =>
        overrides.Contains(answer.Land.ParcelId!.Value) ? answer with { Overrides = [.. overrides[answer.Land.ParcelId!.Value]] } : answer;

    /// <inheritdoc />
    public ValueTask DisposeAsync() => snapshot.DisposeAsync();

    private RestrictionExtract? FromMemory(CheckedLand parcel) =>
        ground?.FactsOf(parcel.Geometry) is { } facts ? RestrictionCheck.Run(parcel, facts, question.On, question.KnownAt) : null;

    private Task<IReadOnlyList<CheckedLand>> NextAsync(long after, CancellationToken cancellation) =>
        snapshot.Connection.QueryAsync("Restrictions/Batch/NextParcels.sql", ReadParcel, cancellation, question.MunicipalityId, question.On, question.KnownAt.ToUniversalTime(), after, ParcelsAtOnce);

    private static CheckedLand ReadParcel(NpgsqlDataReader row) => new(
        EwkbGeometry.Read(row.Get<byte[]>("geom")),
        row.Get<decimal>("registered_area_square_metres"),
        row.Get<long>("parcel_id"),
        row.Get<long>("version_id"),
        row.Get<string>("eni_code"),
        row.Get<string>("contour_number"),
        KnownSound: true);

    private static (long Parcels, long Left, Envelope? Box) ReadCount(NpgsqlDataReader row) => (
        row.Get<long>("parcels"),
        row.Get<long>("rest"),
        row.Get<double?>("min_x") is { } west ? new Envelope(west, row.Get<double>("max_x"), row.Get<double>("min_y"), row.Get<double>("max_y")) : null);
}
