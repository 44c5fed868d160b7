namespace SpatialPlan.Importing;

/// <summary>What a field holds.</summary>
public enum FieldType
{
    /// <summary>Text for people: folded to the letters of the alphabet.</summary>
    Text,

    /// <summary>A code or number kept as text.</summary>
    Code,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>A decimal number.</summary>
    DecimalNumber,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>A day.</summary>
    Date,

    /// <summary>Parts by land kind, <c>pasture:1200.50;roads:300</c>, square metres.</summary>
    LandKinds,
}
