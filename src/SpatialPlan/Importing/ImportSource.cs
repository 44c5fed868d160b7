namespace SpatialPlan.Importing;

/// <summary>An opened file: what it says about itself, and its features, which can be read once.</summary>
/// <param name="FileName">Its name, without the folder.</param>
/// <param name="Sha256">The digest of its content and of everything that decides how it is read, 64 hexadecimal digits.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Batches">Its features in order, some thousand at a time. Reading them may end with <see cref="ImportRefusedException"/>.</param>
public sealed record ImportSource(string FileName, string Sha256, SourceColumns Columns, IAsyncEnumerable<IReadOnlyList<SourceFeature>> Batches);
