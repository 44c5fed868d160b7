using SpatialPlan.Texts;

namespace SpatialPlan.PostGis.Forecasts;

/// <summary>One version of a forecast that was handed in.</summary>
/// <param name="VersionId">Its number: names this version for ever.</param>
/// <param name="Code">The code of the forecast within its municipality, the same for all its versions.</param>
/// <param name="Name">Its name.</param>
/// <param name="BaseYear">The last year with facts.</param>
/// <param name="HorizonYears">How many years it looks ahead.</param>
/// <param name="Stands">True for the version that holds now; false when another took its place.</param>
/// <param name="Author">Who handed it in.</param>
/// <param name="Source">Where it comes from, in the words of who handed it in.</param>
/// <param name="Digest">SHA-256 of its tables, 64 hex digits.</param>
/// <param name="RecordedAt">When it was handed in, UTC.</param>
public sealed record KeptForecast(
    long VersionId, string Code, LocalizedName Name, int BaseYear, int HorizonYears, bool Stands, string Author, string Source, string Digest, DateTime RecordedAt);
