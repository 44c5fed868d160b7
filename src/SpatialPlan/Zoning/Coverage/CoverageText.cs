using SpatialPlan.Texts;

namespace SpatialPlan.Zoning.Coverage;

/// <summary>Findings in words.</summary>
public static class CoverageText
{
    private const int MostNamed = 8;

    /// <summary>What was found, in one sentence that names the zones and the size.</summary>
    public static string Message(CoverageFinding finding, Language language)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var text = TextCatalogue.Get(language, $"zoning.coverage.{finding.Kind}", [.. Values(finding, language)]);
        text = finding.IsSliver ? $"{text} {TextCatalogue.Get(language, "zoning.coverage.sliver", ("width", Length(finding.WidthMetres, language)))}" : text;
        return finding.Since is { } since ? $"{text} {TextCatalogue.Get(language, "zoning.coverage.since", ("date", since))}" : text;
    }

    /// <summary>What to do: the proposed repair, or what a person has to decide.</summary>
    public static string Remedy(CoverageFinding finding, Language language)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (finding.Repair is not { } repair)
        {
            var key = $"zoning.coverage.{finding.Kind}.do";
            return TextCatalogue.Has(key) ? TextCatalogue.Get(language, key, [.. Values(finding, language)]) : "";
        }

        var edit = repair.Edits[0];
        return TextCatalogue.Get(language, $"zoning.repair.{repair.Action.ToString().ToLowerInvariant()}", ("zone", edit.Zone), ("area", Area(edit.Geometry?.Area, language)));
    }

    private static (string Name, object? Value)[] Values(CoverageFinding finding, Language language) =>
    [
        ("zones", Named(finding.Zones, language)), ("zone", finding.Zones.Count > 0 ? finding.Zones[0] : "-"), ("others", Named([.. finding.Zones.Skip(1)], language)),
        ("area", Area(finding.AreaSquareMetres, language)), ("width", Length(finding.WidthMetres, language)),
    ];

    private static string Named(IReadOnlyList<string> zones, Language language) => zones.Count == 0 ? TextCatalogue.Get(language, "zoning.coverage.boundary")
        : string.Join(", ", zones.Take(MostNamed)) + (zones.Count > MostNamed ? " … (" + zones.Count.ToString(language.Culture()) + ")" : "");

    private static string Area(double? squareMetres, Language language) => squareMetres is { } area ? area.ToString(area < 10 ? "0.####" : "N1", language.Culture()) : "-";

    private static string Length(double? metres, Language language) => metres?.ToString(metres < 1 ? "0.####" : "N2", language.Culture()) ?? "-";
}
