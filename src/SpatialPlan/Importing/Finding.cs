using SpatialPlan.Texts;

namespace SpatialPlan.Importing;

/// <summary>One thing that an import found, with its place and what to do about it.</summary>
/// <param name="Severity">An error refuses the whole file.</param>
/// <param name="Key">What was found; the texts are <c>import.{key}</c> and, for the remedy, <c>import.{key}.do</c>.</param>
/// <param name="Feature">The number of the feature or row in the file, from 1; <see langword="null"/> when the finding is about the file.</param>
/// <param name="Field">The field, in the names of the import; <see langword="null"/> when none is meant.</param>
/// <param name="Place">Where; <see langword="null"/> when it has no place.</param>
/// <param name="Values">What the texts name.</param>
public sealed record Finding(Severity Severity, string Key, int? Feature, string? Field, FindingPlace? Place, IReadOnlyList<(string Name, object? Value)> Values)
{
    /// <summary>An error about the file as a whole.</summary>
    public static Finding OfFile(string key, params (string Name, object? Value)[] values) => new(Severity.Error, key, null, null, null, values);

    /// <summary>What was found, in words.</summary>
    public string Message(Language language) => TextCatalogue.Get(language, $"import.{Key}", [.. Values]);

    /// <summary>What to do about it, or an empty text when nothing has to be done.</summary>
    public string Remedy(Language language) => TextCatalogue.Has($"import.{Key}.do") ? TextCatalogue.Get(language, $"import.{Key}.do", [.. Values]) : "";
}
