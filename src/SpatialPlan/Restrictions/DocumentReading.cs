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

    /// <summary>It is none.</summary>
    /// <param name="Reason">Why it cannot be read; a dash when it is JSON of another kind.</param>
    public sealed record NotADocument(string Reason) : DocumentReading;
}
