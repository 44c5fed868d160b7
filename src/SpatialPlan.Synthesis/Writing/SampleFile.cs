namespace SpatialPlan.Synthesis.Writing;

/// <summary>One file of the result.</summary>
/// <param name="Name">File name without a folder.</param>
/// <param name="Write">Writes its content to a stream and leaves the stream open.</param>
public sealed record SampleFile(string Name, Action<Stream> Write);
