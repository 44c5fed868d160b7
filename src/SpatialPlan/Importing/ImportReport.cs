namespace SpatialPlan.Importing;

/// <summary>What came of an import.</summary>
/// <param name="Outcome">Stored, refused, only checked, or known already.</param>
/// <param name="Layer">The code of the layer.</param>
/// <param name="FileName">The name of the file, without its folder.</param>
/// <param name="Features">How many features were read.</param>
/// <param name="New">Objects that were not there before.</param>
/// <param name="Changed">Objects of which a new version was stored.</param>
/// <param name="Unchanged">Objects that stand exactly so already.</param>
/// <param name="Log">The findings.</param>
public sealed record ImportReport(ImportOutcome Outcome, string Layer, string FileName, int Features, long New, long Changed, long Unchanged, FindingLog Log);
