namespace SpatialPlan.Cli.Importing;

/// <summary>Says how far the reading is: on one line of a terminal, in plain lines elsewhere, and not at all for a small file.</summary>
internal sealed class ReadingProgress(CliContext context) : IProgress<int>, IDisposable
{
    private const int QuietUpTo = 20_000;
    private const int TerminalStep = 10_000;
    private const int PlainStep = 250_000;
    private int shown;

    /// <inheritdoc />
    public void Report(int value)
    {
        var terminal = context.Error.Profile.Out.IsTerminal;
        if (value <= QuietUpTo || value - shown < (terminal ? TerminalStep : PlainStep))
        {
            return;
        }

        shown = value;
        var text = context.Text("import.progress", ("count", value.ToString("N0", Texts.Languages.Culture(context.Language))));
        var writer = context.Error.Profile.Out.Writer;
        if (terminal)
        {
            writer.Write("\r" + text);
            writer.Flush();
        }
        else
        {
            writer.WriteLine(text);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (shown > 0 && context.Error.Profile.Out.IsTerminal)
        {
            context.Error.Profile.Out.Writer.WriteLine();
        }
    }
}
