using Npgsql;
using SpatialPlan.Parcels;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.PostGis.Zoning;
using SpatialPlan.Texts;
using SpatialPlan.Transformation;

namespace SpatialPlan.PostGis.Transformation;

/// <summary>Reads what a transformation is judged from.</summary>
public static class TransformationReader
{
    /// <summary>The verdict on the wanted transformation of a whole parcel.</summary>
    /// <param name="snapshot">The snapshot in which the parcel was read.</param>
    /// <param name="parcel">The parcel.</param>
    /// <param name="request">What is wanted of it; see <see cref="RequestOf"/>.</param>
    /// <param name="on">The day in law.</param>
    /// <param name="cancellation">Ends the queries.</param>
    public static async Task<TransformationVerdict> CheckAsync(Snapshot snapshot, Parcel parcel, TransformationRequest request, DateOnly on, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(parcel);
        ArgumentNullException.ThrowIfNull(request);
        var extract = await RestrictionReader.CheckAsync(snapshot, parcel, on, null, cancellation).ConfigureAwait(false);
        var zones = await ZoneReader.OnLandAsync(snapshot.Connection, parcel.Geometry, on, cancellation).ConfigureAwait(false);
        var rules = await RulesAsync(snapshot.Connection, parcel.MunicipalityId, on, null, cancellation).ConfigureAwait(false);
        return TransformationCheck.Run(request, rules, PlaceAnswer.Of(extract, zones, request.Use));
    }

    /// <summary>A request for the whole of a parcel as it is registered.</summary>
    public static TransformationRequest RequestOf(Parcel parcel, int toCategory, string use, string? toKind, string? ground)
    {
        ArgumentNullException.ThrowIfNull(parcel);
        return new TransformationRequest([.. parcel.Parts.Select(part => new TransformationPart(parcel.Category, part.Kind, part.AreaSquareMetres))], parcel.RegisteredAreaSquareMetres, parcel.Bonitet, toCategory, use, toKind, ground);
    }

    /// <summary>The rules that hold in a municipality on a day, its own and the defaults.</summary>
    public static Task<IReadOnlyList<TransformationRule>> RulesAsync(NpgsqlConnection connection, long municipalityId, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation) =>
        connection.QueryAsync("Transformation/RulesOfMunicipality.sql", ReadRule, cancellation, municipalityId, on, AsOf.Known(knownAt));

    /// <summary>The days on which offices are closed or open other than the weekday says.</summary>
    public static Task<IReadOnlyList<OfficeDay>> OfficeDaysAsync(NpgsqlConnection connection, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation) =>
        connection.QueryAsync("Transformation/OfficeDays.sql", row => new OfficeDay(row.Get<short?>("year"), row.Get<short>("month"), row.Get<short>("day"), row.Get<bool>("works")), cancellation, on, AsOf.Known(knownAt));

    /// <summary>The names of bodies, documents, uses and land kinds, by list and code, in the order of each list.</summary>
    public static async Task<IReadOnlyList<(string List, string Code, LocalizedName Name)>> CodesAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        await connection.QueryAsync("Transformation/TransformationCodes.sql", row => (row.Get<string>("list")!, row.Get<string>("code")!, row.GetName("name")!), cancellation).ConfigureAwait(false);

    private static TransformationRule ReadRule(NpgsqlDataReader row) => new(
        row.Get<long>("version_id"),
        row.Get<string>("code")!,
        row.Get<bool>("own"),
        Enum.Parse<TransformationRulePart>(row.Get<string>("part")!, ignoreCase: true),
        TransformationOutcomes.OfCode(row.Get<string>("outcome")!),
        row.Get<string>("act")!,
        row.Get<string>("article"),
        row.GetName("text")!,
        row.Get<string>("source")!,
        row.Get<bool>("confirmed"))
    {
        FromCategories = [.. row.Get<short[]>("from_categories")!],
        FromKinds = row.Get<string[]>("from_kinds")!,
        BonitetBelow = row.Get<short?>("bonitet_below"),
        ToCategories = [.. row.Get<short[]>("to_categories")!],
        ToKinds = row.Get<string[]>("to_kinds")!,
        Uses = row.Get<string[]>("uses")!,
        CategoryStays = row.Get<bool?>("category_stays"),
        Theme = row.Get<string>("theme"),
        Types = row.Get<string[]>("types")!,
        Grades = row.Get<string[]>("grades")!,
        Lifts = row.Get<string>("lifts"),
        Ground = row.Get<string>("ground"),
        Bodies = row.Get<string[]>("bodies")!,
        Documents = row.Get<string[]>("documents")!,
    };
}
