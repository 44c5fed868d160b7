namespace SpatialPlan.PostGis.Restrictions;

/// <summary>What an officer signs.</summary>
/// <param name="Reason">Why the restriction does not apply; not empty.</param>
/// <param name="Officer">Who says so; not empty.</param>
/// <param name="Signature">The signature as text; not empty.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Until">The last day; <see langword="null"/>: no end.</param>
public sealed record OverrideStatement(string Reason, string Officer, string Signature, DateOnly From, DateOnly? Until = null);
