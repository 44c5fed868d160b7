using SpatialPlan.Parcels;
using SpatialPlan.Restrictions;
using SpatialPlan.Texts;
using Spectre.Console;

namespace SpatialPlan.Cli.Restrictions;

/// <summary>Shows an extract on a terminal or in a plain file: first the verdict and what could not be checked, then what was found, then what was looked at.</summary>
internal static class ExtractAsText
{
    private const int WidthOfFiles = 140;

    public static void Write(CliContext context, RestrictionExtract extract, RestrictionGuide guide)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Out), Interactive = InteractionSupport.No });
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = WidthOfFiles;
        }

        WriteTitle(context, extract);
        context.Out.WriteLine(RestrictionSentences.OfVerdict(extract, context.Language));
        if (OverrideSentences.OfVerdict(extract, context.Language) is { } withSigned)
        {
            context.Out.WriteLine(withSigned);
        }

        WriteUnchecked(context, extract);
        WriteFound(context, console, extract, guide);
        WriteNearby(context, extract);
        WriteLayers(context, console, extract);
    }

    private static void WriteTitle(CliContext context, RestrictionExtract extract)
    {
        var land = extract.Land;
        var facts = new List<string> { land.ParcelId is { } id ? context.Text("restrictions.land.parcel", ("id", id)) : context.Text("restrictions.land.shape") };
        if (EniCode.TryParse(land.EniCode, out var eni))
        {
            facts.Add(context.Text("restrictions.land.eni", ("code", eni)));
        }

        if (land.ContourNumber is { } contour)
        {
            facts.Add(context.Text("restrictions.land.contour", ("code", contour)));
        }

        if (land.RegisteredAreaSquareMetres is { } registered)
        {
            facts.Add(context.Text("restrictions.land.area-registered", ("area", Area(context, (double)registered))));
        }

        facts.Add(context.Text("restrictions.land.area-drawn", ("area", Area(context, extract.GeometricAreaSquareMetres))));
        facts.Add(context.Text("restrictions.on", ("date", Date(context, extract.On))));
        if (extract.KnownAt is { } known)
        {
            facts.Add(context.Text("restrictions.known-at", ("time", known.ToString("g", context.Language.Culture()))));
        }

        context.Out.WriteLine($"{context.Text("restrictions.title")}. {string.Join(", ", facts)}");
    }

    private static void WriteUnchecked(CliContext context, RestrictionExtract extract)
    {
        if (extract.Unchecked.Count == 0)
        {
            return;
        }

        Heading(context, "restrictions.heading.unchecked");
        foreach (var layer in extract.Unchecked)
        {
            context.Out.WriteLine("! " + RestrictionSentences.OfUnchecked(layer, extract.GeometricAreaSquareMetres, context.Language));
        }
    }

    private static void WriteFound(CliContext context, IAnsiConsole console, RestrictionExtract extract, RestrictionGuide guide)
    {
        Heading(context, "restrictions.heading.found");
        if (extract.Restrictions.Count == 0)
        {
            context.Out.WriteLine(context.Text("restrictions.nothing-found") + " " + RestrictionExplanation.OfLookedAt(extract, context.Language));
            return;
        }

        var table = TableOf(context, ["theme", "restriction", "class", "area", "share-drawn", "share-registered", "length", "width", "distance"], firstNumber: 3);
        foreach (var found in extract.Restrictions)
        {
            table.AddRow(Cells(
                ThemeName(context, extract, found),
                found.Restriction.Name.In(context.Language),
                RestrictionSentences.OfClass(found.Class, context.Language),
                Number(context, found.AreaSquareMetres, "N2"),
                Number(context, found.ShareOfDrawn * 100, "N2"),
                Number(context, found.ShareOfRegistered * 100, "N2"),
                Number(context, found.LengthMetres, "N2"),
                Number(context, found.WidthMetres, "N2"),
                Number(context, found.DistanceMetres, "0.####")));
        }

        console.Write(table);
        foreach (var found in extract.Restrictions)
        {
            WriteExplanation(context, RestrictionExplanation.Of(found, guide, context.Language));
        }

        if (RestrictionExplanation.OfLookedAt(extract, context.Language) is { } rest)
        {
            context.Out.WriteLine(rest);
        }

        foreach (var sentence in OverrideSentences.Of(extract, context.Language))
        {
            context.Out.WriteLine("* " + sentence);
        }
    }

    private static void WriteExplanation(CliContext context, RestrictionExplanation explanation)
    {
        context.Out.WriteLine("- " + explanation.What);
        foreach (var (heading, text) in explanation.Lines(context.Language))
        {
            context.Out.WriteLine($"  {heading}: {text}");
        }

        if (explanation.Unconfirmed is { } source)
        {
            context.Out.WriteLine("  " + context.Text("guidance.unconfirmed", ("source", source)));
        }
    }

    private static void WriteNearby(CliContext context, RestrictionExtract extract)
    {
        if (extract.Nearby.Count == 0)
        {
            return;
        }

        Heading(context, "restrictions.heading.nearby");
        foreach (var found in extract.Nearby)
        {
            context.Out.WriteLine("- " + RestrictionSentences.Of(found, context.Language));
        }
    }

    private static void WriteLayers(CliContext context, IAnsiConsole console, RestrictionExtract extract)
    {
        Heading(context, "restrictions.heading.layers");
        var table = TableOf(context, ["theme", "state", "as-of", "review-by", "accuracy", "source"], firstNumber: int.MaxValue);
        foreach (var layer in extract.Layers)
        {
            var source = string.Join("; ", layer.Sources);
            table.AddRow(Cells(
                layer.Theme.Name.In(context.Language),
                RestrictionSentences.OfState(layer.State, context.Language),
                layer.AsOf is { } asOf ? Date(context, asOf) : "",
                layer.ReviewBy is { } reviewBy ? Date(context, reviewBy) : "",
                Number(context, layer.AccuracyMetres, "0.##"),
                !layer.Confirmed ? $"{source} ({context.Text("default.unconfirmed")})" : source));
        }

        console.Write(table);
        foreach (var source in extract.Layers.Where(layer => !layer.Threshold.Confirmed).Select(layer => layer.Threshold.Source).Distinct(StringComparer.Ordinal))
        {
            context.Out.WriteLine(context.Text("restrictions.thresholds-unconfirmed", ("source", SourceWords.In(source, context.Language))));
        }
    }

    private static Table TableOf(CliContext context, string[] columns, int firstNumber)
    {
        var table = new Table().Border(TableBorder.Simple);
        for (var i = 0; i < columns.Length; i++)
        {
            var column = new TableColumn(Markup.Escape(context.Text("restrictions.column." + columns[i])));
            table.AddColumn(i >= firstNumber ? column.RightAligned() : column);
        }

        return table;
    }

    private static string[] Cells(params string[] texts) => [.. texts.Select(Markup.Escape)];

    private static void Heading(CliContext context, string key)
    {
        context.Out.WriteLine();
        context.Out.WriteLine(context.Text(key) + ":");
    }

    private static string ThemeName(CliContext context, RestrictionExtract extract, FoundRestriction found) =>
        extract.Layers.First(layer => layer.Theme.Code == found.Restriction.Theme).Theme.Name.In(context.Language);

    private static string Number(CliContext context, double? value, string format) => value?.ToString(format, context.Language.Culture()) ?? "";

    private static string Area(CliContext context, double squareMetres) => $"{squareMetres.ToString("N2", context.Language.Culture())} {context.Text("unit.square-metres")}";

    private static string Date(CliContext context, DateOnly date) => date.ToString("d", context.Language.Culture());
}
