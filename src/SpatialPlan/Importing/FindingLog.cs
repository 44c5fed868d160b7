namespace SpatialPlan.Importing;

/// <summary>Collects the findings of one import. All are counted; of one kind only the first few thousand are kept, so that a hopeless file cannot fill the memory.</summary>
public sealed class FindingLog
{
    /// <summary>So many findings of one key are kept.</summary>
    public const int KeptPerKey = 5_000;

    private readonly List<Finding> kept = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>The findings kept, in the order in which they were made.</summary>
    public IReadOnlyList<Finding> Kept => kept;

    /// <summary>How many findings of each key were made, kept or not.</summary>
    public IReadOnlyDictionary<string, int> Counts => counts;

    /// <summary>How many errors were found, kept or not.</summary>
    public int Errors { get; private set; }

    /// <summary>How many warnings were found, kept or not.</summary>
    public int Warnings { get; private set; }

    /// <summary>Notes a finding.</summary>
    public void Add(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        Errors += finding.Severity == Severity.Error ? 1 : 0;
        Warnings += finding.Severity == Severity.Warning ? 1 : 0;
        var count = counts[finding.Key] = counts.GetValueOrDefault(finding.Key) + 1;
        if (count <= KeptPerKey)
        {
            kept.Add(finding);
        }
    }

    /// <summary>Notes an error about a feature.</summary>
    public void Error(string key, int? feature, string? field, FindingPlace? place, params (string Name, object? Value)[] values) =>
        Add(new Finding(Severity.Error, key, feature, field, place, values));

    /// <summary>Notes a warning.</summary>
    public void Warning(string key, int? feature, string? field, FindingPlace? place, params (string Name, object? Value)[] values) =>
        Add(new Finding(Severity.Warning, key, feature, field, place, values));

    /// <summary>Notes what a person should know.</summary>
    public void Info(string key, params (string Name, object? Value)[] values) => Add(new Finding(Severity.Info, key, null, null, null, values));

    /// <summary>Replaces the kept findings, when their places became known.</summary>
    public void Place(Func<Finding, Finding> place)
    {
        ArgumentNullException.ThrowIfNull(place);
        for (var i = 0; i < kept.Count; i++)
        {
            kept[i] = place(kept[i]);
        }
    }
}
