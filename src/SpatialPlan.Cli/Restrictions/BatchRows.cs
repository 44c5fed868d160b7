namespace SpatialPlan.Cli.Restrictions;

/// <summary>What a batch writes of one parcel.</summary>
/// <param name="Parcel">Its number.</param>
/// <param name="Verdict">The code of the verdict.</param>
/// <param name="Text">The rows, each with its line end.</param>
internal sealed record BatchRows(long Parcel, string Verdict, string Text);
