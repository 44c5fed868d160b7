using NetTopologySuite.Geometries;
using SpatialPlan.Texts;

namespace SpatialPlan.Synthesis.AkJar;

/// <summary>One power line.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="SourceClass">The class of line that the width rules speak of.</param>
/// <param name="Name">Its name.</param>
/// <param name="Line">The line in the working system.</param>
public sealed record PowerLine(string Code, string SourceClass, LocalizedName Name, LineString Line);
