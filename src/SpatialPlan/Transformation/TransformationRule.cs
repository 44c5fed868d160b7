using SpatialPlan.Texts;

namespace SpatialPlan.Transformation;

/// <summary>A row of the rules of transformation. An empty list among its conditions fits everything.</summary>
/// <param name="VersionId">The number of this version of the row.</param>
/// <param name="Code">What the row is called; a municipality's row stands before the default with the same code.</param>
/// <param name="OfMunicipality">True for a row of the municipality's own.</param>
/// <param name="Part">Which question it answers.</param>
/// <param name="Outcome">The answer.</param>
/// <param name="Act">The number of the act it rests on; <c>system</c> when it rests on none.</param>
/// <param name="Article">The article, or <see langword="null"/>.</param>
/// <param name="Text">The rule in words.</param>
/// <param name="Source">Where the row comes from.</param>
/// <param name="Confirmed">False: a default that nobody has confirmed from the text of the act.</param>
public sealed record TransformationRule(
    long VersionId, string Code, bool OfMunicipality, TransformationRulePart Part, TransformationOutcome Outcome, string Act, string? Article, LocalizedName Text, string Source, bool Confirmed)
{
    /// <summary>Categories the land must be of.</summary>
    public IReadOnlyList<int> FromCategories { get; init; } = [];

    /// <summary>Land kinds the land must be of.</summary>
    public IReadOnlyList<string> FromKinds { get; init; } = [];

    /// <summary>The soil class must be recorded and lower than this.</summary>
    public int? BonitetBelow { get; init; }

    /// <summary>Wanted categories.</summary>
    public IReadOnlyList<int> ToCategories { get; init; } = [];

    /// <summary>Wanted land kinds; when there are any, the request must name one of them.</summary>
    public IReadOnlyList<string> ToKinds { get; init; } = [];

    /// <summary>Wanted uses.</summary>
    public IReadOnlyList<string> Uses { get; init; } = [];

    /// <summary>True: the category must stay; false: it must change.</summary>
    public bool? CategoryStays { get; init; }

    /// <summary>Theme of the restriction.</summary>
    public string? Theme { get; init; }

    /// <summary>Kinds of the restriction.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Regimes of a protected area, or levels of a hazard zone.</summary>
    public IReadOnlyList<string> Grades { get; init; } = [];

    /// <summary>Of an exception: the code of the moratorium it lifts.</summary>
    public string? Lifts { get; init; }

    /// <summary>Of an exception: the ground that the applicant has to name and to prove.</summary>
    public string? Ground { get; init; }

    /// <summary>Codes of the bodies to be asked.</summary>
    public IReadOnlyList<string> Bodies { get; init; } = [];

    /// <summary>Codes of the documents needed.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>How many conditions the row has: among rows that fit, the one that says most is used.</summary>
    public int Conditions =>
        new[] { FromCategories.Count, FromKinds.Count, ToCategories.Count, ToKinds.Count, Uses.Count, Types.Count, Grades.Count }.Count(length => length > 0) + (BonitetBelow is null ? 0 : 1) + (CategoryStays is null ? 0 : 1);
}
