using SpatialPlan.Texts;

namespace SpatialPlan.PostGis.Forecasts;

/// <summary>A forecast that someone hands in.</summary>
/// <param name="MunicipalityId">The municipality it is for.</param>
/// <param name="Code">The code of the forecast within the municipality: lower-case Latin letters, digits and hyphens, at most 40.</param>
/// <param name="Name">Its name.</param>
/// <param name="BaseYear">The last year with facts.</param>
/// <param name="HorizonYears">How many years it looks ahead.</param>
/// <param name="Tables">The bytes of each table by the name of its file; at least one.</param>
/// <param name="Digest">SHA-256 of the tables, 64 hex digits: the same tables handed in twice are kept once.</param>
/// <param name="Author">Who hands it in; <see langword="null"/>: the role of the database.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record HandedInForecast(
    long MunicipalityId, string Code, LocalizedName Name, int BaseYear, int HorizonYears, IReadOnlyDictionary<string, byte[]> Tables, string Digest, string? Author, string Source);
