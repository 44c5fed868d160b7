using System.Collections.Concurrent;
using System.Collections.Immutable;
using SpatialPlan.Demand;
using SpatialPlan.Municipalities;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Demand;
using SpatialPlan.PostGis.Forecasts;
using SpatialPlan.PostGis.Municipalities;
using SpatialPlan.Tables.Forecasts;

namespace SpatialPlan.Server.Forecasts;

/// <summary>
/// Reads kept forecasts and calculates land demand from them, as the command line does. A version never changes, so that what was read and calculated
/// once is remembered; only so many are calculated at the same time as the machine has cores.
/// </summary>
internal sealed class ForecastDesk(Database database, TimeProvider clock) : IDisposable
{
    private const int MostRemembered = 64;

    private readonly SemaphoreSlim turns = new(Math.Max(1, Environment.ProcessorCount));
    private readonly ConcurrentDictionary<long, ForecastFolderReading> readings = new();
    private readonly ConcurrentDictionary<string, DemandOutlook> outlooks = new(StringComparer.Ordinal);

    /// <summary>Answers a question.</summary>
    public async Task<ForecastOutcome> AskAsync(ForecastRequest request, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var today = Asked.Today(clock);
        if (await MunicipalityFinder.FindByCodeAsync(connection, request.Code, today, null, cancellation) is not { } municipality)
        {
            return new ForecastOutcome.NoMunicipality();
        }

        var kept = await ForecastReader.OfMunicipalityAsync(connection, municipality.UnitId, cancellation);
        var chosen = request.Version is null ? (kept.Count == 0 ? null : kept[0]) : kept.FirstOrDefault(one => one.VersionId == request.Version);
        if (chosen is null)
        {
            return request.Version is { } version ? new ForecastOutcome.NoVersion(version) : new ForecastOutcome.NoForecast(municipality);
        }

        if (!readings.TryGetValue(chosen.VersionId, out var reading))
        {
            reading = ForecastFolder.Read(ForecastFiles.Of(await ForecastReader.TablesAsync(connection, chosen.VersionId, cancellation)));
            Remember(readings, chosen.VersionId, reading);
        }

        await connection.CloseAsync();
        return reading.Forecast is { } forecast
            ? await CalculateAsync(request with { Version = chosen.VersionId }, municipality, kept, chosen, reading with { Forecast = forecast }, cancellation)
            : new ForecastOutcome.Unreadable(reading.Problems[0]);
    }

    private async Task<ForecastOutcome> CalculateAsync(
        ForecastRequest request, Municipality municipality, IReadOnlyList<KeptForecast> kept, KeptForecast chosen, ForecastFolderReading reading, CancellationToken cancellation)
    {
        var given = reading.Forecast!;
        if (WrongValue(given, request.Values) is { } wrong)
        {
            return wrong;
        }

        // A value that is the forecast's own is not tried, so that two addresses of one calculation give one answer.
        var tried = request.Values.Where(pair => pair.Value != given.Sheet[pair.Key]).ToImmutableSortedDictionary(StringComparer.Ordinal);
        var outlook = await OutlookAsync(given, request with { Values = tried }, cancellation);
        var on = request.On ?? new DateOnly(given.BaseYear + 1, 1, 1);
        var supply = await VacantLandReader.FindAsync(database, municipality.Soate, on, cancellation);
        var status = supply switch { null => "no-municipality", { ParcelsInAll: 0 } => "no-parcels", _ => "read" };
        var answer = new DemandAnswer(outlook, reading.AbsentFiles, status == "read" ? supply : null, status, given.MunicipalityCode, on);
        return new ForecastOutcome.Calculated(new ForecastView(request with { Values = tried }, municipality, kept, chosen, given, answer));
    }

    private async Task<DemandOutlook> OutlookAsync(DemandForecast given, ForecastRequest request, CancellationToken cancellation)
    {
        var name = request.Address(ForecastFormat.Json);
        if (outlooks.TryGetValue(name, out var known))
        {
            return known;
        }

        var forecast = given with { Sheet = given.Sheet.With(request.Values.Select(pair => given.Sheet.Find(pair.Key)! with { Value = pair.Value, Basis = CoefficientBasis.Own, Confirmed = false, Source = "" })) };
        await turns.WaitAsync(cancellation);
        try
        {
            var outlook = await Task.Run(() => LandOutlook.Run(forecast, request.Settings), cancellation);
            Remember(outlooks, name, outlook);
            return outlook;
        }
        finally
        {
            turns.Release();
        }
    }

    private static ForecastOutcome.WrongValue? WrongValue(DemandForecast forecast, ImmutableSortedDictionary<string, double> values)
    {
        foreach (var (key, value) in values)
        {
            if (forecast.Sheet.Find(key) is not { } coefficient)
            {
                return new ForecastOutcome.WrongValue(key, value, null, null);
            }

            if (value < coefficient.Low || value > coefficient.High)
            {
                return new ForecastOutcome.WrongValue(key, value, coefficient.Low, coefficient.High);
            }
        }

        return null;
    }

    // Forgetting everything now and then is simpler than forgetting the oldest, and as good for so few.
    private static void Remember<TKey, TValue>(ConcurrentDictionary<TKey, TValue> all, TKey key, TValue value)
        where TKey : notnull
    {
        if (all.Count >= MostRemembered)
        {
            all.Clear();
        }

        all[key] = value;
    }

    /// <inheritdoc />
    public void Dispose() => turns.Dispose();
}
