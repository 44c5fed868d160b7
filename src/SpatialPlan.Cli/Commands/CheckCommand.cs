using System.CommandLine;
using System.Globalization;
using SpatialPlan.Cli.Restrictions;
using SpatialPlan.Coordinates;
using SpatialPlan.Municipalities;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Coordinates;
using SpatialPlan.PostGis.Municipalities;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Restrictions;

namespace SpatialPlan.Cli.Commands;

/// <summary><c>check</c>: what restricts a parcel or a drawn shape.</summary>
public static class CheckCommand
{
    private sealed record Question(string? Parcel, string? GeometryFile, string? Crs, string? Municipality, DateOnly On, DateTimeOffset? KnownAt, bool Json, bool Store, string? Matter);

    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var parcel = new Option<string>("--parcel") { Description = context.Text("cli.check.parcel") };
        var geometry = new Option<string>("--geometry") { Description = context.Text("cli.check.geometry") };
        var crs = new Option<string>("--crs") { Description = context.Text("cli.check.crs") };
        var municipality = new Option<string>("--municipality") { Description = context.Text("cli.check.municipality") };
        var on = new Option<string>("--on") { Description = context.Text("cli.check.on") };
        var knownAt = new Option<string>("--known-at") { Description = context.Text("cli.check.known-at") };
        var format = new Option<string>("--format") { Description = context.Text("cli.check.format"), DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var store = new Option<bool>("--store") { Description = context.Text("cli.check.store") };
        var matter = new Option<string>("--matter") { Description = context.Text("cli.check.matter") };
        var all = new Option<bool>("--all") { Description = context.Text("cli.check.all") };
        var outFile = new Option<string>("--out") { Description = context.Text("cli.check.out") };
        var command = new Command("check", context.Text("cli.check")) { parcel, geometry, crs, municipality, on, knownAt, format, store, matter, all, outFile };
        command.SetAction((parsed, cancellation) =>
        {
            var isBatch = parsed.GetValue(all) || parsed.GetValue(outFile) is not null;
            if (!isBatch && parsed.GetValue(parcel) is null == parsed.GetValue(geometry) is null)
            {
                return Task.FromResult(context.Fail(ExitCode.WrongUsage, context.Text("cli.check.one-of")));
            }

            if (!TryReadDay(parsed.GetValue(on), out var day))
            {
                return Task.FromResult(context.Fail(ExitCode.WrongUsage, context.Text("cli.check.bad-date", ("value", parsed.GetValue(on)))));
            }

            if (!TryReadTime(parsed.GetValue(knownAt), out var time))
            {
                return Task.FromResult(context.Fail(ExitCode.WrongUsage, context.Text("cli.check.bad-time", ("value", parsed.GetValue(knownAt)))));
            }

            var question = new Question(parsed.GetValue(parcel), parsed.GetValue(geometry), parsed.GetValue(crs), parsed.GetValue(municipality), day, time, parsed.GetValue(format) == "json", parsed.GetValue(store), parsed.GetValue(matter));
            if (isBatch)
            {
                return !parsed.GetValue(all) || parsed.GetValue(outFile) is null || question is not { Parcel: null, GeometryFile: null, Municipality: not null, Store: false, Matter: null }
                    ? Task.FromResult(context.Fail(ExitCode.WrongUsage, context.Text("cli.check.all-needs")))
                    : WithDatabase.RunAsync(context, database => CheckAll.RunAsync(context, database, question.Municipality, day, time, parsed.GetValue(outFile)!, cancellation));
            }

            if (question.Matter is not null && (!question.Store || (question.Parcel is null && question.Municipality is null)))
            {
                return Task.FromResult(context.Fail(ExitCode.WrongUsage, context.Text("cli.check.matter-needs")));
            }

            return WithDatabase.RunAsync(context, database => RunAsync(context, database, question, cancellation));
        });
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, Database database, Question question, CancellationToken cancellation)
    {
        await using var snapshot = await Snapshot.OpenAsync(database, cancellation).ConfigureAwait(false);
        var municipality = question.Municipality is { } code
            ? await MunicipalityFinder.FindByCodeAsync(snapshot.Connection, code, question.On, question.KnownAt, cancellation).ConfigureAwait(false)
            : null;
        if (question.Municipality is not null && municipality is null)
        {
            return context.Fail(ExitCode.Refused, context.Text("cli.check.no-municipality", ("code", question.Municipality)));
        }

        return question.Parcel is { } wanted
            ? await OfParcelAsync(context, database, snapshot, question, wanted, municipality?.UnitId, cancellation).ConfigureAwait(false)
            : await OfShapeAsync(context, database, snapshot, question, municipality, cancellation).ConfigureAwait(false);
    }

