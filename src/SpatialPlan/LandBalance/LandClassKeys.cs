using System.Globalization;

namespace SpatialPlan.LandBalance;

/// <summary>The properties by which the balance is told apart, as the codes of their lists.</summary>
public static class LandClassKeys
{
    /// <summary>The category, <c>1</c> to <c>7</c>.</summary>
    public static string Category(LandClass land) => land.Category.ToString(CultureInfo.InvariantCulture);

    /// <summary>The land kind.</summary>
    public static string Kind(LandClass land) => land.Kind;

    /// <summary>The form of ownership.</summary>
    public static string Ownership(LandClass land) => land.Ownership;

    /// <summary><c>used</c>, <c>unused</c>, or <c>unknown</c> where nothing is recorded.</summary>
    public static string Use(LandClass land) => land.Used switch { true => "used", false => "unused", null => "unknown" };
}
