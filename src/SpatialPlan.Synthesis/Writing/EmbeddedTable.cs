using System.Reflection;
using System.Text;

namespace SpatialPlan.Synthesis.Writing;

/// <summary>Tables and notes of the sample that are written by hand and travel inside the library.</summary>
public static class EmbeddedTable
{
    private const string Folder = "Tables/";

    /// <summary>The names of all of them.</summary>
    public static IEnumerable<string> Names => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..]);

    /// <summary>The text of one.</summary>
    public static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name) ?? throw new ArgumentException($"No table is called '{name}'.", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The lines of one that are not empty.</summary>
    public static IEnumerable<string> Lines(string name) => Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
