using Npgsql;
using SpatialPlan.Supply;

namespace SpatialPlan.PostGis.Supply;

/// <summary>Reads the rules by which land is offered to sectors.</summary>
public static class SupplyRulesReader
{
    /// <summary>The rules that hold in a municipality on a day: its own rows before the defaults of all.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="municipalityId">The municipality.</param>
    /// <param name="on">The day in law.</param>
    /// <param name="knownAt">The time of knowledge; <see langword="null"/>: now.</param>
    /// <param name="cancellation">Ends the queries.</param>
    public static async Task<SupplyRules> ReadAsync(NpgsqlConnection connection, long municipalityId, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        Task<IReadOnlyList<T>> Rows<T>(string file, Func<NpgsqlDataReader, T> read) => connection.QueryAsync(file, read, cancellation, municipalityId, on, AsOf.Known(knownAt));
        var settings = (await Rows("Supply/AllocationSettings.sql", row => (Key: row.Get<string>("key")!, Value: row.Get<double>("value"))).ConfigureAwait(false))
            .ToDictionary(row => row.Key, row => row.Value, StringComparer.Ordinal);
        return new SupplyRules
        {
            Exclusions = [.. await Rows("Supply/ExclusionRules.sql", ReadExclusion).ConfigureAwait(false)],
            Access = [.. await Rows("Supply/AccessRules.sql", ReadAccess).ConfigureAwait(false)],
            Limits = [.. await Rows("Supply/SectorLimits.sql", ReadLimit).ConfigureAwait(false)],
            Factors = [.. await Rows("Supply/SuitabilityFactors.sql", ReadFactor).ConfigureAwait(false)],
            SectorUses = [.. await connection.QueryAsync("Supply/SectorUses.sql", row => (row.Get<string>("sector")!, row.Get<string>("land_use")!), cancellation).ConfigureAwait(false)],
            TierSurcharge = settings.GetValueOrDefault("tier_surcharge"),
            IrrigatedSurcharge = settings.GetValueOrDefault("irrigated_surcharge"),
            Beta = settings.GetValueOrDefault("beta"),
        };
    }

    private static ExclusionRule ReadExclusion(NpgsqlDataReader row) => new(
        row.Get<string>("sector")!, row.Get<string>("theme")!, row.Get<string>("kind")!, row.Get<string>("grade")!, row.Get<bool>("excluded"), row.Get<string>("source")!, row.Get<bool>("confirmed"));

    private static AccessRule ReadAccess(NpgsqlDataReader row) => new(
        row.Get<string>("sector")!,
        row.Get<short>("category"),
        row.Get<string>("land_kind")!,
        Enum.Parse<LandAccess>(row.Get<string>("access")!, ignoreCase: true),
        row.Get<short>("lag_years"),
        row.Get<string>("source")!,
        row.Get<bool>("confirmed"));

    private static SectorLimit ReadLimit(NpgsqlDataReader row) => new(
        row.Get<string>("sector")!, row.Get<double>("minimum_lot_square_metres"), row.Get<double>("maximum_slope_percent"), row.Get<string>("source")!, row.Get<bool>("confirmed"));

    private static SuitabilityFactor ReadFactor(NpgsqlDataReader row) => new(
        row.Get<string>("sector")!, row.Get<string>("factor")!, row.Get<double>("weight"), row.Get<double>("best"), row.Get<double>("worst"), row.Get<string>("source")!, row.Get<bool>("confirmed"));
}
