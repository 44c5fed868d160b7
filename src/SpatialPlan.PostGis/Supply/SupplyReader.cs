using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using Npgsql;
using SpatialPlan.Supply;
using SpatialPlan.Texts;

namespace SpatialPlan.PostGis.Supply;

/// <summary>Finds what the supply of land of a municipality is judged from.</summary>
public static class SupplyReader
{
    private static readonly string[] DistanceColumns = ["settled_metres", "road_metres", "water_metres", "power_metres", "slope_percent"];

    /// <summary>Reads rules, parcels, restrictions, surveys and zones at one moment of the database.</summary>
    /// <param name="snapshot">One moment of the database.</param>
    /// <param name="municipalityId">The municipality.</param>
    /// <param name="on">The day in law.</param>
    /// <param name="knownAt">The time of knowledge; <see langword="null"/>: now.</param>
    /// <param name="redeveloped">Labels of used parcels to be looked at as if nobody used them.</param>
    /// <param name="cancellation">Ends the queries.</param>
    public static async Task<SupplyFacts> ReadAsync(Snapshot snapshot, long municipalityId, DateOnly on, DateTimeOffset? knownAt, IReadOnlyCollection<string> redeveloped, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(redeveloped);
        var connection = snapshot.Connection;
        var rules = await SupplyRulesReader.ReadAsync(connection, municipalityId, on, knownAt, cancellation).ConfigureAwait(false);
        var themes = await connection.QueryAsync("Restrictions/Themes.sql", row => row.Get<string>("code")!, cancellation).ConfigureAwait(false);
        var villages = new Dictionary<long, LocalizedName>();
        var parcels = await connection.QueryAsync("Supply/SupplyParcels.sql", row => ReadParcel(row, villages), cancellation, municipalityId, on, AsOf.Known(knownAt), redeveloped.ToArray()).ConfigureAwait(false);
        var vacant = parcels.Where(parcel => parcel.Geometry is not null).Select(parcel => parcel.ParcelId).ToArray();
        Task<IReadOnlyList<T>> Rows<T>(string file, Func<NpgsqlDataReader, T> read) => connection.QueryAsync(file, read, cancellation, vacant, on, AsOf.Known(knownAt));
        var restrictions = await Rows("Supply/RestrictionsOnParcels.sql", ReadRestriction).ConfigureAwait(false);
        var coverages = await Rows("Supply/CoverageOfParcels.sql", row => new SupplyCoverage(row.Get<long>("parcel_id"), row.Get<string>("theme")!, ReadGeometry(row, "covered"))).ConfigureAwait(false);
        var zones = (await Rows("Supply/ZonesOfParcels.sql", row => (Parcel: row.Get<long>("parcel_id"), Use: row.Get<string>("land_use")!, Permission: Score(row.Get<string>("permission")!))).ConfigureAwait(false))
            .GroupBy(row => row.Parcel).ToDictionary(parcel => parcel.Key, parcel => parcel.ToImmutableDictionary(row => row.Use, row => row.Permission, StringComparer.Ordinal));
        return new SupplyFacts(
            on, rules, [.. themes], [.. parcels.Select(parcel => parcel with { ZonePermissions = zones.GetValueOrDefault(parcel.ParcelId) })], [.. restrictions], [.. coverages], villages.ToImmutableDictionary());
    }

    private static double Score(string permission) => permission switch { "permitted" => 1, "conditional" => 0.5, _ => 0 };

    private static Geometry? ReadGeometry(NpgsqlDataReader row, string column) => row.Get<byte[]>(column) is { } ewkb ? EwkbGeometry.Read(ewkb) : null;

    private static SupplyRestriction ReadRestriction(NpgsqlDataReader row) => new(
        row.Get<long>("parcel_id"),
        row.Get<string>("theme")!,
        row.Get<string>("kind")!,
        SupplyRules.GradeOf(row.Get<string>("regime"), row.Get<short?>("hazard_level")),
        row.Get<string>("code")!,
        ReadGeometry(row, "geom")!);

    private static SupplyParcel ReadParcel(NpgsqlDataReader row, Dictionary<long, LocalizedName> villages)
    {
        var village = row.Get<long?>("village_id");
        if (village is { } id && row.GetName("village") is { } name)
        {
            villages[id] = name;
        }

        return new SupplyParcel
        {
            ParcelId = row.Get<long>("parcel_id"),
            Label = row.Get<string>("label")!,
            Category = row.Get<short>("category"),
            LandKinds = row.Get<string[]>("land_kinds")!.Zip(row.Get<decimal[]>("land_kind_areas")!).ToImmutableSortedDictionary(part => part.First, part => part.Second, StringComparer.Ordinal),
            Ownership = row.Get<string>("ownership")!,
            Used = row.Get<bool?>("used"),
            StateFund = row.Get<bool>("state_fund"),
            Municipal = row.Get<bool>("municipal"),
            VillageId = village,
            AreaSquareMetres = row.Get<double>("area_square_metres"),
            Geometry = ReadGeometry(row, "geom"),
            Traits = ReadTraits(row),
        };
    }

    private static ImmutableDictionary<string, double> ReadTraits(NpgsqlDataReader row)
    {
        var traits = ImmutableDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var column in DistanceColumns)
        {
            if (row.Get<double?>(column) is { } value)
            {
                traits[column] = value;
            }
        }

        if (row.Get<short?>("bonitet") is { } bonitet)
        {
            traits["bonitet"] = bonitet;
        }

        return traits.ToImmutable();
    }
}
