using System.CommandLine;
using System.Globalization;
using SpatialPlan.Cli.Restrictions;
using SpatialPlan.Parcels;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Municipalities;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Restrictions;

namespace SpatialPlan.Cli.Commands;

/// <summary><c>override sign</c> and <c>override withdraw</c>: an officer's statement that one restriction does not apply to one parcel.</summary>
public static class OverrideCommand
{
    private sealed record Wanted(string Parcel, string? Municipality, string Restriction, string Reason, string Officer, string? Signature, DateOnly From, DateOnly? Until);

    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context) => new("override", context.Text("cli.override"))
    {
        Create(context, "sign", signs: true),
        Create(context, "withdraw", signs: false),
    };

    private static Command Create(CliContext context, string name, bool signs)
    {
        var parcel = new Option<string>("--parcel") { Description = context.Text("cli.check.parcel"), Required = true };
        var municipality = new Option<string>("--municipality") { Description = context.Text("cli.check.municipality") };
        var restriction = new Option<string>("--restriction") { Description = context.Text("cli.override.restriction"), Required = true };
        var reason = new Option<string>("--reason") { Description = context.Text("cli.override.reason"), Required = true };
        var officer = new Option<string>("--officer") { Description = context.Text("cli.override.officer"), Required = true };
        var signature = new Option<string>("--signature") { Description = context.Text("cli.override.signature"), Required = signs };
        var on = new Option<string>("--on") { Description = context.Text("cli.check.on") };
        var until = new Option<string>("--until") { Description = context.Text("cli.override.until") };
        var command = new Command(name, context.Text("cli.override." + name)) { parcel, municipality, restriction, reason, officer, on };
        if (signs)
        {
            command.Add(signature);
            command.Add(until);
        }

        command.SetAction((parsed, cancellation) =>
        {
            foreach (var option in signs ? [reason, officer, signature] : new[] { reason, officer })
            {
                if (string.IsNullOrWhiteSpace(parsed.GetValue(option)))
                {
                    return Task.FromResult(context.Fail(ExitCode.WrongUsage, context.Text("cli.override.empty", ("option", option.Name))));
                }
            }

            var last = signs ? parsed.GetValue(until) : null;
            if (!TryReadDay(parsed.GetValue(on), out var from) || !TryReadDay(last, out var to))
            {
                return Task.FromResult(context.Fail(ExitCode.WrongUsage, context.Text("cli.check.bad-date", ("value", parsed.GetValue(on) ?? last))));
            }

            if (last is not null && to < from)
            {
                return Task.FromResult(context.Fail(ExitCode.WrongUsage, context.Text("cli.override.before", ("value", last), ("from", from))));
            }

            var wanted = new Wanted(parsed.GetValue(parcel)!, parsed.GetValue(municipality), parsed.GetValue(restriction)!, parsed.GetValue(reason)!.Trim(), parsed.GetValue(officer)!.Trim(), signs ? parsed.GetValue(signature)!.Trim() : null, from, last is null ? null : to);
            return WithDatabase.RunAsync(context, database => RunAsync(context, database, wanted, cancellation));
        });
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, Database database, Wanted wanted, CancellationToken cancellation)
    {
        var (parcel, extract, problem) = await FindParcelAsync(context, database, wanted, cancellation).ConfigureAwait(false);
        if (parcel is null || extract is null)
        {
            return context.Fail(ExitCode.Refused, problem!);
        }

        var fitting = extract.Restrictions.Where(found => wanted.Restriction == found.Restriction.Code || wanted.Restriction == IdOf(found)).ToList();
        if (fitting.Count != 1)
        {
            var list = string.Join(", ", (fitting.Count == 0 ? extract.Restrictions : fitting).Select(found => $"{found.Restriction.Code} ({IdOf(found)})"));
            return context.Fail(ExitCode.Refused, context.Text(fitting.Count == 0 ? "cli.override.no-restriction" : "cli.override.several", ("value", wanted.Restriction), ("list", list)));
        }

        return await WriteAsync(context, database, parcel, fitting[0].Restriction, wanted, cancellation).ConfigureAwait(false);
    }

    private static async Task<int> WriteAsync(CliContext context, Database database, Parcel parcel, CandidateRestriction restriction, Wanted wanted, CancellationToken cancellation)
    {
        var name = restriction.Name.In(context.Language);
        var key = "cli.override.signed";
        if (wanted.Signature is { } signature)
        {
            await OverrideSigning.SignAsync(database, parcel, restriction.RestrictionId, restriction.VersionId, new OverrideStatement(wanted.Reason, wanted.Officer, signature, wanted.From, wanted.Until), cancellation).ConfigureAwait(false);
        }
        else
        {
            var withdrawn = await OverrideSigning.WithdrawAsync(database, parcel, restriction.RestrictionId, wanted.Officer, wanted.Reason, wanted.From, cancellation).ConfigureAwait(false);
            key = withdrawn ? "cli.override.withdrawn" : "cli.override.none";
        }

        await context.Out.WriteLineAsync(context.Text(key, ("name", name), ("from", wanted.From))).ConfigureAwait(false);
        return key == "cli.override.none" ? ExitCode.Refused : ExitCode.Done;
    }

    private static async Task<(Parcel? Parcel, RestrictionExtract? Extract, string? Problem)> FindParcelAsync(CliContext context, Database database, Wanted wanted, CancellationToken cancellation)
    {
        await using var snapshot = await Snapshot.OpenAsync(database, cancellation).ConfigureAwait(false);
        var municipality = wanted.Municipality is { } code ? await MunicipalityFinder.FindByCodeAsync(snapshot.Connection, code, wanted.From, null, cancellation).ConfigureAwait(false) : null;
        if (wanted.Municipality is not null && municipality is null)
        {
            return (null, null, context.Text("cli.check.no-municipality", ("code", wanted.Municipality)));
        }

        var found = await ParcelByName.FindAsync(snapshot.Connection, wanted.Parcel, municipality?.UnitId, wanted.From, null, cancellation).ConfigureAwait(false);
        return found.Count switch
        {
            0 => (null, null, context.Text("cli.check.no-parcel", ("value", wanted.Parcel), ("date", wanted.From))),
            1 => (found[0], await RestrictionReader.CheckAsync(snapshot, found[0], wanted.From, null, cancellation).ConfigureAwait(false), null),
            _ => (null, null, context.Text("cli.check.several-parcels", ("value", wanted.Parcel), ("list", string.Join(", ", found.Select(one => "id:" + one.ParcelId.ToString(CultureInfo.InvariantCulture)))))),
        };
    }

    private static string IdOf(FoundRestriction found) => "id:" + found.Restriction.RestrictionId.ToString(CultureInfo.InvariantCulture);

    private static bool TryReadDay(string? text, out DateOnly day)
    {
        day = CountryDay.Today(TimeProvider.System);
        return text is null || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }
}
