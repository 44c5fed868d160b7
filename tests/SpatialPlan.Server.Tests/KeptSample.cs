using SpatialPlan.PostGis.Forecasts;
using SpatialPlan.PostGis.Municipalities;
using SpatialPlan.Tables.Forecasts;

namespace SpatialPlan.Server.Tests;

/// <summary>The forecast of the sample municipality, handed in to the database of a running server.</summary>
internal static class KeptSample
{
    public const string Municipality = "41704220803000";

    public static string Folder => Path.Combine(Root.FullName, "sample-maps", "ak-jar", "forecast");

    public static DirectoryInfo Root
    {
        get
        {
            var here = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(here.FullName, "SpatialPlan.sln")))
            {
                here = here.Parent ?? throw new InvalidOperationException("The tests do not lie in the project.");
            }

            return here;
        }
    }

    /// <summary>Keeps the tables of the sample, changed as told, and answers with the number of the version.</summary>
    public static async Task<long> KeepAsync(RunningServer server, string code = "main", Action<Dictionary<string, byte[]>>? change = null)
    {
        var tables = ForecastFiles.OfFolder(Folder).ByName.ToDictionary(file => file.Key, file => file.Value.ToArray());
        change?.Invoke(tables);
        var files = ForecastFiles.Of(tables);
        var forecast = ForecastFolder.Read(files).Forecast ?? throw new InvalidOperationException("The sample cannot be read.");
        await using var connection = await server.Database.Database.OpenAsync(CancellationToken.None);
        var municipality = await MunicipalityFinder.FindByCodeAsync(connection, Municipality, new DateOnly(2026, 1, 1), null, CancellationToken.None);
        var kept = await ForecastKeeping.KeepAsync(
            server.Database.Database,
            new HandedInForecast(municipality!.UnitId, code, forecast.Name, forecast.BaseYear, forecast.HorizonYears, tables, files.Digest(), "Айнура <Асанова>", "сыноо & test"),
            CancellationToken.None);
        return kept.VersionId;
    }
}
