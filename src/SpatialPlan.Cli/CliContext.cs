using SpatialPlan.Texts;
using Spectre.Console;

namespace SpatialPlan.Cli;

/// <summary>What every command shares: the language of the person at the keyboard, where to write, and which database to use.</summary>
/// <param name="Language">From <c>--lang</c>, else <c>SPATIALPLAN_LANG</c>, else the locale of the terminal, else Kyrgyz.</param>
/// <param name="Out">Answers: tables, JSON, CSV. Nothing else is written here, so that it can be piped.</param>
/// <param name="Error">Progress, warnings and refusals.</param>
/// <param name="ConnectionString">The database from <c>SPATIALPLAN_DATABASE</c>, or <see langword="null"/> when none is set.</param>
public sealed record CliContext(Language Language, TextWriter Out, IAnsiConsole Error, string? ConnectionString)
{
    /// <summary>The text of a key in the language of this run.</summary>
    public string Text(string key, params ReadOnlySpan<(string Name, object? Value)> values) => TextCatalogue.Get(Language, key, values);

    /// <summary>Writes one line on the error stream, never wrapped or coloured, and answers with the code given.</summary>
    public int Fail(int exitCode, string message)
    {
        Error.Profile.Out.Writer.WriteLine(message);
        return exitCode;
    }
}
