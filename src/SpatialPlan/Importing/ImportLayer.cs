namespace SpatialPlan.Importing;

/// <summary>A kind of data that can be imported.</summary>
/// <param name="Code">Its name on the command line: <c>parcels</c>.</param>
/// <param name="Geometry">What geometry its features have.</param>
/// <param name="Fields">Its fields.</param>
public sealed record ImportLayer(string Code, ImportGeometry Geometry, IReadOnlyList<ImportField> Fields)
{
    /// <summary>Fields of which each feature must fill at least one; empty when there is no such rule.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];

    /// <summary>The fields that together tell features of a file apart; the first filled one of several lists counts.</summary>
    public IReadOnlyList<string[]> Identities { get; init; } = [];

    /// <summary>False for what stands above the municipalities.</summary>
    public bool OfMunicipality { get; init; } = true;

    /// <summary>True when every feature belongs to a restriction layer with its coverage.</summary>
    public bool IsRestriction { get; init; }

    /// <summary>The field of a name, or <see langword="null"/>.</summary>
    public ImportField? Find(string name) => Fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
