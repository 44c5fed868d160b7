using SpatialPlan.Restrictions;

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>An answer with all that is kept of it.</summary>
/// <param name="Extract">The answer.</param>
/// <param name="Guide">What restrictions asked of people.</param>
/// <param name="MunicipalityId">Whose thresholds were applied; <see langword="null"/>: the defaults.</param>
/// <param name="MunicipalitySoate">The SOATE code of the municipality.</param>
/// <param name="KnownAt">The time whose knowledge the answer shows.</param>
/// <param name="Seen">Which transactions the answer saw, as text of a pg_snapshot: what was changed by others meanwhile, it does not know.</param>
/// <param name="Matter">The reference of the matter it belongs to, opened when there is none; <see langword="null"/>: none.</param>
/// <param name="Author">Who asked; <see langword="null"/>: the role of the database.</param>
public sealed record ExtractToKeep(
    RestrictionExtract Extract,
    RestrictionGuide Guide,
    long? MunicipalityId,
    string? MunicipalitySoate,
    DateTimeOffset KnownAt,
    string Seen,
    string? Matter = null,
    string? Author = null)
{
    /// <summary>Puts together what belongs to an answer, read in the snapshot in which the answer was made.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="extract">The answer.</param>
    /// <param name="municipalityId">Whose thresholds were applied; <see langword="null"/>: the defaults.</param>
    /// <param name="municipalitySoate">The SOATE code of the municipality.</param>
    /// <param name="cancellation">Ends the queries.</param>
    public static async Task<ExtractToKeep> ReadAsync(Snapshot snapshot, RestrictionExtract extract, long? municipalityId, string? municipalitySoate, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(extract);
        var guide = await GuidanceReader.ReadAsync(snapshot.Connection, municipalityId, extract.On, extract.KnownAt, cancellation).ConfigureAwait(false);
        var knownAt = extract.KnownAt ?? await StoredExtracts.LastChangeAsync(snapshot, cancellation).ConfigureAwait(false);
        var seen = (await snapshot.Connection.QueryAsync("Restrictions/Stored/WhatIsSeen.sql", row => row.Get<string>("seen")!, cancellation).ConfigureAwait(false)).Single();
        return new(extract, guide, municipalityId, municipalitySoate, knownAt, seen);
    }

    /// <summary>The document that is kept.</summary>
    public ExtractDocument ToDocument() => ExtractDocument.Of(Extract, Guide, MunicipalitySoate, KnownAt);
}
