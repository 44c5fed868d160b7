namespace SpatialPlan.PostGis.Restrictions;

/// <summary>What came of generating strips.</summary>
public abstract record StripGenerationResult
{
    private StripGenerationResult()
    {
    }

    /// <summary>The strips follow from their sources and rules now, or would after a dry run.</summary>
    /// <param name="Generated">How many versions were written.</param>
    /// <param name="Closed">How many versions no longer followed and were closed.</param>
    /// <param name="Unchanged">How many were right already.</param>
    /// <param name="ChangeId">The change that recorded it; <see langword="null"/> when nothing was written.</param>
    public sealed record Done(int Generated, int Closed, int Unchanged, long? ChangeId) : StripGenerationResult;

    /// <summary>Nothing was written: strips of these themes follow, but the municipality has no layer of them, so nobody has said what it covers.</summary>
    /// <param name="Themes">The codes of the themes, sorted.</param>
    public sealed record MissingLayers(IReadOnlyList<string> Themes) : StripGenerationResult;

    /// <summary>Nothing was written: strips drawn by hand have the codes of strips that follow.</summary>
    /// <param name="Codes">The codes, sorted.</param>
    public sealed record CodesTaken(IReadOnlyList<string> Codes) : StripGenerationResult;
}
