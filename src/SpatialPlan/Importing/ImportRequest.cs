namespace SpatialPlan.Importing;

/// <summary>What the person asked for.</summary>
/// <param name="Layer">What the file holds.</param>
/// <param name="Municipality">SOATE or P-code of the unit the data belong to; <see langword="null"/> for administrative units.</param>
public sealed record ImportRequest(ImportLayer Layer, string? Municipality)
{
    /// <summary>The coordinate system the person states, or <see langword="null"/>.</summary>
    public int? Srid { get; init; }

    /// <summary>Field to column.</summary>
    public IReadOnlyDictionary<string, string> Maps { get; init; } = new Dictionary<string, string>();

    /// <summary>Field to a value for all features.</summary>
    public IReadOnlyDictionary<string, string> Sets { get; init; } = new Dictionary<string, string>();

    /// <summary>From when on the data hold in law where a feature does not say it.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Everything is read and checked, nothing is stored.</summary>
    public bool DryRun { get; init; }

    /// <summary>The code of the zoning plan that zones belong to.</summary>
    public string Plan { get; init; } = "plan";

    /// <summary>What is said about a restriction layer, or <see langword="null"/> when nothing is.</summary>
    public CoverageStatement? Coverage { get; init; }
}
