namespace SpatialPlan.LandBalance;

/// <summary>
/// One indicator of section "Space" of a programme of social and economic development (handbook, question 77). Its name, formula and source are the
/// texts <c>balance.indicator.</c> / <c>.formula</c> / <c>.source</c>.
/// </summary>
/// <param name="Code">Which one.</param>
/// <param name="Depth">0 for a main line, 1 for a line that is part of the one above.</param>
/// <param name="SquareMetres">The area; <see langword="null"/>: no data.</param>
/// <param name="UsedSquareMetres">What of it is in use; <see langword="null"/>: no data, or not asked of this indicator.</param>
/// <param name="UnusedSquareMetres">What of it is not in use; <see langword="null"/> as above. Used and unused are less than the area where nothing is recorded of a part.</param>
public sealed record SpaceIndicator(string Code, int Depth, decimal? SquareMetres, decimal? UsedSquareMetres, decimal? UnusedSquareMetres);
