using System.Globalization;

namespace SpatialPlan.Demand;

/// <summary>Writes a demand answer as one CSV table for other programs: one row for each sector, component and year.</summary>
public static class DemandCsv
{
    /// <summary>Writes the table; hectares with six decimals and a point in every language.</summary>
    public static void Write(TextWriter output, DemandAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(answer);
        output.Write("kind,sector,component,year,hectares\n");
        Write(output, "demand", answer.Report.Demand);
        Write(output, "released", answer.Report.Released);
    }

    private static void Write(TextWriter output, string kind, IEnumerable<DemandLine> lines)
    {
        foreach (var line in lines)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{kind},{line.Sector.Code()},{Quote(line.Component)},{line.Year},{line.Hectares:0.000000}\n"));
        }
    }

    // Components can be codes from a municipality's own table; reading refuses what looks like a formula.
    private static string Quote(string text) => text.AsSpan().ContainsAny(",\"\n\r;") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
