namespace SpatialPlan.LandBalance;

/// <summary>One line of the annual form: opening + in - out = closing.</summary>
/// <param name="Code">The category or land kind.</param>
/// <param name="OpeningSquareMetres">Land on the first day.</param>
/// <param name="InSquareMetres">What came to it meanwhile.</param>
/// <param name="OutSquareMetres">What left it meanwhile.</param>
/// <param name="ClosingSquareMetres">Land on the last day.</param>
public sealed record MovementLine(string Code, decimal OpeningSquareMetres, decimal InSquareMetres, decimal OutSquareMetres, decimal ClosingSquareMetres)
{
    /// <summary>True when the line adds up. False means that the two days and the flows between them were not read from one state of the database.</summary>
    public bool AddsUp => OpeningSquareMetres + InSquareMetres - OutSquareMetres == ClosingSquareMetres;
}
