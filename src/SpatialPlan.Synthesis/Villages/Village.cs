using SpatialPlan.Texts;

namespace SpatialPlan.Synthesis.Villages;

/// <summary>A village to be drawn: rows of blocks on both sides of a road.</summary>
/// <param name="Number">From 0, in the order of the SOATE codes.</param>
/// <param name="Soate">Fourteen digits.</param>
/// <param name="Name">The name of the village.</param>
/// <param name="Population">People at the start of the year.</param>
/// <param name="CentreMetres">Where its middle lies along the axis of the valley.</param>
/// <param name="HalfLengthMetres">Half its greatest length.</param>
/// <param name="Road">The road it lies on, as metres across at metres along.</param>
/// <param name="RoadHalfWidthMetres">Half the right-of-way of that road.</param>
/// <param name="RowsNorth">Rows of blocks north of the road.</param>
/// <param name="RowsSouth">Rows of blocks south of it.</param>
/// <param name="Streets">Names for its streets, the one nearest the road first on each side.</param>
public sealed record Village(
    int Number,
    string Soate,
    LocalizedName Name,
    int Population,
    double CentreMetres,
    double HalfLengthMetres,
    Func<double, double> Road,
    double RoadHalfWidthMetres,
    int RowsNorth,
    int RowsSouth,
    IReadOnlyList<string> Streets);
