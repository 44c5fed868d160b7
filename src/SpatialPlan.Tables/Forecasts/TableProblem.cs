using SpatialPlan.Texts;

namespace SpatialPlan.Tables.Forecasts;

/// <summary>Something wrong in a table, at its place. Its sentence, with the remedy, stands in the text catalogue under <c>table.</c> and the code.</summary>
/// <param name="File">The file name within the forecast folder.</param>
/// <param name="Row">The line in the file, the header being line 1; 0 when the file as a whole is meant.</param>
/// <param name="Column">The name of the column, or <see langword="null"/> when no single column is meant.</param>
/// <param name="Code">The stable code.</param>
/// <param name="Values">What fills the placeholders of the sentence.</param>
public sealed record TableProblem(string File, int Row, string? Column, string Code, params (string Name, object? Value)[] Values)
{
    /// <summary>One line: file, row, column and the sentence.</summary>
    public string In(Language language) => TextCatalogue.Get(
        language,
        Row == 0 ? "table.place.file" : Column is null ? "table.place.row" : "table.place.cell",
        ("file", File),
        ("row", Row),
        ("column", Column),
        ("sentence", TextCatalogue.Get(language, $"table.{Code}", Values)));
}
