namespace SpatialPlan.Server.Sheets;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its title in the language of the reader.</param>
/// <param name="IsNumber">True when numbers stand in it, to the right.</param>
public sealed record DataColumn(string Title, bool IsNumber = true);
