using SpatialPlan.Texts;

namespace SpatialPlan.Restrictions;

/// <summary>What reading a file of an answer gives.</summary>
public abstract record DocumentReading
{
    private DocumentReading()
    {
    }

    /// <summary>It is a document. Whether it was ever given out, the database knows.</summary>
    /// <param name="Document">What the file says, hashed anew.</param>
    /// <param name="ClaimedHash">The hash that stands in the file; <see langword="null"/> when none does.</param>
    public sealed record Found(ExtractDocument Document, string? ClaimedHash) : DocumentReading
    {
        /// <summary>True when the file says what its hash says: not one letter of it was changed.</summary>
        public bool IsWhole => string.Equals(ClaimedHash, Document.Hash, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>It is an answer as the interface shows it, in one language, which names the hash of the document it was made from.</summary>
    /// <param name="Hash">The hash that stands in the file.</param>
    /// <param name="CanonicalText">The file, in canonical form.</param>
    public sealed record Shown(string Hash, string CanonicalText) : DocumentReading
    {
        /// <summary>True when the kept answer, shown in one of the languages, says what the file says.</summary>
        /// <param name="kept">The answer that is kept under the hash.</param>
        public bool Fits(ExtractDocument kept)
        {
            ArgumentNullException.ThrowIfNull(kept);
            var extract = kept.ToExtract();
            return Languages.All.Any(language => CanonicalJson.Of(RestrictionExtractJson.ToUtf8(extract, language)) == CanonicalText);
        }
    }

    /// <summary>It is none.</summary>
    /// <param name="Reason">Why it cannot be read; a dash when it is JSON of another kind.</param>
    public sealed record NotADocument(string Reason) : DocumentReading;
}