    private static async Task<int> OfParcelAsync(CliContext context, Database database, Snapshot snapshot, Question question, string wanted, long? municipality, CancellationToken cancellation)
    {
        var found = await ParcelByName.FindAsync(snapshot.Connection, wanted, municipality, question.On, question.KnownAt, cancellation).ConfigureAwait(false);
        if (found.Count != 1)
        {
            return context.Fail(ExitCode.Refused, found.Count == 0
                ? context.Text(municipality is null ? "cli.check.no-parcel" : "cli.check.no-parcel-in-municipality", ("value", wanted), ("date", question.On))
                : context.Text("cli.check.several-parcels", ("value", wanted), ("list", string.Join(", ", found.Select(parcel => "id:" + parcel.ParcelId.ToString(CultureInfo.InvariantCulture))))));
        }

        var extract = await RestrictionReader.CheckAsync(snapshot, found[0], question.On, question.KnownAt, cancellation).ConfigureAwait(false);
        return await AnswerAsync(context, database, snapshot, question, (extract, found[0].MunicipalityId, found[0].MunicipalitySoate), cancellation).ConfigureAwait(false);
    }

    private static async Task<int> OfShapeAsync(CliContext context, Database database, Snapshot snapshot, Question question, Municipality? municipality, CancellationToken cancellation)
    {
        var reading = await ReadShapeAsync(context, snapshot, question, cancellation).ConfigureAwait(false);
        if (reading is not GeoJsonReading.Found shape)
        {
            return reading is GeoJsonReading.Refused refused
                ? context.Fail(ExitCode.Refused, $"{question.GeometryFile}: {refused.In(context.Language)}")
                : ExitCode.Refused;
        }

        municipality ??= await MunicipalityFinder.FindByLandAsync(snapshot.Connection, shape.Geometry, question.On, question.KnownAt, cancellation).ConfigureAwait(false);
        var extract = await RestrictionReader.CheckAsync(snapshot, new CheckedLand(shape.Geometry), municipality?.UnitId, question.On, question.KnownAt, cancellation).ConfigureAwait(false);
        return await AnswerAsync(context, database, snapshot, question, (extract, municipality?.UnitId, municipality?.Soate), cancellation).ConfigureAwait(false);
    }

    private static async Task<GeoJsonReading?> ReadShapeAsync(CliContext context, Snapshot snapshot, Question question, CancellationToken cancellation)
    {
        CoordinateSystem? system = null;
        if (question.Crs is { } crs && !CoordinateSystem.TryParse(crs, out system))
        {
            context.Fail(ExitCode.Refused, context.Text("cli.check.unknown-crs", ("value", crs), ("known", string.Join(", ", CoordinateSystem.Known.Select(known => $"EPSG:{known.Srid}")))));
            return null;
        }

        var file = new FileInfo(question.GeometryFile!);
        if (!file.Exists)
        {
            context.Fail(ExitCode.Refused, context.Text("cli.check.no-file", ("file", question.GeometryFile)));
            return null;
        }

        var limits = new GeoJsonLimits();
        if (file.Length > limits.MostBytes)
        {
            return new GeoJsonReading.Refused("too-long", "-", limits.MostBytes.ToString(CultureInfo.InvariantCulture));
        }

        var reading = GeoJsonGeometry.Read(await File.ReadAllBytesAsync(file.FullName, cancellation).ConfigureAwait(false), system?.Srid, limits);
        return reading is GeoJsonReading.Found found
            ? await ShapeReader.TransformAsync(snapshot.Connection, found.Geometry, cancellation).ConfigureAwait(false)
            : reading;
    }

    /// <summary>What is kept is shown as it is kept: the JSON is the document itself, with its hash, and can be verified.</summary>
    private static async Task<int> AnswerAsync(CliContext context, Database database, Snapshot snapshot, Question question, (RestrictionExtract Extract, long? Unit, string? Soate) answer, CancellationToken cancellation)
    {
        var keep = await ExtractToKeep.ReadAsync(snapshot, answer.Extract, answer.Unit, answer.Soate, cancellation).ConfigureAwait(false);
        if (!question.Store)
        {
            return Show(context, question, keep.Extract, keep.Guide);
        }

        var document = await StoredExtracts.StoreAsync(database, keep with { Matter = question.Matter }, cancellation).ConfigureAwait(false);
        if (document is null)
        {
            return context.Fail(ExitCode.Refused, context.Text("cli.check.matter-closed", ("matter", question.Matter)));
        }

        if (question.Json)
        {
            await context.Out.WriteLineAsync(document.WithHash()).ConfigureAwait(false);
            return ExitCode.Done;
        }

        Show(context, question, document.ToExtract(), document.ToGuide());
        await context.Out.WriteLineAsync().ConfigureAwait(false);
        await context.Out.WriteLineAsync(context.Text("cli.check.stored", ("hash", document.Hash))).ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static int Show(CliContext context, Question question, RestrictionExtract extract, RestrictionGuide guide)
    {
        if (question.Json)
        {
            context.Out.WriteLine(System.Text.Encoding.UTF8.GetString(RestrictionExtractJson.ToUtf8(extract, context.Language, indented: true)));
        }
        else
        {
            ExtractAsText.Write(context, extract, guide);
        }

        return ExitCode.Done;
    }

    private static bool TryReadDay(string? text, out DateOnly day)
    {
        day = CountryDay.Today(TimeProvider.System);
        return text is null || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    private static bool TryReadTime(string? text, out DateTimeOffset? time)
    {
        var read = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value);
        time = read ? value : null;
        return text is null || read;
    }
}
