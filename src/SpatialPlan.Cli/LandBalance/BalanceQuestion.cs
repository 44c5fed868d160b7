namespace SpatialPlan.Cli.LandBalance;

/// <summary>What a balance is asked for.</summary>
/// <param name="Code">SOATE or P-code of the unit.</param>
/// <param name="On">The day.</param>
/// <param name="From">The first day of the annual form, or none.</param>
/// <param name="KnownAt">The time of knowledge, or now.</param>
/// <param name="Format"><c>text</c>, <c>json</c>, <c>csv</c> or <c>xlsx</c>.</param>
/// <param name="File">Where to write, or the screen.</param>
/// <param name="Today">Today in the country.</param>
internal sealed record BalanceQuestion(string Code, DateOnly On, DateOnly? From, DateTimeOffset? KnownAt, string Format, string? File, DateOnly Today);
