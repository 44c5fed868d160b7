using SpatialPlan.Restrictions;

namespace SpatialPlan.PostGis.Restrictions;

/// <summary>An answer that was given out, as it is kept.</summary>
/// <param name="Document">The text, exactly as hashed.</param>
/// <param name="MunicipalityId">Whose thresholds were applied; <see langword="null"/>: the defaults.</param>
/// <param name="ParcelId">The parcel; <see langword="null"/> for a drawn shape.</param>
/// <param name="Author">Who asked.</param>
/// <param name="StoredAt">When it was kept.</param>
/// <param name="Matters">The references of the matters it belongs to.</param>
public sealed record StoredExtract(ExtractDocument Document, long? MunicipalityId, long? ParcelId, string Author, DateTimeOffset StoredAt, IReadOnlyList<string> Matters)
{
    /// <summary>True when the text still has the hash it is kept under; computed anew, so that a change in the database would be seen.</summary>
    public bool IsWhole => ExtractDocument.HashOf(Document.Text) == Document.Hash;
}
