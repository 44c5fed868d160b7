using System.Diagnostics;
using System.Globalization;
using System.Text;
using SpatialPlan.Municipalities;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Municipalities;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Restrictions;

namespace SpatialPlan.Cli.Restrictions;

/// <summary><c>check --all</c>: all parcels of a municipality into one file. The file gets its name when it is whole; until then it is <c>FILE.part</c> with a journal.</summary>
internal static class CheckAll
{
    private const int FileBufferBytes = 1 << 20;

    /// <summary>How much work a power cut may cost, and how often progress is told.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(0.5);

    private sealed record Target(string File, bool IsGeoPackage)
    {
        public string Part => File + ".part";

        public string Journal => File + ".part.journal";
    }

    public static async Task<int> RunAsync(CliContext context, Database database, string code, DateOnly on, DateTimeOffset? knownAt, string file, CancellationToken cancellation)
    {
        var target = new Target(file, string.Equals(Path.GetExtension(file), ".gpkg", StringComparison.OrdinalIgnoreCase));
        if (!target.IsGeoPackage && !string.Equals(Path.GetExtension(file), ".csv", StringComparison.OrdinalIgnoreCase))
        {
            return context.Fail(ExitCode.WrongUsage, context.Text("cli.check.out-kind", ("file", file)));
        }

        if (File.Exists(file))
        {
            return context.Fail(ExitCode.Refused, context.Text("cli.check.out-exists", ("file", file)));
        }

        var municipality = await FindAsync(database, code, on, cancellation).ConfigureAwait(false);
        if (municipality is null)
        {
            return context.Fail(ExitCode.Refused, context.Text("cli.check.no-municipality", ("code", code)));
        }

        var journal = BatchJournal.Find(target.Journal);
        if (journal is not null && (journal.Municipality != municipality.Soate || journal.On != on || journal.Engine != RestrictionCheck.EngineVersion || (knownAt is { } asked && asked != journal.KnownAt) || LengthOf(target.Part) < journal.Length))
        {
            return context.Fail(ExitCode.Refused, context.Text("cli.check.out-other", ("part", target.Part), ("journal", target.Journal)));
        }

        journal ??= new BatchJournal(municipality.Soate, on, knownAt ?? await RestrictionBatch.SettleAsync(database, cancellation).ConfigureAwait(false), RestrictionCheck.EngineVersion, 0, 0, new Dictionary<string, long>());
        journal = await WriteAsync(context, database, municipality, target, journal, cancellation).ConfigureAwait(false);
        return await FinishAsync(context, target, journal, cancellation).ConfigureAwait(false);
    }

    private static long LengthOf(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;

    private static async Task<Municipality?> FindAsync(Database database, string code, DateOnly on, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        return await MunicipalityFinder.FindByCodeAsync(connection, code, on, null, cancellation).ConfigureAwait(false);
    }

    private static async Task<BatchJournal> WriteAsync(CliContext context, Database database, Municipality municipality, Target target, BatchJournal journal, CancellationToken cancellation)
    {
        var batch = await RestrictionBatch.OpenAsync(database, new BatchQuestion(municipality.UnitId, journal.On, journal.KnownAt), journal.LastParcel, cancellation).ConfigureAwait(false);
        await using (batch.ConfigureAwait(false))
        {
            if (journal.LastParcel > 0)
            {
                context.Fail(ExitCode.Done, context.Text("cli.check.going-on", ("done", journal.Done)));
            }

            await using var file = new FileStream(target.Part, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, FileBufferBytes);
            file.SetLength(journal.Length);
            file.Position = journal.Length;
            await file.WriteAsync(Encoding.UTF8.GetBytes(journal.Length == 0 ? BatchTable.Head(target.IsGeoPackage) : ""), cancellation).ConfigureAwait(false);
            var (verdicts, last, spoken) = (new Dictionary<string, long>(journal.Verdicts), journal.LastParcel, default(Stopwatch));
            await foreach (var portion in batch.RunAsync(journal.LastParcel, extract => BatchTable.Rows(extract, target.IsGeoPackage), cancellation).ConfigureAwait(false))
            {
                last = await AppendAsync(file, portion, verdicts, cancellation).ConfigureAwait(false);
                if (spoken is null || spoken.Elapsed > Between)
                {
                    journal = Keep(file, target, journal, last, verdicts);
                    context.Fail(ExitCode.Done, context.Text("cli.check.progress", ("done", journal.Done), ("total", batch.Parcels)));
                    spoken = Stopwatch.StartNew();
                }
            }

            return Keep(file, target, journal, last, verdicts);
        }
    }

    private static async Task<long> AppendAsync(FileStream file, IReadOnlyList<BatchRows> portion, Dictionary<string, long> verdicts, CancellationToken cancellation)
    {
        foreach (var rows in portion)
        {
            await file.WriteAsync(Encoding.UTF8.GetBytes(rows.Text), cancellation).ConfigureAwait(false);
            verdicts[rows.Verdict] = verdicts.GetValueOrDefault(rows.Verdict) + 1;
        }

        return portion[^1].Parcel;
    }

    /// <summary>First the rows, then the word that they are there.</summary>
    private static BatchJournal Keep(FileStream file, Target target, BatchJournal journal, long lastParcel, Dictionary<string, long> verdicts)
    {
        file.Flush(flushToDisk: true);
        var now = journal with { LastParcel = lastParcel, Length = file.Position, Verdicts = new Dictionary<string, long>(verdicts) };
        now.Write(target.Journal);
        return now;
    }

    private static async Task<int> FinishAsync(CliContext context, Target target, BatchJournal journal, CancellationToken cancellation)
    {
        if (target.IsGeoPackage)
        {
            if (!await GeoPackageFile.TryWriteAsync(target.Part, target.File, cancellation).ConfigureAwait(false))
            {
                return context.Fail(ExitCode.EnvironmentMissing, context.Text("cli.check.no-ogr", ("part", target.Part)));
            }

            File.Delete(target.Part);
        }
        else
        {
            File.Move(target.Part, target.File);
        }

        File.Delete(target.Journal);
        await context.Out.WriteLineAsync(context.Text(
            "cli.check.all-done",
            ("file", target.File),
            ("done", journal.Done.ToString(CultureInfo.InvariantCulture)),
            ("clear", journal.Verdicts.GetValueOrDefault("clear")),
            ("edge", journal.Verdicts.GetValueOrDefault("edge")),
            ("affected", journal.Verdicts.GetValueOrDefault("affected")),
            ("incomplete", journal.Verdicts.GetValueOrDefault("incomplete")))).ConfigureAwait(false);
        return ExitCode.Done;
    }
}
