using SpatialPlan.Texts;

namespace SpatialPlan.Restrictions;

/// <summary>
/// Where a rule comes from, in the language of the reader. Sources are one text of the database; those of the defaults that the system brings along are
/// known to the catalogue part by part, what a municipality wrote is shown as it wrote it.
/// </summary>
public static class SourceWords
{
    /// <summary>The source; parts stand between semicolons.</summary>
    public static string In(string source, Language language)
    {
        ArgumentNullException.ThrowIfNull(source);
        return string.Join("; ", source.Split("; ").Select(part => TextCatalogue.Has("source." + part) ? TextCatalogue.Get(language, "source." + part) : part));
    }
}
