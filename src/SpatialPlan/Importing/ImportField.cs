namespace SpatialPlan.Importing;

/// <summary>A field of an import layer.</summary>
/// <param name="Name">Its name in files, on the command line and in reports.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Required">Every feature must fill it.</param>
public sealed record ImportField(string Name, FieldType Type, bool Required = false)
{
    /// <summary>The only values it may have, or <see langword="null"/> when it is free.</summary>
    public IReadOnlyList<string>? Codes { get; init; }

    /// <summary>Smallest number, or <see langword="null"/>.</summary>
    public decimal? Min { get; init; }

    /// <summary>Largest number, or <see langword="null"/>.</summary>
    public decimal? Max { get; init; }

    /// <summary>Most digits after the decimal point, or <see langword="null"/>.</summary>
    public int? Decimals { get; init; }
}
