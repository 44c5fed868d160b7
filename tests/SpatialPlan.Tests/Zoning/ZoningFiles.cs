using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SpatialPlan.Cli;

namespace SpatialPlan.Tests.Zoning;

/// <summary>Files of zones in a folder of their own, and the real command run on them.</summary>
internal sealed class ZoningFiles : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("zoning-").FullName;

    /// <summary>A path in the folder.</summary>
    public string Path(string name) => System.IO.Path.Combine(folder, name);

    /// <summary>Writes a collection in the working system: each zone with its properties and its rings in local metres.</summary>
    public string Write(string name, params (string Properties, string Rings)[] zones)
    {
        var features = zones.Select(zone => "{\"type\":\"Feature\",\"properties\":{" + zone.Properties + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + string.Join(',', zone.Rings.Split('|').Select(Ring)) + "]}}");
        return WriteText(name, "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:417001\"}},\"features\":[" + string.Join(",\n", features) + "]}");
    }

    /// <summary>Writes any text.</summary>
    public string WriteText(string name, string text)
    {
        File.WriteAllText(Path(name), text, new UTF8Encoding(false));
        return Path(name);
    }

    /// <summary>Runs <c>zoning</c> with words after it.</summary>
    public static async Task<(int Code, string Out, string Error)> RunAsync(params string[] words)
    {
        using StringWriter output = new(), error = new();
        var code = await CommandLine.RunAsync(["zoning", .. words], output, error);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Runs <c>zoning</c> and reads its JSON.</summary>
    public static async Task<(int Code, JsonNode Answer)> JsonAsync(params string[] words)
    {
        var (code, text, error) = await RunAsync([.. words, "--format", "json"]);
        Assert.True(text.Length > 0, error);
        return (code, JsonNode.Parse(text)!);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Ring(string numbers)
    {
        var values = numbers.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToList();
        return "[" + string.Join(',', Enumerable.Range(0, values.Count / 2).Select(i => string.Create(CultureInfo.InvariantCulture, $"[{CoverageCase.X + values[i * 2]:R},{CoverageCase.Y + values[(i * 2) + 1]:R}]"))) + "]";
    }
}
