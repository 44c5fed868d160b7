using System.Collections.Immutable;
using SpatialPlan.Demand;
using SpatialPlan.Municipalities;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Municipalities;
using SpatialPlan.PostGis.Supply;
using SpatialPlan.Supply;
using SpatialPlan.Tables.Forecasts;

namespace SpatialPlan.Cli.Allocation;

/// <summary>Answers what a municipality's vacant land can be given to.</summary>
public sealed class LandPlanAnswer(CliContext context, LandPlanQuestion question, string format)
{
    private static readonly string[] DenseKeys = ["housing.flat_share", "housing.infill_share"];

    /// <summary>Reads forecast and land, plans, and writes.</summary>
    public async Task<int> RunAsync(Database database, CancellationToken cancellation)
    {
        var reading = ForecastFolder.Read(question.Forecast);
        if (reading.Forecast is not { } forecast)
        {
            foreach (var problem in reading.Problems)
            {
                context.Fail(ExitCode.Refused, problem.In(context.Language));
            }

            return context.Fail(ExitCode.Refused, context.Text("demand.refused", ("count", reading.Problems.Length)));
        }

        var on = question.On ?? new DateOnly(forecast.BaseYear + 1, 1, 1);
        await using var snapshot = await Snapshot.OpenAsync(database, cancellation).ConfigureAwait(false);
        if (await MunicipalityFinder.FindByCodeAsync(snapshot.Connection, question.Municipality, on, null, cancellation).ConfigureAwait(false) is not { } municipality)
        {
            return context.Fail(ExitCode.Refused, context.Text("cli.allocate.no-municipality", ("code", question.Municipality), ("on", on)));
        }

        if (forecast.MunicipalityCode != municipality.Soate && forecast.MunicipalityCode != municipality.Pcode)
        {
            context.Fail(ExitCode.Done, context.Text("cli.allocate.forecast-elsewhere", ("other", forecast.MunicipalityCode), ("code", municipality.Soate)));
        }

        var facts = await SupplyReader.ReadAsync(snapshot, municipality.UnitId, on, null, question.Redeveloped, cancellation).ConfigureAwait(false);
        if (question.Neighbour is { } code)
        {
            if (await MunicipalityFinder.FindByCodeAsync(snapshot.Connection, code, on, null, cancellation).ConfigureAwait(false) is not { } other || other.UnitId == municipality.UnitId)
            {
                return context.Fail(ExitCode.Refused, context.Text("cli.allocate.no-municipality", ("code", code), ("on", on)));
            }

            context.Fail(ExitCode.Done, context.Text("cli.allocate.joint", ("name", other.Name.In(context.Language))));
            facts = facts.With(await SupplyReader.ReadAsync(snapshot, other.UnitId, on, null, question.Redeveloped, cancellation).ConfigureAwait(false));
        }

        return Refuse(facts, municipality, on) ?? Plan(facts, municipality, forecast);
    }

    private int? Refuse(SupplyFacts facts, Municipality municipality, DateOnly on)
    {
        if (facts.Parcels.IsEmpty)
        {
            return context.Fail(ExitCode.Refused, context.Text("cli.allocate.no-parcels", ("code", municipality.Soate), ("on", on)));
        }

        var known = facts.Parcels.Select(parcel => parcel.Label).ToHashSet(StringComparer.Ordinal);
        var named = question.Plan.Locked.Keys.Concat(question.Plan.LockedOut).Concat(question.Redeveloped);
        return named.FirstOrDefault(label => !known.Contains(label)) is { } stranger
            ? context.Fail(ExitCode.Refused, context.Text("cli.allocate.unknown-parcel", ("label", stranger)))
            : null;
    }

    private int Plan(SupplyFacts facts, Municipality municipality, DemandForecast forecast)
    {
        var plan = LandPlanning.Run(facts, Claims(forecast), question.Plan);
        var tools = LandToolbox.Compare(plan, Claims(forecast with { Sheet = DenseKeys.Aggregate(forecast.Sheet, (sheet, key) => sheet.WithValue(key, Math.Max(sheet[key], sheet.Find(key)!.High))) }));
        switch (format)
        {
            case "json":
                context.Out.WriteLine(LandPlanJson.Write(plan, municipality, tools, context.Language));
                break;
            case "geojson":
                context.Out.WriteLine(LandPlanGeoJson.Write(plan));
                break;
            default:
                new LandPlanText(context, plan, municipality, tools).Write();
                break;
        }

        return ExitCode.Done;
    }

    private ImmutableArray<LandClaim> Claims(DemandForecast forecast) => LandClaim.From(LandOutlook.Run(forecast, question.Demand).Report.Demand);
}
